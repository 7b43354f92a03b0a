package dev.coldpath.intelligence.graph;

import dev.coldpath.intelligence.analyse.CreatorRows;
import dev.coldpath.intelligence.cluster.Narrative;
import dev.coldpath.intelligence.content.Item;
import dev.coldpath.intelligence.graph.Graph.Edge;
import dev.coldpath.intelligence.graph.Graph.EdgeType;
import dev.coldpath.intelligence.graph.Graph.Node;
import dev.coldpath.intelligence.graph.Graph.NodeType;
import dev.coldpath.intelligence.retrieve.Row;
import java.util.OptionalLong;
import java.util.function.Predicate;

/// Names and labels of nodes, and the edges that need nothing but their two ends.
final class Nodes {
    private static final int LABEL = 80;

    private Nodes() {}

    static Node content(Row row) {
        return new Node(
                contentId(row),
                NodeType.CONTENT,
                label(row.item()),
                row.scores().total(),
                OptionalLong.empty());
    }

    static Node tag(String tag, double score) {
        return new Node(tagId(tag), NodeType.TAG, "#" + tag, score, OptionalLong.empty());
    }

    static Node creator(CreatorRows creator, double score) {
        return new Node(
                creatorId(creator), NodeType.CREATOR, "@" + creator.handle(), score, OptionalLong.of(creator.id()));
    }

    static Node narrative(Narrative narrative) {
        return new Node(
                narrativeId(narrative),
                NodeType.NARRATIVE,
                narrative.label(),
                narrative.trendScore(),
                OptionalLong.empty());
    }

    static Edge posted(CreatorRows creator, Row row) {
        return new Edge(
                creatorId(creator),
                contentId(row),
                EdgeType.CREATOR_POSTED,
                row.scores().total());
    }

    static Edge contains(Narrative narrative, Row row) {
        return new Edge(
                narrativeId(narrative),
                contentId(row),
                EdgeType.CONTAINS,
                row.scores().total());
    }

    static Edge tagged(Row row, String tag) {
        return new Edge(contentId(row), tagId(tag), EdgeType.TAGGED_WITH, 1);
    }

    /// Joins a narrative with a tag that this share of its rows carries.
    static Edge tagged(Narrative narrative, String tag, double share) {
        return new Edge(narrativeId(narrative), tagId(tag), EdgeType.TAGGED_WITH, share);
    }

    static String contentId(Row row) {
        return "content:" + row.uuid();
    }

    static String tagId(String tag) {
        return "tag:" + tag;
    }

    private static String creatorId(CreatorRows creator) {
        return "creator:" + creator.key();
    }

    private static String narrativeId(Narrative narrative) {
        return "narrative:" + narrative.id();
    }

    private static String label(Item item) {
        return item.title()
                .filter(Predicate.not(String::isBlank))
                .or(() -> item.description()
                        .filter(Predicate.not(String::isBlank))
                        .map(Nodes::beginning))
                .orElseGet(() -> item.uuid().toString());
    }

    private static String beginning(String text) {
        return text.codePointCount(0, text.length()) <= LABEL
                ? text
                : text.substring(0, text.offsetByCodePoints(0, LABEL));
    }
}
