package dev.coldpath.mcp.tool;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.IntNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import dev.coldpath.mcp.rpc.McpJson;
import java.util.Optional;

/// A graph without its scores.
final class SlimGraph {
    private SlimGraph() {}

    /// Empty when there is nothing in it.
    static Optional<ObjectNode> of(JsonNode graph) {
        if (graph.path("nodes").isEmpty() && graph.path("edges").isEmpty()) {
            return Optional.empty();
        }
        ObjectNode slim = McpJson.object();
        ArrayNode nodes = slim.putArray("nodes");
        graph.path("nodes").forEach(node -> nodes.add(node(node)));
        ArrayNode edges = slim.putArray("edges");
        graph.path("edges").forEach(edge -> edges.add(edge(edge)));
        return Optional.of(slim);
    }

    private static ObjectNode node(JsonNode node) {
        ObjectNode slim = McpJson.object();
        slim.set("id", text(node.path("id"), ""));
        slim.set("type", text(node.path("type"), "unknown"));
        slim.set("label", text(node.path("label"), ""));
        return slim;
    }

    private static ObjectNode edge(JsonNode edge) {
        ObjectNode slim = McpJson.object();
        slim.set("source", text(edge.path("source"), ""));
        slim.set("target", text(edge.path("target"), ""));
        slim.set("type", text(edge.path("type"), "unknown"));
        slim.set("weight", edge.path("weight").isNumber() ? edge.path("weight") : IntNode.valueOf(0));
        return slim;
    }

    private static JsonNode text(JsonNode value, String otherwise) {
        return value.isTextual() ? value : TextNode.valueOf(otherwise);
    }
}
