package dev.coldpath.aws.dynamodb;

import dev.coldpath.aws.dynamodb.Histogram.Generation;
import dev.coldpath.score.Buckets;
import dev.coldpath.scoring.record.HistoryRow;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/// What the counts of universes and cohorts move by, by item and count. Whatever does not change is left out.
final class Counts {
    private final String scores;
    private final Map<Place, SortedMap<String, Long>> moves = new LinkedHashMap<>();

    Counts(String scores) {
        this.scores = scores;
    }

    Counts in(Generation generation, HistoryRow row) {
        return count(generation, row, 1);
    }

    /// A row of another pipeline version was never in.
    Counts out(Generation generation, HistoryRow row) {
        return row.pipelineVersion().equals(generation.version()) ? count(generation, row, -1) : this;
    }

    /// One update for each item.
    void addTo(Actions actions) {
        moves.values().forEach(item -> item.values().removeIf(difference -> difference == 0));
        moves.values().removeIf(Map::isEmpty);
        moves.forEach((item, differences) -> {
            Change change = new Change();
            differences.forEach(change::add);
            actions.add(change.updating(item));
        });
    }

    private Counts count(Generation generation, HistoryRow row, long by) {
        Place everybody = Histogram.decade(scores, Histogram.universe(generation), row.composite());
        add(everybody, Histogram.tenth(row.composite()), by);
        add(everybody, Histogram.point(row.scalePremium()), by);
        add(everybody, row.profile().wire(), by);
        Place cohort =
                Histogram.decade(scores, Histogram.cohort(generation, HistoryMapping.cohort(row)), row.composite());
        add(cohort, Histogram.tenth(row.composite()), by);
        Buckets buckets = row.buckets();
        add(cohort, Histogram.TEAM, by * buckets.teamStructure().value());
        add(cohort, Histogram.MARKET, by * buckets.marketPosition().value());
        add(cohort, Histogram.MOMENTUM, by * buckets.momentumTailwinds().value());
        add(cohort, Histogram.FINANCIAL, by * buckets.financialHealth().value());
        return this;
    }

    private void add(Place item, String count, long by) {
        moves.computeIfAbsent(item, _ -> new TreeMap<>()).merge(count, by, Long::sum);
    }
}
