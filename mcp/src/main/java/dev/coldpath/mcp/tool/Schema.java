package dev.coldpath.mcp.tool;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.coldpath.mcp.rpc.McpJson;
import java.util.List;

/// A JSON schema being put together: an object with these members and no others.
final class Schema {
    private final ObjectNode json = McpJson.object().put("type", "object");
    private final ObjectNode properties = json.putObject("properties");
    private final ArrayNode required = McpJson.object().arrayNode();

    Schema text(String name, String description) {
        return with(name, McpJson.object().put("type", "string").put("description", description));
    }

    Schema word(String name, List<String> words, String description) {
        ObjectNode type = McpJson.object().put("type", "string").put("description", description);
        words.forEach(type.putArray("enum")::add);
        return with(name, type);
    }

    Schema uuid(String name, String description) {
        return with(
                name,
                McpJson.object().put("type", "string").put("format", "uuid").put("description", description));
    }

    Schema flag(String name, String description) {
        return with(name, McpJson.object().put("type", "boolean").put("description", description));
    }

    Schema whole(String name, int least, int most, String description) {
        return with(
                name,
                McpJson.object()
                        .put("type", "integer")
                        .put("minimum", least)
                        .put("maximum", most)
                        .put("description", description));
    }

    Schema texts(String name, String description) {
        ObjectNode type = McpJson.object().put("type", "array").put("description", description);
        type.putObject("items").put("type", "string");
        return with(name, type);
    }

    Schema with(String name, ObjectNode type) {
        properties.set(name, type);
        return this;
    }

    Schema must(String name) {
        required.add(name);
        return this;
    }

    ObjectNode json() {
        ObjectNode whole = json.deepCopy();
        if (!required.isEmpty()) {
            whole.set("required", required.deepCopy());
        }
        return whole.put("additionalProperties", false);
    }
}
