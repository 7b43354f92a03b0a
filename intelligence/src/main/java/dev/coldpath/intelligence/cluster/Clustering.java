package dev.coldpath.intelligence.cluster;

import dev.coldpath.intelligence.cluster.Clusters.Group;
import dev.coldpath.intelligence.cluster.Narrative.Breakdown;
import dev.coldpath.intelligence.retrieve.Row;
import dev.coldpath.intelligence.vector.Point;
import dev.coldpath.intelligence.vector.VectorName;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalInt;
import java.util.UUID;

/// Finds narratives in ranked rows. The same rows and vectors have the same narratives.
public final class Clustering {
    private static final int FEWEST_POINTS = 20;
    private static final int MOST_COMMUNITIES = 8;
    private static final int TOP_TAGS = 10;

    private final List<Row> rows;
    private final long platforms;

    private Clustering(List<Row> rows) {
        this.rows = rows;
        this.platforms = platforms(rows);
    }

    /// What these rows tell.
    ///
    /// @param rows in rank order
    /// @param points by space, of the rows that have one
    /// @param wanted how many clusters; empty: chosen by the data
    public static Clusters of(List<Row> rows, Map<VectorName, Map<UUID, Point>> points, OptionalInt wanted) {
        if (rows.isEmpty()) {
            return new Clusters(List.of());
        }
        Clustering clustering = new Clustering(rows);
        return new Clusters(clustering.members(Points.of(rows, points), wanted).stream()
                .sorted(Comparator.comparingInt(Members::bestRank))
                .map(clustering::group)
                .sorted(Comparator.comparingDouble(Group::trendScore)
                        .reversed()
                        .thenComparing(group -> group.rows().size(), Comparator.reverseOrder()))
                .toList());
    }

    private List<Members> members(Points points, OptionalInt wanted) {
        return points.size() >= FEWEST_POINTS && 2 * points.size() >= rows.size()
                ? Stragglers.join(rows, points.ranks(), Neighbourhoods.of(points, wanted))
                : Communities.of(rows, wanted.orElse(MOST_COMMUNITIES));
    }

    private Group group(Members members) {
        List<Row> inside = members.ranks().stream().map(rows::get).toList();
        int creators = (int) inside.stream()
                .flatMap(row -> row.item().author().handle().stream()
                        .map(handle -> new Author(row.item().platform(), handle.toLowerCase(Locale.ROOT))))
                .distinct()
                .count();
        int spread = (int) platforms(inside);
        Breakdown breakdown = new Breakdown(
                mean(inside.stream().map(row -> row.scores().engagement()).toList()),
                (double) creators / inside.size(),
                (double) spread / platforms,
                mean(inside.stream().map(row -> row.scores().recency()).toList()));
        return new Group(
                inside,
                rows.get(members.medoid()),
                breakdown,
                trend(breakdown),
                creators,
                spread,
                TagCounts.mostFrequent(inside, 1, TOP_TAGS));
    }

    private record Author(String platform, String handle) {}

    private static double trend(Breakdown of) {
        return 0.40 * of.engagementStrength()
                + 0.20 * of.creatorDiversity()
                + 0.15 * of.platformSpread()
                + 0.25 * of.recencyStrength();
    }

    private static long platforms(List<Row> rows) {
        return rows.stream().map(row -> row.item().platform()).distinct().count();
    }

    /// In list order: a stream's own sum compensates, and so adds otherwise.
    private static double mean(List<Double> values) {
        double sum = 0;
        for (double value : values) {
            sum += value;
        }
        return sum / values.size();
    }
}
