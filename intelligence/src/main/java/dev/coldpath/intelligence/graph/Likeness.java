package dev.coldpath.intelligence.graph;

import dev.coldpath.intelligence.analyse.TagUse;
import dev.coldpath.intelligence.graph.Graph.Edge;
import dev.coldpath.intelligence.graph.Graph.EdgeType;
import dev.coldpath.intelligence.retrieve.Row;
import dev.coldpath.intelligence.vector.Point;
import dev.coldpath.intelligence.vector.VectorName;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.UUID;

/// Connects what is similar: posts that mean the same or carry the same tags, and tags that posts carry together.
///
/// @param points of rows, by space; rows without one are missing
record Likeness(Map<VectorName, Map<UUID, Point>> points) {
    private static final double ALIKE = 0.84;
    private static final double OVERLAP = 0.28;
    private static final int TOGETHER = 2;

    /// The edges between these rows, from the better ranked to the other.
    List<Edge> posts(List<Row> rows) {
        List<Set<String>> tags =
                rows.stream().map(row -> Set.copyOf(row.item().tags())).toList();
        List<Edge> edges = new ArrayList<>();
        for (int a = 0; a < rows.size(); a++) {
            for (int b = a + 1; b < rows.size(); b++) {
                double overlap = jaccard(tags.get(a), tags.get(b));
                between(rows.get(a), rows.get(b), overlap).ifPresent(edges::add);
            }
        }
        return edges;
    }

    /// The edges between these tags of the same rows, from the first in the alphabet to the other.
    static List<Edge> tags(List<TagUse> tags) {
        List<Edge> edges = new ArrayList<>();
        for (TagUse a : tags) {
            for (TagUse b : tags) {
                int common = a.tag().compareTo(b.tag()) < 0 ? a.common(b) : 0;
                if (common >= TOGETHER) {
                    double overlap = (double) common / (a.frequency() + b.frequency() - common);
                    edges.add(new Edge(Nodes.tagId(a.tag()), Nodes.tagId(b.tag()), EdgeType.TAG_OVERLAP, overlap));
                }
            }
        }
        return edges;
    }

    private Optional<Edge> between(Row better, Row other, double overlap) {
        String source = Nodes.contentId(better);
        String target = Nodes.contentId(other);
        OptionalDouble cosine = cosine(better.uuid(), other.uuid());
        if (cosine.isPresent() && cosine.getAsDouble() >= ALIKE) {
            return Optional.of(new Edge(source, target, EdgeType.SEMANTIC_SIMILARITY, cosine.getAsDouble()));
        }
        return overlap >= OVERLAP
                ? Optional.of(new Edge(source, target, EdgeType.TAG_OVERLAP, overlap))
                : Optional.empty();
    }

    /// The best over the spaces that know both, rounded to 6 decimals as certainties are: what prints as 0.84 counts as
    /// 0.84, on every host.
    private OptionalDouble cosine(UUID a, UUID b) {
        return points.values().stream()
                .flatMapToDouble(space -> cosine(space, a, b).stream())
                .max();
    }

    private static OptionalDouble cosine(Map<UUID, Point> space, UUID a, UUID b) {
        Point first = space.get(a);
        Point second = space.get(b);
        return first == null || second == null
                ? OptionalDouble.empty()
                : OptionalDouble.of(Math.floor(first.cosine(second) * 1e6 + 0.5) / 1e6);
    }

    private static double jaccard(Set<String> a, Set<String> b) {
        Set<String> either = new HashSet<>(a);
        either.addAll(b);
        int both = a.size() + b.size() - either.size();
        return either.isEmpty() ? 0 : (double) both / either.size();
    }
}
