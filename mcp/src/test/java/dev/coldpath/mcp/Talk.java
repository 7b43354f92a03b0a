package dev.coldpath.mcp;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.IntNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.coldpath.client.ApiKey;
import dev.coldpath.client.ClientRuntime;
import dev.coldpath.client.Transport;
import dev.coldpath.mcp.rpc.McpJson;
import dev.coldpath.mcp.rpc.Message.Request;
import dev.coldpath.mcp.tool.InlineHits;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// One caller talking to a server over a scripted service.
public final class Talk {
    public static final String JOB = "0190bd6f-3c1a-7d42-9a41-5f7f0a6f2b11";
    public static final ApiKey KEY = ApiKey.of("ki_test_0123456789abcdefghijABCDEFGHIJ012345");
    static final Duration KEPT = Duration.ofHours(24);

    public final ScriptedService service = new ScriptedService();
    public final TestTime time = new TestTime();
    final List<String> log = new ArrayList<>();
    final McpServer server;
    private int ids;

    public Talk() {
        this("");
    }

    public Talk(String basePath) {
        this.server = over(service, basePath);
    }

    McpServer over(Transport transport, String basePath) {
        ClientRuntime runtime = new ClientRuntime(time, time, () -> "id-" + ++ids);
        return new McpServer(transport, basePath, runtime, new InlineHits(KEPT), new McpLog(log::add));
    }

    /// The result of a call of a tool.
    public JsonNode call(String tool, String arguments) {
        return call(tool, arguments, KEY);
    }

    public JsonNode call(String tool, String arguments, ApiKey key) {
        ObjectNode params = McpJson.object().put("name", tool);
        params.set("arguments", McpJson.read(arguments).orElseThrow());
        Request request = new Request(IntNode.valueOf(1), "tools/call", params);
        JsonNode reply =
                McpJson.read(server.answer(request, Optional.of(key)).json()).orElseThrow();
        return reply.path("result");
    }

    /// What a tool told, without white space.
    public String told(String tool, String arguments) {
        JsonNode result = call(tool, arguments);
        if (result.has("isError")) {
            throw new AssertionError(text(result));
        }
        return McpJson.compact(McpJson.read(text(result)).orElseThrow());
    }

    /// Why a tool told nothing.
    public String trouble(String tool, String arguments) {
        JsonNode result = call(tool, arguments);
        if (!result.path("isError").booleanValue()) {
            throw new AssertionError("no trouble: " + text(result));
        }
        return text(result);
    }

    public static String text(JsonNode result) {
        if (result.path("content").size() != 1
                || !"text".equals(result.path("content").path(0).path("type").asText())) {
            throw new AssertionError("not one text: " + result);
        }
        return result.path("content").path(0).path("text").textValue();
    }
}
