package dev.coldpath.scoring.fetch.ranks;

import dev.coldpath.domain.Domain;
import dev.coldpath.scoring.dataset.DataSetId;
import dev.coldpath.scoring.dataset.DataSets;
import dev.coldpath.scoring.dataset.RankLists;
import dev.coldpath.scoring.dataset.RankLists.Answer;
import dev.coldpath.scoring.dataset.RankLists.Edition;
import dev.coldpath.scoring.dataset.ShardRows;
import dev.coldpath.scoring.dataset.ShardRows.Listed;
import dev.coldpath.scoring.fetch.Credit;
import dev.coldpath.scoring.fetch.Findings;
import dev.coldpath.scoring.fetch.Inquiry;
import dev.coldpath.scoring.fetch.Means;
import dev.coldpath.scoring.fetch.Report;
import dev.coldpath.scoring.fetch.Subject;
import dev.coldpath.scoring.fetch.Terms;
import dev.coldpath.scoring.net.Deadline;
import dev.coldpath.scoring.snapshot.FetcherId;
import dev.coldpath.scoring.snapshot.Keys;
import dev.coldpath.scoring.snapshot.Status;
import dev.coldpath.store.StoreDown;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

/// Looks the domain up in every list that is enabled. One that is missing makes the answer a partial one: nobody can
/// tell from the others whether the domain is on it.
public final class RanksFetcher implements Inquiry {
    private static final Terms TERMS = new Terms(FetcherId.RANKS, 1, Duration.ofDays(1), Duration.ofSeconds(2));
    private static final Map<DataSetId, String> RANKS = Map.of(
            DataSetId.CRUX, Keys.RANKS_CRUX,
            DataSetId.MAJESTIC, Keys.RANKS_MAJESTIC,
            DataSetId.TRANCO, Keys.RANKS_TRANCO,
            DataSetId.CCGRAPH, Keys.RANKS_CCGRAPH);
    private static final Map<DataSetId, String> CHANGES = Map.of(
            DataSetId.MAJESTIC, Keys.RANKS_MAJESTIC_CHANGE,
            DataSetId.TRANCO, Keys.RANKS_TRANCO_CHANGE);

    private static final int ATTEMPTS = 2;

    private final RankLists lists;
    private final InstantSource time;

    public RanksFetcher(Means means) {
        this.lists = means.lists();
        this.time = means.time();
    }

    @Override
    public Terms terms() {
        return TERMS;
    }

    @Override
    public List<Credit> credits() {
        return DataSets.ALL.stream()
                .filter(set -> lists.enabled().contains(set.id()))
                .map(Credit::of)
                .toList();
    }

    @Override
    public boolean takesPart() {
        return lists.anyLoaded();
    }

    @Override
    public Report ask(Subject subject, Deadline deadline) {
        Findings findings = new Findings(time.instant());
        boolean whole = true;
        for (DataSetId list : lists.enabled()) {
            whole &= switch (look(list, subject.domain(), deadline)) {
                case Answer.Found(Listed listed, Edition edition) -> found(list, listed, source(findings, edition));
                case Answer.Unlisted(Edition edition) -> unlisted(list, source(findings, edition));
                case Answer.NotLoaded _ -> false;
            };
        }
        if (whole) {
            return findings.report(Status.OK);
        }
        return findings.report(findings.none() ? nothing(deadline) : Status.PARTIAL);
    }

    private Status nothing(Deadline deadline) {
        return deadline.passed(time.instant()) ? Status.TIMEOUT : Status.ERROR;
    }

    private static Findings.Source source(Findings findings, Edition edition) {
        return findings.from(edition.source(), "list").trueAt(edition.asOf());
    }

    /// Asks once more when the store fails; then the list counts as not loaded, like one for which no time is left.
    private Answer look(DataSetId list, Domain domain, Deadline deadline) {
        for (int attempt = 1; attempt <= ATTEMPTS && !deadline.passed(time.instant()); attempt++) {
            try {
                return lists.look(list, domain);
            } catch (StoreDown _) {
                // The next attempt, or nothing, says what it is.
            }
        }
        return new Answer.NotLoaded();
    }

    /// Of the graph only a part is kept: not being there says nothing.
    private static boolean unlisted(DataSetId list, Findings.Source source) {
        rank(list).filter(key -> !key.equals(Keys.RANKS_CCGRAPH)).ifPresent(key -> source.number(key, 0));
        return true;
    }

    private static boolean found(DataSetId list, Listed listed, Findings.Source source) {
        OptionalLong rank = listed.number("rank");
        if (rank.isEmpty()) {
            return false;
        }
        double now = (double) rank.getAsLong();
        rank(list).ifPresent(key -> source.number(key, now));
        listed.number("ref_subnets").ifPresent(networks -> source.number(Keys.RANKS_REF_SUBNETS, (double) networks));
        change(list, listed, now, source);
        return true;
    }

    private static void change(DataSetId list, Listed listed, double now, Findings.Source source) {
        OptionalLong month = listed.number(ShardRows.RANK_BEFORE);
        if (month.isPresent()) {
            Optional.ofNullable(CHANGES.get(list))
                    .ifPresent(key -> source.number(key, StrictMath.log(month.getAsLong() / now)));
        } else {
            listed.number("prev_rank")
                    .ifPresent(last -> source.number(Keys.RANKS_MAJESTIC_STEP, StrictMath.log(last / now)));
        }
    }

    private static Optional<String> rank(DataSetId list) {
        return Optional.ofNullable(RANKS.get(list));
    }
}
