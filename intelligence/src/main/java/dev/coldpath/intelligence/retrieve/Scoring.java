package dev.coldpath.intelligence.retrieve;

import dev.coldpath.intelligence.content.Counts;
import dev.coldpath.intelligence.content.Item;
import dev.coldpath.intelligence.content.Saturated;
import dev.coldpath.intelligence.retrieve.Row.Scores;
import dev.coldpath.intelligence.vector.VectorName;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalDouble;

/// Scores rows against each other and puts them in rank order. All of them count, also those that are cut off
/// afterwards.
final class Scoring {
    private static final double ENOUGH_COVERAGE = 0.3;

    private static final Comparator<Row> RANK = Comparator.comparingDouble(
                    (Row row) -> row.scores().total())
            .thenComparingDouble(row -> row.match().rrfScore())
            .reversed()
            .thenComparing(Row::item, Newest.FIRST);

    private final Similarities similarities;
    private final double mostEngagement;
    private final double mostReach;
    private final long oldest;
    private final long newest;
    private final boolean covered;

    private Scoring(List<Entry> entries) {
        List<Item> items = entries.stream().map(Entry::item).toList();
        List<Long> dates = items.stream()
                .flatMap(item -> item.publishedAt().stream())
                .map(Instant::toEpochMilli)
                .toList();
        this.similarities = Similarities.of(entries);
        this.mostEngagement =
                items.stream().mapToDouble(Scoring::engagement).max().orElse(0);
        this.mostReach = items.stream().mapToDouble(Scoring::reach).max().orElse(0);
        this.oldest = dates.stream().mapToLong(Long::longValue).min().orElse(0);
        this.newest = dates.stream().mapToLong(Long::longValue).max().orElse(0);
        this.covered = coverage(items) >= ENOUGH_COVERAGE;
    }

    /// An item and how it was found, before it is scored.
    record Entry(Item item, Sightings sightings) {}

    /// The rows in rank order.
    static List<Row> ranked(List<Entry> entries) {
        Scoring scoring = new Scoring(entries);
        List<Row> rows = new ArrayList<>(entries.size());
        for (Entry entry : entries) {
            rows.add(new Row(entry.item(), entry.sightings().match(), scoring.scores(entry)));
        }
        rows.sort(RANK);
        return rows;
    }

    private Scores scores(Entry entry) {
        Item item = entry.item();
        double similarity = similarities.of(entry.sightings());
        double engagement = share(engagement(item), mostEngagement);
        double recency = recency(item);
        double reach = share(reach(item), mostReach);
        double depth = depth(item.counts());
        double total = covered
                ? 0.60 * similarity + 0.20 * similarity * engagement + 0.08 * recency + 0.07 * reach + 0.05 * depth
                : 0.85 * similarity + 0.15 * recency;
        return new Scores(similarity, engagement, recency, reach, depth, total);
    }

    private double recency(Item item) {
        if (item.publishedAt().isEmpty() || newest == oldest) {
            return 0.5;
        }
        return (double) (item.publishedAt().get().toEpochMilli() - oldest) / (newest - oldest);
    }

    private static double engagement(Item item) {
        Counts counts = item.counts();
        return StrictMath.log1p((double) Saturated.sum(
                counts.views().orElse(0),
                2 * counts.likes().orElse(0),
                3 * counts.comments().orElse(0),
                4 * counts.shares().orElse(0)));
    }

    private static double reach(Item item) {
        return StrictMath.log1p((double) item.author().followers().orElse(0));
    }

    private static double depth(Counts counts) {
        long views = counts.views().orElse(0);
        return views > 0 ? Math.min(1, counts.likes().orElse(0) / (views + 1.0)) : 0;
    }

    /// The share of items somebody is known to have seen.
    private static double coverage(List<Item> items) {
        long viewed = items.stream()
                .filter(item -> item.counts().views().orElse(0) > 0)
                .count();
        return items.isEmpty() ? 0 : (double) viewed / items.size();
    }

    private static double share(double value, double most) {
        return most == 0 ? 0 : value / most;
    }

    /// How certainties compare within each space.
    private record Similarities(List<Range> ranges) {
        private static final double LEAST = 0.05;

        /// The certainties of one space with hits.
        private record Range(VectorName space, double low, double high) {
            double place(double certainty) {
                return high == low ? 1 : (certainty - low) / (high - low);
            }
        }

        static Similarities of(List<Entry> entries) {
            List<Range> ranges = new ArrayList<>();
            for (VectorName space : VectorName.values()) {
                double[] certainties = entries.stream()
                        .map(entry -> entry.sightings().best(space))
                        .flatMapToDouble(OptionalDouble::stream)
                        .sorted()
                        .toArray();
                if (certainties.length > 0) {
                    ranges.add(new Range(space, certainties[0], certainties[certainties.length - 1]));
                }
            }
            return new Similarities(ranges);
        }

        double of(Sightings sightings) {
            double best = -1;
            for (Range range : ranges) {
                OptionalDouble certainty = sightings.best(range.space());
                if (certainty.isPresent()) {
                    best = Math.max(best, range.place(certainty.getAsDouble()));
                }
            }
            return best < 0 ? 0 : LEAST + (1 - LEAST) * best;
        }
    }
}
