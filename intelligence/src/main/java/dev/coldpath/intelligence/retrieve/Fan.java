package dev.coldpath.intelligence.retrieve;

import dev.coldpath.intelligence.ask.QueryInput;
import dev.coldpath.intelligence.content.Item;
import dev.coldpath.intelligence.model.TextModel;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Searches for the query and, if wanted, for variants of it. A failure of variants loses only the variants.
final class Fan {
    /// From a job's start: nobody asks a model later.
    private static final Duration LAST_CALL = Duration.ofMinutes(4);

    private static final System.Logger LOG = System.getLogger(Fan.class.getName());

    private final Arms arms;
    private final SideBySide sideBySide;
    private final Retries retries;
    private final InstantSource time;

    Fan(Arms arms, SideBySide sideBySide, Retries retries) {
        this.arms = arms;
        this.sideBySide = sideBySide;
        this.retries = retries;
        this.time = retries.time();
    }

    /// What was searched for besides the query, and what all arms came to, in their order.
    record Spread(List<String> variants, List<ArmResult> results) {}

    Spread out(Search search) throws InterruptedException {
        QueryInput asked = search.asked();
        Optional<TextModel> model = search.corpus().model();
        if (asked.expandQuery() && model.isPresent()) {
            List<String> variants = byModel(model.get(), search);
            List<String> queries = new ArrayList<>(List.of(asked.query()));
            queries.addAll(variants);
            return new Spread(variants, arms.search(Arm.of(queries, asked.vectors(), 0), search));
        }
        List<ArmResult> original = arms.search(Arm.of(List.of(asked.query()), asked.vectors(), 0), search);
        List<String> variants = asked.expandQuery() ? byTags(original, search) : List.of();
        List<ArmResult> results = new ArrayList<>(original);
        results.addAll(arms.search(Arm.of(variants, asked.vectors(), original.size()), search));
        return new Spread(variants, results);
    }

    private List<String> byModel(TextModel model, Search search) throws InterruptedException {
        Instant last = search.now().plus(LAST_CALL);
        return time.instant().isAfter(last)
                ? List.of()
                : orNone(() -> Expansion.byModel(search.asked().query(), model));
    }

    private List<String> byTags(List<ArmResult> original, Search search) throws InterruptedException {
        return orNone(() -> {
            Join.Outcome joined = new Join(search.corpus().items(), retries).of(Candidate.fused(Arms.hits(original)));
            List<Item> best = Sifted.of(joined, search.eligibility()).eligible().stream()
                    .limit(Expansion.ROWS)
                    .map(Joined::item)
                    .toList();
            return Expansion.byTags(search.asked().query(), best);
        });
    }

    private List<String> orNone(SideBySide.Task<List<String>> variants) throws InterruptedException {
        try {
            return sideBySide
                    .within(Expansion.LONGEST, List.of(variants))
                    .getFirst()
                    .orElse(List.of());
        } catch (RuntimeException e) {
            // not what it says: that may quote the query
            LOG.log(System.Logger.Level.WARNING, "variants of a query: {0}", e.getClass());
            return List.of();
        }
    }
}
