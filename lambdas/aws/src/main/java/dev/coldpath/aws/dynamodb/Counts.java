package dev.coldpath.aws.dynamodb;

import dev.coldpath.aws.dynamodb.Histogram.Generation;
import dev.coldpath.score.Buckets;
import dev.coldpath.scoring.record.HistoryRow;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/// What every count of a universe and of its cohorts moves by when a domain's newest record is replaced. A pure
/// function
/// of the two rows, in which whatever does not change is left out.
final class Counts {
    private final String scores;
    private final Generation generation;
    private final Map<Place, SortedMap<String, Long>> moves = new LinkedHashMap<>();

    private Counts(String scores, Generation generation) {
        this.scores = scores;
        this.generation = generation;
    }

    /// By item and count. Takes the old row out and the new one in; a row of another pipeline version was never in.
    static Map<Place, SortedMap<String, Long>> moves(
            String scores, Generation generation, Optional<HistoryRow> old, HistoryRow next) {
        Counts counts = new Counts(scores, generation);
        old.filter(row -> row.pipelineVersion().equals(next.pipelineVersion())).ifPresent(row -> counts.count(row, -1));
        counts.count(next, 1);
        counts.moves.values().forEach(item -> item.values().removeIf(difference -> difference == 0));
        counts.moves.values().removeIf(Map::isEmpty);
        return counts.moves;
    }

    /// The key of a cohort's items.
    static String cohort(Generation generation, HistoryRow row) {
        return String.join(
                "#",
                "COHORT",
                generation.version(),
                Long.toString(generation.number()),
                row.sector(),
                row.geo(),
                row.profile().wire());
    }

    private void count(HistoryRow row, long by) {
        record(Histogram.universe(generation), row, by);
        String cohort = cohort(generation, row);
        record(cohort, row, by);
        Place coarse = Histogram.coarse(scores, cohort);
        Buckets buckets = row.buckets();
        add(coarse, "team", by * buckets.teamStructure().value());
        add(coarse, "market", by * buckets.marketPosition().value());
        add(coarse, "momentum", by * buckets.momentumTailwinds().value());
        add(coarse, "financial", by * buckets.financialHealth().value());
    }

    private void record(String counted, HistoryRow row, long by) {
        Place coarse = Histogram.coarse(scores, counted);
        long score = row.composite().value();
        add(coarse, Histogram.COUNT, by);
        add(coarse, "sum10", by * score);
        add(coarse, "sumsq100", by * score * score);
        add(coarse, Histogram.point(row.composite()), by);
        add(coarse, "p" + row.scalePremium().value() / Histogram.TENTHS, by);
        add(coarse, row.rating().wire(), by);
        add(coarse, row.profile().wire(), by);
        add(Histogram.fine(scores, counted, row.composite()), Histogram.tenth(row.composite()), by);
    }

    private void add(Place item, String count, long by) {
        moves.computeIfAbsent(item, _ -> new TreeMap<>()).merge(count, by, Long::sum);
    }
}
