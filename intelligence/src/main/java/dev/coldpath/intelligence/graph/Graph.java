package dev.coldpath.intelligence.graph;

import java.util.List;
import java.util.Locale;
import java.util.OptionalLong;

/// Nodes, and edges between them.
public record Graph(List<Node> nodes, List<Edge> edges) {
    public Graph {
        nodes = List.copyOf(nodes);
        edges = List.copyOf(edges);
    }

    /// What a node stands for, in the order in which nodes are listed.
    public enum NodeType {
        NARRATIVE,
        CONTENT,
        TAG,
        CREATOR;

        /// The word used on the wire.
        public String wire() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /// What joins two nodes, in the order in which edges are listed.
    public enum EdgeType {
        CONTAINS,
        CREATOR_POSTED,
        TAGGED_WITH,
        SEMANTIC_SIMILARITY,
        TAG_OVERLAP;

        /// The word used on the wire.
        public String wire() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /// One thing, under an id that says what it is.
    ///
    /// @param creatorId there for creators, and only for them
    public record Node(String id, NodeType type, String label, double score, OptionalLong creatorId) {}

    /// Leads from one node to another; both are named by their ids.
    public record Edge(String source, String target, EdgeType type, double weight) {}
}
