package dev.coldpath.intelligence.graph;

import dev.coldpath.intelligence.analyse.Analysis;
import dev.coldpath.intelligence.analyse.Analysis.Amplifier;
import dev.coldpath.intelligence.analyse.Analysis.TopTag;
import dev.coldpath.intelligence.analyse.CreatorRows;
import dev.coldpath.intelligence.analyse.TagUse;
import dev.coldpath.intelligence.cluster.Narrative;
import dev.coldpath.intelligence.graph.Graph.Node;
import dev.coldpath.intelligence.retrieve.Row;
import dev.coldpath.intelligence.vector.Point;
import dev.coldpath.intelligence.vector.VectorName;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/// The five graphs of a discovery.
///
/// @param whole the union of the other four
public record DiscoverGraphs(Graph content, Graph tags, Graph creators, Graph narratives, Graph whole) {
    private static final int ROWS = 100;
    private static final int ROWS_OF_A_CREATOR = 5;
    private static final int CONTENT_EDGES = 500;
    private static final int TAG_EDGES = 200;
    private static final int CREATOR_EDGES = 250;
    private static final int NARRATIVE_EDGES = 400;
    private static final int NODES = 400;
    private static final int EDGES = 1_500;

    /// Draws them.
    ///
    /// @param rows in rank order
    /// @param narratives of these rows, with their final labels
    /// @param analysis of these rows and narratives
    /// @param points of rows, by space; rows without one are missing
    public static DiscoverGraphs of(
            List<Row> rows, List<Narrative> narratives, Analysis analysis, Map<VectorName, Map<UUID, Point>> points) {
        Map<String, Double> momentum =
                analysis.topTags().stream().collect(Collectors.toMap(TopTag::tag, TopTag::momentumScore));
        Graph content = content(rows.stream().limit(ROWS).toList(), points);
        Graph tags = tags(rows, momentum);
        Graph creators = creators(rows, analysis.creators());
        Graph stories = narratives(narratives, momentum);
        Draft union = new Draft().graph(content).graph(tags).graph(creators).graph(stories);
        rows.stream()
                .filter(row -> union.holds(Nodes.contentId(row)))
                .forEach(row -> row.item().tags().forEach(tag -> union.edge(Nodes.tagged(row, tag))));
        return new DiscoverGraphs(content, tags, creators, stories, union.closed(NODES, EDGES));
    }

    private static Graph content(List<Row> best, Map<VectorName, Map<UUID, Point>> points) {
        return new Draft()
                .nodes(best.stream().map(Nodes::content).toList())
                .edges(new Likeness(points).posts(best))
                .closed(CONTENT_EDGES);
    }

    private static Graph tags(List<Row> rows, Map<String, Double> momentum) {
        List<TagUse> listed = TagUse.of(rows).stream()
                .filter(use -> momentum.containsKey(use.tag()))
                .toList();
        List<Node> nodes = listed.stream().map(use -> tag(use.tag(), momentum)).toList();
        return new Draft().nodes(nodes).edges(Likeness.tags(listed)).closed(TAG_EDGES);
    }

    private static Graph creators(List<Row> rows, List<Amplifier> listed) {
        Map<String, Double> scores = listed.stream()
                .collect(Collectors.toMap(
                        each -> CreatorRows.key(each.platform(), each.handle()), Amplifier::amplifierScore));
        Draft draft = new Draft();
        for (CreatorRows creator : CreatorRows.of(rows)) {
            if (scores.containsKey(creator.key())) {
                draft.node(Nodes.creator(creator, scores.getOrDefault(creator.key(), 0.0)));
                creator.rows().stream()
                        .limit(ROWS_OF_A_CREATOR)
                        .forEach(row -> draft.node(Nodes.content(row)).edge(Nodes.posted(creator, row)));
            }
        }
        return draft.closed(CREATOR_EDGES);
    }

    private static Graph narratives(List<Narrative> narratives, Map<String, Double> momentum) {
        Draft draft = new Draft();
        for (Narrative narrative : narratives) {
            draft.node(Nodes.narrative(narrative));
            for (Row row : narrative.representative()) {
                draft.node(Nodes.content(row)).edge(Nodes.contains(narrative, row));
            }
            for (TagUse use : TagUse.of(narrative.rows())) {
                if (narrative.topTags().contains(use.tag())) {
                    double share = (double) use.frequency() / narrative.contentCount();
                    draft.node(tag(use.tag(), momentum)).edge(Nodes.tagged(narrative, use.tag(), share));
                }
            }
        }
        return draft.closed(NARRATIVE_EDGES);
    }

    /// A tag that is not among the top tags has no momentum to show.
    private static Node tag(String tag, Map<String, Double> momentum) {
        return Nodes.tag(tag, momentum.getOrDefault(tag, 0.0));
    }
}
