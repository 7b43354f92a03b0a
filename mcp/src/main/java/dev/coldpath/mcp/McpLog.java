package dev.coldpath.mcp;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.coldpath.mcp.rpc.McpJson;
import java.time.Duration;
import java.time.Instant;
import java.util.function.Consumer;

/// One line of JSON for each call of a tool. It is told names of ours and how things ended, never what was asked.
public record McpLog(Consumer<String> lines) {
    void called(String tool, boolean well, Instant start, Instant end) {
        lines.accept(McpJson.compact(McpJson.object()
                .put("time", end.toString())
                .put("level", "info")
                .put("event", "tool_called")
                .put("tool", tool)
                .put("outcome", well ? "told" : "trouble")
                .put("millis", Duration.between(start, end).toMillis())));
    }

    /// A tool broke: by class and our own frame, for a message may quote what a caller sent.
    void failed(String tool, RuntimeException failure) {
        ObjectNode line = McpJson.object()
                .put("level", "error")
                .put("event", "tool_failed")
                .put("tool", tool)
                .put("class", failure.getClass().getName());
        for (StackTraceElement frame : failure.getStackTrace()) {
            if (frame.getClassName().startsWith("dev.coldpath.")) {
                line.put("frame", frame.toString());
                break;
            }
        }
        lines.accept(McpJson.compact(line));
    }
}
