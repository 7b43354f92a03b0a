package dev.coldpath.intelligence.graph;

import dev.coldpath.intelligence.analyse.CreatorRows;
import dev.coldpath.intelligence.analyse.TagUse;
import dev.coldpath.intelligence.retrieve.Row;
import dev.coldpath.intelligence.vector.Point;
import dev.coldpath.intelligence.vector.VectorName;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/// The graph of a search: its best rows, their most frequent tags and their creators. Everything is counted over those
/// rows alone.
public final class SearchGraph {
    private static final int ROWS = 100;
    private static final int TAGS = 30;
    private static final int EDGES = 1_000;

    private SearchGraph() {}

    /// Draws it.
    ///
    /// @param rows in rank order
    /// @param points of rows, by space; rows without one are missing
    public static Graph of(List<Row> rows, Map<VectorName, Map<UUID, Point>> points) {
        List<Row> best = rows.stream().limit(ROWS).toList();
        List<TagUse> tags = TagUse.of(best).stream().limit(TAGS).toList();
        Draft draft = new Draft();
        best.forEach(row -> draft.node(Nodes.content(row)));
        for (TagUse use : tags) {
            draft.node(Nodes.tag(
                    use.tag(), (double) use.frequency() / tags.getFirst().frequency()));
        }
        for (CreatorRows creator : CreatorRows.of(best)) {
            draft.node(Nodes.creator(creator, bestScore(creator)));
            creator.rows().forEach(row -> draft.edge(Nodes.posted(creator, row)));
        }
        for (Row row : best) {
            row.item().tags().forEach(tag -> draft.edge(Nodes.tagged(row, tag)));
        }
        return draft.edges(new Likeness(points).posts(best))
                .edges(Likeness.tags(tags))
                .closed(EDGES);
    }

    private static double bestScore(CreatorRows creator) {
        return creator.rows().stream()
                .mapToDouble(row -> row.scores().total())
                .max()
                .orElse(0);
    }
}
