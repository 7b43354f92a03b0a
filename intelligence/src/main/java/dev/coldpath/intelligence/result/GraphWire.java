package dev.coldpath.intelligence.result;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.coldpath.intelligence.figures.Figures;
import dev.coldpath.intelligence.graph.Graph;
import dev.coldpath.intelligence.graph.Graph.Edge;
import dev.coldpath.intelligence.graph.Graph.Node;

/// A QueryGraph as it goes out.
public final class GraphWire {
    private GraphWire() {}

    /// Nodes and edges in their order.
    public static ObjectNode json(Graph graph) {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        ArrayNode nodes = json.putArray("nodes");
        graph.nodes().forEach(node -> nodes.add(json(node)));
        ArrayNode edges = json.putArray("edges");
        graph.edges().forEach(edge -> edges.add(json(edge)));
        return json;
    }

    private static ObjectNode json(Node node) {
        ObjectNode json = JsonNodeFactory.instance
                .objectNode()
                .put("id", node.id())
                .put("type", node.type().wire())
                .put("label", node.label());
        json.set("score", Figures.score(node.score()));
        node.creatorId().ifPresent(id -> json.put("creatorId", id));
        return json;
    }

    private static ObjectNode json(Edge edge) {
        ObjectNode json = JsonNodeFactory.instance
                .objectNode()
                .put("source", edge.source())
                .put("target", edge.target())
                .put("type", edge.type().wire());
        json.set("weight", Figures.score(edge.weight()));
        return json;
    }
}
