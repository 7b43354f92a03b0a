package dev.coldpath.mcp.tool;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.coldpath.mcp.rpc.McpJson;

/// The description of a tool, as `tools/list` shows it.
///
/// @param input a JSON schema that allows no other members
/// @param readOnly whether calling it changes nothing and costs nothing
public record ToolCard(String name, String title, String description, ObjectNode input, boolean readOnly) {
    public ObjectNode json() {
        ObjectNode card = McpJson.object().put("name", name).put("title", title).put("description", description);
        card.set("inputSchema", input);
        card.putObject("annotations")
                .put("readOnlyHint", readOnly)
                .put("destructiveHint", false)
                .put("idempotentHint", readOnly)
                .put("openWorldHint", true);
        return card;
    }
}
