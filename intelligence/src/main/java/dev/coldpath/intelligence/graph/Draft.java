package dev.coldpath.intelligence.graph;

import dev.coldpath.intelligence.graph.Graph.Edge;
import dev.coldpath.intelligence.graph.Graph.EdgeType;
import dev.coldpath.intelligence.graph.Graph.Node;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// A graph in the making: it takes whatever may belong in it, and sorts, cuts and closes at the end.
final class Draft {
    private static final Comparator<Node> NODES = Comparator.comparing(Node::type)
            .thenComparing(Comparator.comparingDouble(Node::score).reversed())
            .thenComparing(Node::id);
    private static final Comparator<Edge> EDGES = Comparator.comparing(Edge::type)
            .thenComparing(Comparator.comparingDouble(Edge::weight).reversed())
            .thenComparing(Edge::source)
            .thenComparing(Edge::target);

    private final Map<String, Node> nodes = new LinkedHashMap<>();
    private final Map<Path, Edge> edges = new LinkedHashMap<>();

    private record Path(String source, String target, EdgeType type) {}

    /// Adds a node; of equal ids the first stays.
    Draft node(Node node) {
        nodes.putIfAbsent(node.id(), node);
        return this;
    }

    Draft nodes(Collection<Node> more) {
        more.forEach(this::node);
        return this;
    }

    boolean holds(String id) {
        return nodes.containsKey(id);
    }

    /// Adds an edge; of equals the first stays, and a node is not joined to itself.
    Draft edge(Edge edge) {
        if (!edge.source().equals(edge.target())) {
            edges.putIfAbsent(new Path(edge.source(), edge.target(), edge.type()), edge);
        }
        return this;
    }

    Draft edges(Collection<Edge> more) {
        more.forEach(this::edge);
        return this;
    }

    Draft graph(Graph graph) {
        return nodes(graph.nodes()).edges(graph.edges());
    }

    /// All nodes, and the first so many edges.
    Graph closed(int mostEdges) {
        return closed(nodes.size(), mostEdges);
    }

    /// The first so many nodes, and of the edges between them the first so many.
    Graph closed(int mostNodes, int mostEdges) {
        Map<String, Node> kept = new LinkedHashMap<>();
        nodes.values().stream().sorted(NODES).limit(mostNodes).forEach(node -> kept.put(node.id(), node));
        List<Edge> between = edges.values().stream()
                .filter(edge -> kept.containsKey(edge.source()) && kept.containsKey(edge.target()))
                .sorted(EDGES)
                .limit(mostEdges)
                .toList();
        return new Graph(List.copyOf(kept.values()), between);
    }
}
