package dev.coldpath.intelligence.graph;

import dev.coldpath.intelligence.cluster.Narrative;
import dev.coldpath.intelligence.graph.Graph.Edge;
import dev.coldpath.intelligence.graph.Graph.EdgeType;
import dev.coldpath.intelligence.retrieve.Row;
import dev.coldpath.intelligence.vector.Point;
import dev.coldpath.intelligence.vector.VectorName;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;

/// The edges of a graph as one reads their rules: every two things are looked at.
record NaiveEdges(List<Row> rows, Map<VectorName, Map<UUID, Point>> points) {
    List<Edge> posts(List<Row> among) {
        List<Edge> edges = new ArrayList<>();
        for (int b = 0; b < among.size(); b++) {
            for (int a = 0; a < b; a++) {
                double cosine = cosine(among.get(a), among.get(b));
                Set<String> both = new HashSet<>(among.get(a).item().tags());
                both.retainAll(among.get(b).item().tags());
                Set<String> either = new HashSet<>(among.get(a).item().tags());
                either.addAll(among.get(b).item().tags());
                String source = id(among.get(a));
                String target = id(among.get(b));
                if (cosine >= 0.84) {
                    edges.add(new Edge(source, target, EdgeType.SEMANTIC_SIMILARITY, cosine));
                } else if (!either.isEmpty() && (double) both.size() / either.size() >= 0.28) {
                    double jaccard = (double) both.size() / either.size();
                    edges.add(new Edge(source, target, EdgeType.TAG_OVERLAP, jaccard));
                }
            }
        }
        return edges;
    }

    List<Edge> tags(Collection<String> among) {
        List<Edge> edges = new ArrayList<>();
        for (String a : new TreeSet<>(among)) {
            for (String b : new TreeSet<>(among).tailSet(a, false)) {
                int both = 0;
                int either = 0;
                for (Row row : rows) {
                    boolean hasA = row.item().tags().contains(a);
                    boolean hasB = row.item().tags().contains(b);
                    both += hasA && hasB ? 1 : 0;
                    either += hasA || hasB ? 1 : 0;
                }
                if (both >= 2) {
                    edges.add(new Edge("tag:" + a, "tag:" + b, EdgeType.TAG_OVERLAP, (double) both / either));
                }
            }
        }
        return edges;
    }

    List<Edge> tagged(Collection<String> among) {
        List<Edge> edges = new ArrayList<>();
        for (Row row : rows) {
            for (String tag : row.item().tags()) {
                if (among.contains(tag)) {
                    edges.add(new Edge(id(row), "tag:" + tag, EdgeType.TAGGED_WITH, 1));
                }
            }
        }
        return edges;
    }

    List<Edge> posted(int most) {
        List<Edge> edges = new ArrayList<>();
        for (Row row : rows) {
            row.item().author().handle().ifPresent(handle -> {
                String creator = "creator:" + row.item().platform() + ":" + handle.toLowerCase(Locale.ROOT);
                if (edges.stream().filter(edge -> edge.source().equals(creator)).count() < most) {
                    edges.add(new Edge(
                            creator,
                            id(row),
                            EdgeType.CREATOR_POSTED,
                            row.scores().total()));
                }
            });
        }
        return edges;
    }

    static List<Edge> told(List<Narrative> narratives) {
        List<Edge> edges = new ArrayList<>();
        for (Narrative narrative : narratives) {
            String id = "narrative:" + narrative.id();
            for (Row row : narrative.representative()) {
                edges.add(new Edge(id, id(row), EdgeType.CONTAINS, row.scores().total()));
            }
            for (String tag : narrative.topTags()) {
                long with = narrative.rows().stream()
                        .filter(row -> row.item().tags().contains(tag))
                        .count();
                double share = (double) with / narrative.rows().size();
                edges.add(new Edge(id, "tag:" + tag, EdgeType.TAGGED_WITH, share));
            }
        }
        return edges;
    }

    static List<Edge> cut(Collection<Edge> edges, int most) {
        return edges.stream()
                .distinct()
                .sorted(Comparator.comparingInt((Edge edge) -> List.of(
                                        "contains",
                                        "creator_posted",
                                        "tagged_with",
                                        "semantic_similarity",
                                        "tag_overlap")
                                .indexOf(edge.type().wire()))
                        .thenComparingDouble(edge -> -edge.weight())
                        .thenComparing(Edge::source)
                        .thenComparing(Edge::target))
                .limit(most)
                .toList();
    }

    private double cosine(Row a, Row b) {
        double best = -1;
        for (Map<UUID, Point> space : points.values()) {
            Point first = space.get(a.uuid());
            Point second = space.get(b.uuid());
            if (first != null && second != null) {
                best = Math.max(best, Math.floor(first.cosine(second) * 1e6 + 0.5) / 1e6);
            }
        }
        return best;
    }

    private static String id(Row row) {
        return "content:" + row.uuid();
    }
}
