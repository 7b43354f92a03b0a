package dev.coldpath.mcp.tool;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.coldpath.mcp.rpc.McpJson;

/// The result of a call of a tool.
public sealed interface ToolAnswer {
    /// An answer.
    record Told(JsonNode json) implements ToolAnswer {}

    /// None, and why.
    record Trouble(String text) implements ToolAnswer {}

    /// As the protocol wants it: one text.
    default ObjectNode result() {
        ObjectNode result = McpJson.object();
        ObjectNode content = result.putArray("content").addObject().put("type", "text");
        switch (this) {
            case Told told -> content.put("text", McpJson.indented(told.json()));
            case Trouble trouble -> {
                content.put("text", trouble.text());
                result.put("isError", true);
            }
        }
        return result;
    }
}
