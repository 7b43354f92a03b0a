package dev.coldpath.aws.dynamodb.score;

import dev.coldpath.aws.dynamodb.score.Histogram.Generation;
import dev.coldpath.aws.dynamodb.table.Actions;
import dev.coldpath.aws.dynamodb.table.ConditionalWrite;
import dev.coldpath.aws.dynamodb.table.ItemKey;
import dev.coldpath.score.Buckets;
import dev.coldpath.score.ScoreRecord;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/// What the counts of universes and cohorts move by, by item and count. Whatever does not change is left out.
final class Counts {
    private final String scores;
    private final Map<ItemKey, SortedMap<String, Long>> moves = new LinkedHashMap<>();

    Counts(String scores) {
        this.scores = scores;
    }

    Counts in(Generation generation, Counted record) {
        return count(generation, record, 1);
    }

    /// A record of another pipeline version was never in.
    Counts out(Generation generation, Counted record) {
        return record.cohort().pipelineVersion().equals(generation.version()) ? count(generation, record, -1) : this;
    }

    /// One update for each item.
    void addTo(Actions actions) {
        moves.values().forEach(item -> item.values().removeIf(difference -> difference == 0));
        moves.values().removeIf(Map::isEmpty);
        moves.forEach((item, differences) -> {
            ConditionalWrite write = new ConditionalWrite();
            differences.forEach(write::add);
            actions.add(write.updating(item));
        });
    }

    private Counts count(Generation generation, Counted counted, long by) {
        ScoreRecord record = counted.record();
        ItemKey everybody = Histogram.decade(scores, Histogram.universe(generation), record.composite());
        add(everybody, Histogram.tenth(record.composite()), by);
        add(everybody, Histogram.point(record.scalePremium()), by);
        add(everybody, counted.cohort().profile().wire(), by);
        ItemKey cohort = Histogram.decade(scores, Histogram.cohort(generation, counted.cohort()), record.composite());
        add(cohort, Histogram.tenth(record.composite()), by);
        Buckets buckets = record.buckets();
        add(cohort, Histogram.TEAM, by * buckets.teamStructure().value());
        add(cohort, Histogram.MARKET, by * buckets.marketPosition().value());
        add(cohort, Histogram.MOMENTUM, by * buckets.momentumTailwinds().value());
        add(cohort, Histogram.FINANCIAL, by * buckets.financialHealth().value());
        return this;
    }

    private void add(ItemKey item, String count, long by) {
        moves.computeIfAbsent(item, _ -> new TreeMap<>()).merge(count, by, Long::sum);
    }
}
