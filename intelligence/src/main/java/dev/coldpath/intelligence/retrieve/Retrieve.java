package dev.coldpath.intelligence.retrieve;

import dev.coldpath.intelligence.ask.QueryInput;
import dev.coldpath.intelligence.corpus.Corpus;
import dev.coldpath.intelligence.retrieve.ArmResult.Hits;
import dev.coldpath.intelligence.retrieve.RetrieveOutcome.Failed;
import dev.coldpath.intelligence.retrieve.RetrieveOutcome.Found;
import dev.coldpath.intelligence.retrieve.Scoring.Entry;
import dev.coldpath.store.StoreDown;
import dev.coldpath.time.Timer;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ThreadFactory;
import java.util.stream.Collectors;

/// Finds and ranks the rows of a question.
public final class Retrieve {
    private static final System.Logger LOG = System.getLogger(Retrieve.class.getName());

    private final Retries retries;
    private final Arms arms;
    private final Fan fan;
    private final Widen widen;

    /// Takes what it waits with.
    ///
    /// @param threads a new one for every search that goes on at the same time
    public Retrieve(InstantSource time, Timer timer, ThreadFactory threads) {
        SideBySide sideBySide = new SideBySide(threads, time, timer);
        this.retries = new Retries(time, timer);
        this.arms = new Arms(sideBySide, retries);
        this.fan = new Fan(arms, sideBySide, retries);
        this.widen = new Widen(sideBySide, retries);
    }

    /// The rows as of this instant.
    ///
    /// @throws InterruptedException when nobody wants them any more
    public RetrieveOutcome run(QueryInput asked, Instant now, Corpus corpus) throws InterruptedException {
        try {
            return run(new Search(asked, now, corpus));
        } catch (StoreDown e) {
            LOG.log(System.Logger.Level.ERROR, "content store: {0}", e.getMessage());
            return new Failed("content store failed");
        }
    }

    private RetrieveOutcome run(Search search) throws InterruptedException {
        Fan.Spread spread = fan.out(search);
        Optional<String> failure = ArmFailures.of(spread.results());
        if (failure.isPresent() && !retries.store(() -> search.corpus().items().empty())) {
            return new Failed(failure.get());
        }
        List<Hits> hits = Arms.hits(spread.results());
        Sifted found = sifted(Candidate.fused(hits), search);
        List<Entry> entries = new ArrayList<>();
        found.eligible().forEach(each -> entries.add(new Entry(each.item(), each.sightings())));
        Widened widened = widen.around(entries.stream().map(Entry::item).toList(), search);
        widened.items().forEach(item -> entries.add(new Entry(item, Sightings.NONE)));
        List<Row> ranked = Scoring.ranked(entries);
        List<Row> rows = List.copyOf(
                ranked.subList(0, Math.min(ranked.size(), search.asked().limit().effective())));
        Optional<Diagnosis> diagnosis = Optional.empty();
        if (search.asked().debug().on()) {
            Sifted beyond = beyond(hits, found, search);
            Trace trace = new Trace(spread.results(), found, beyond, widened, ranked.size(), rows);
            diagnosis = Optional.of(Diagnose.of(trace, search.asked()));
        }
        return new Found(new Retrieved(search.asked(), search.now(), spread.variants(), rows, diagnosis));
    }

    private Sifted sifted(List<Candidate> candidates, Search search) throws InterruptedException {
        Join join = new Join(search.corpus().items(), retries);
        return Sifted.of(join.of(candidates), search.eligibility());
    }

    /// What only a search without filters finds. What of it might be a row is left out: it would be one, had the index
    /// known, and rows do not depend on whether anybody asks how they were found.
    private Sifted beyond(List<Hits> hits, Sifted found, Search search) throws InterruptedException {
        Set<String> records =
                Candidate.fused(hits).stream().map(each -> each.record().id()).collect(Collectors.toSet());
        List<Candidate> others = Candidate.fused(arms.searchAll(hits, search)).stream()
                .filter(each -> !records.contains(each.record().id()))
                .toList();
        return sifted(others, search).without(found);
    }
}
