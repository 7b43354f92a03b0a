package dev.coldpath.intelligence.graph;

import static org.assertj.core.api.Assertions.assertThat;

import dev.coldpath.intelligence.graph.Graph.Edge;
import dev.coldpath.intelligence.graph.Graph.EdgeType;
import dev.coldpath.intelligence.graph.Graph.Node;
import dev.coldpath.intelligence.graph.Graph.NodeType;
import java.util.OptionalLong;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class DraftTest {
    @Test
    void nodes_come_by_type_then_score_then_id() {
        Graph graph = new Draft()
                .node(node("creator:x", NodeType.CREATOR, 1))
                .node(node("tag:b", NodeType.TAG, 0.5))
                .node(node("tag:a", NodeType.TAG, 0.5))
                .node(node("tag:c", NodeType.TAG, 0.75))
                .node(node("content:1", NodeType.CONTENT, 0))
                .node(node("narrative:query:1", NodeType.NARRATIVE, 0))
                .closed(10);

        assertThat(graph.nodes())
                .extracting(Node::id)
                .containsExactly("narrative:query:1", "content:1", "tag:c", "tag:a", "tag:b", "creator:x");
    }

    @Test
    void edges_come_by_type_then_weight_then_ends() {
        Draft draft = new Draft();
        for (String id : new String[] {"a", "b", "c"}) {
            draft.node(node(id, NodeType.CONTENT, 0));
        }

        Graph graph = draft.edge(edge("b", "c", EdgeType.TAG_OVERLAP, 1))
                .edge(edge("a", "c", EdgeType.SEMANTIC_SIMILARITY, 0.9))
                .edge(edge("b", "c", EdgeType.SEMANTIC_SIMILARITY, 0.9))
                .edge(edge("a", "b", EdgeType.SEMANTIC_SIMILARITY, 0.9))
                .edge(edge("b", "a", EdgeType.SEMANTIC_SIMILARITY, 0.95))
                .edge(edge("b", "a", EdgeType.TAGGED_WITH, 0.1))
                .edge(edge("b", "a", EdgeType.CREATOR_POSTED, 0.1))
                .edge(edge("b", "a", EdgeType.CONTAINS, 0.1))
                .closed(10);

        assertThat(graph.edges())
                .extracting(edge -> edge.type().wire() + " " + edge.source() + edge.target())
                .containsExactly(
                        "contains ba",
                        "creator_posted ba",
                        "tagged_with ba",
                        "semantic_similarity ba",
                        "semantic_similarity ab",
                        "semantic_similarity ac",
                        "semantic_similarity bc",
                        "tag_overlap bc");
    }

    /// Proves I-55.
    @Test
    void an_edge_without_both_ends_one_to_itself_and_a_repeated_one_are_left_out() {
        Graph graph = new Draft()
                .node(node("a", NodeType.CONTENT, 0))
                .node(node("b", NodeType.CONTENT, 0))
                .edge(edge("a", "gone", EdgeType.TAG_OVERLAP, 1))
                .edge(edge("gone", "a", EdgeType.TAG_OVERLAP, 1))
                .edge(edge("a", "a", EdgeType.TAG_OVERLAP, 1))
                .edge(edge("a", "b", EdgeType.TAG_OVERLAP, 0.5))
                .edge(edge("a", "b", EdgeType.TAG_OVERLAP, 1))
                .closed(10);

        assertThat(graph.edges()).containsExactly(edge("a", "b", EdgeType.TAG_OVERLAP, 0.5));
    }

    /// Proves I-55.
    @Test
    void what_is_over_a_cap_goes_with_its_edges_before_edges_are_counted() {
        Draft draft = new Draft();
        IntStream.range(0, 5).forEach(number -> draft.node(node("t" + number, NodeType.TAG, number)));
        IntStream.range(1, 5)
                .forEach(
                        number -> draft.edge(edge("t" + (number - 1), "t" + number, EdgeType.TAG_OVERLAP, 9 - number)));

        Graph graph = draft.closed(3, 1);

        assertThat(graph.nodes()).extracting(Node::id).containsExactly("t4", "t3", "t2");
        assertThat(graph.edges()).containsExactly(edge("t2", "t3", EdgeType.TAG_OVERLAP, 6));
    }

    private static Node node(String id, NodeType type, double score) {
        return new Node(id, type, id, score, OptionalLong.empty());
    }

    private static Edge edge(String source, String target, EdgeType type, double weight) {
        return new Edge(source, target, type, weight);
    }
}
