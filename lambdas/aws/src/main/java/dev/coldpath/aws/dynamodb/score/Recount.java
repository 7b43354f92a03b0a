package dev.coldpath.aws.dynamodb.score;

import dev.coldpath.aws.dynamodb.score.Histogram.Generation;
import dev.coldpath.aws.dynamodb.table.Item;
import dev.coldpath.aws.dynamodb.table.ItemKey;
import dev.coldpath.aws.dynamodb.table.TableCalls;
import dev.coldpath.score.CohortKey;
import dev.coldpath.score.Distribution;
import dev.coldpath.scoring.record.ScoreLog.Audit;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.LongStream;

/// Counts a universe in every way there is.
final class Recount {
    private final TableCalls calls;
    private final String scores;

    Recount(TableCalls calls, String scores) {
        this.calls = calls;
        this.scores = scores;
    }

    Audit of(String pipelineVersion) {
        Generation live = Histogram.live(pipelineVersion, calls.get(Histogram.generation(scores, pipelineVersion)));
        Found found = new Found();
        new Newest(calls, scores).each(pipelineVersion, found::add);
        Distribution counted = Histogram.distribution(pipelineVersion, items(Histogram.universe(live)));
        long inScores = counted.composites().count();
        long inCohorts = found.cohorts.stream()
                .mapToLong(cohort -> Histogram.composites(items(Histogram.cohort(live, cohort)))
                        .count())
                .sum();
        return new Audit(found.records, inScores, differing(inScores, counted, inCohorts, found));
    }

    private static long differing(long inScores, Distribution counted, long inCohorts, Found found) {
        LongStream sums = LongStream.of(
                counted.premiums().stream().mapToLong(Long::longValue).sum(),
                counted.profiles().values().stream().mapToLong(Long::longValue).sum());
        // whoever left for another version is in its cohort still, which no newest record names any more
        LongStream all = found.records == inScores ? LongStream.concat(sums, LongStream.of(inCohorts)) : sums;
        return all.filter(sum -> sum != inScores).findFirst().orElse(inScores);
    }

    private Collection<Item> items(String counted) {
        List<ItemKey> keys = Histogram.decades(scores, counted);
        Map<ItemKey, Item> items = calls.all(keys, Set.of(scores));
        return keys.stream()
                .flatMap(key -> Optional.ofNullable(items.get(key)).stream())
                .toList();
    }

    /// What the newest records say.
    private static final class Found {
        private final Set<CohortKey> cohorts = new HashSet<>();
        private long records;

        void add(List<Item> page) {
            records += page.size();
            page.forEach(item -> cohorts.add(ScoreMapping.target(item).key()));
        }
    }
}
