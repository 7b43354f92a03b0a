package dev.coldpath.intelligence.cluster;

import dev.coldpath.intelligence.retrieve.Row;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.IntStream;

/// Narratives by tags, where vectors are too few: tags that occur together take each other's label, and rows follow
/// their tags.
final class Communities {
    private static final int MOST_TAGS = 200;
    private static final int FEWEST_ROWS = 2;
    private static final int MOST_ROUNDS = 20;
    private static final int SMALLEST = 3;

    private final List<Row> rows;
    private final Map<String, Integer> nodes = new HashMap<>();
    private final int[][] weights;
    private final int[] labels;

    private Communities(List<Row> rows) {
        this.rows = rows;
        List<String> tags = TagCounts.mostFrequent(rows, FEWEST_ROWS, MOST_TAGS);
        tags.forEach(tag -> nodes.put(tag, nodes.size()));
        this.weights = new int[tags.size()][tags.size()];
        this.labels = IntStream.range(0, tags.size()).toArray();
    }

    /// The largest communities; all rows as one where there is none.
    static List<Members> of(List<Row> rows, int most) {
        Communities communities = new Communities(rows);
        communities.connect();
        communities.spread();
        List<Members> found = communities.byLabel().values().stream()
                .filter(ranks -> ranks.size() >= SMALLEST)
                .map(Communities::members)
                .sorted(Comparator.comparingInt(Members::size).reversed().thenComparingInt(Members::bestRank))
                .limit(most)
                .toList();
        return found.isEmpty()
                ? List.of(members(IntStream.range(0, rows.size()).boxed().toList()))
                : found;
    }

    private static Members members(List<Integer> ranks) {
        return new Members(ranks, ranks.getFirst());
    }

    private void connect() {
        for (Row row : rows) {
            int[] tags = nodesOf(row);
            for (int a : tags) {
                for (int b : tags) {
                    weights[a][b] += a == b ? 0 : 1;
                }
            }
        }
        for (int[] neighbours : weights) {
            for (int node = 0; node < neighbours.length; node++) {
                neighbours[node] = neighbours[node] < FEWEST_ROWS ? 0 : neighbours[node];
            }
        }
    }

    private void spread() {
        boolean changed = true;
        for (int round = 0; changed && round < MOST_ROUNDS; round++) {
            changed = false;
            for (int node = 0; node < labels.length; node++) {
                int label = strongest(node);
                changed |= label != labels[node];
                labels[node] = label;
            }
        }
    }

    /// The label with most weight around a tag: its own among equals, else the smallest.
    private int strongest(int node) {
        int[] sums = new int[labels.length];
        for (int other = 0; other < labels.length; other++) {
            sums[labels[other]] += weights[node][other];
        }
        int strongest = labels[node];
        for (int label = 0; label < sums.length; label++) {
            if (sums[label] > sums[strongest]) {
                strongest = label;
            }
        }
        return strongest;
    }

    private Map<Integer, List<Integer>> byLabel() {
        Map<Integer, List<Integer>> ranks = new TreeMap<>();
        for (int rank = 0; rank < rows.size(); rank++) {
            int[] tags = nodesOf(rows.get(rank));
            if (tags.length > 0) {
                ranks.computeIfAbsent(mostCarried(tags), _ -> new ArrayList<>()).add(rank);
            }
        }
        return ranks;
    }

    private int mostCarried(int[] tags) {
        int[] counts = new int[labels.length];
        for (int tag : tags) {
            counts[labels[tag]]++;
        }
        int most = 0;
        for (int label = 1; label < counts.length; label++) {
            most = counts[label] > counts[most] ? label : most;
        }
        return most;
    }

    private int[] nodesOf(Row row) {
        return row.item().tags().stream()
                .map(nodes::get)
                .filter(Objects::nonNull)
                .mapToInt(Integer::intValue)
                .toArray();
    }
}
