package dev.coldpath.mcp;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.coldpath.client.ApiKey;
import dev.coldpath.client.ClientRuntime;
import dev.coldpath.client.Transport;
import dev.coldpath.mcp.rpc.McpJson;
import dev.coldpath.mcp.rpc.Message.Request;
import dev.coldpath.mcp.rpc.RpcCode;
import dev.coldpath.mcp.rpc.RpcReply;
import dev.coldpath.mcp.tool.Backend;
import dev.coldpath.mcp.tool.Fields;
import dev.coldpath.mcp.tool.InlineHits;
import dev.coldpath.mcp.tool.Tool;
import dev.coldpath.mcp.tool.ToolAnswer;
import dev.coldpath.mcp.tool.Tools;
import java.time.Instant;
import java.util.Optional;

/// Answers requests, each by itself: nothing is remembered of a caller between two of them but results that came
/// inline. Speaks every published version of the protocol.
public final class McpServer {
    private static final String NAME = "coldpath-mcp";
    private static final long LIST_GOOD_FOR_MILLIS = 3_600_000;

    private final Transport service;
    private final String basePath;
    private final ClientRuntime runtime;
    private final InlineHits hits;
    private final McpLog log;

    /// Takes the way to the service.
    ///
    /// @param service asks again by itself when that may help
    /// @param basePath of the Intelligence product
    /// @param hits shared by all callers, each of whom sees only their own
    public McpServer(Transport service, String basePath, ClientRuntime runtime, InlineHits hits, McpLog log) {
        this.service = service;
        this.basePath = basePath;
        this.runtime = runtime;
        this.hits = hits;
        this.log = log;
    }

    /// Never throws for what a caller sent.
    ///
    /// @param key whose owner asks
    public RpcReply answer(Request request, Optional<ApiKey> key) {
        Optional<String> declared = request.declaredVersion();
        if (declared.isPresent() && !Versions.known(declared.get())) {
            return new RpcReply.Fault(
                    request.id(),
                    RpcCode.UNSUPPORTED_VERSION,
                    "Unsupported protocol version",
                    Optional.of(Versions.refusal(declared.get())));
        }
        boolean stateless = declared.filter(Versions.STATELESS::equals).isPresent();
        if (stateless && !clientCapabilities(request).isObject()) {
            return fault(request, RpcCode.INVALID_PARAMS, "params._meta must declare the client's capabilities");
        }
        RpcReply reply = dispatch(request, key);
        if (stateless && reply instanceof RpcReply.Done(JsonNode id, ObjectNode result)) {
            return new RpcReply.Done(id, complete(result));
        }
        return reply;
    }

    private static JsonNode clientCapabilities(Request request) {
        return request.params().path("_meta").path("io.modelcontextprotocol/clientCapabilities");
    }

    private RpcReply dispatch(Request request, Optional<ApiKey> key) {
        return switch (request.method()) {
            case "initialize" ->
                done(
                        request,
                        initialized(request.params().path("protocolVersion").asText()));
            case "server/discover" -> done(request, discovered());
            case "ping" -> done(request, McpJson.object());
            case "tools/list" -> done(request, list(request));
            case "tools/call" -> call(request, key);
            default -> fault(request, RpcCode.METHOD_NOT_FOUND, "Method not found");
        };
    }

    private static ObjectNode initialized(String asked) {
        ObjectNode result = McpJson.object().put("protocolVersion", Versions.agree(asked));
        result.putObject("capabilities").putObject("tools");
        result.set("serverInfo", serverInfo());
        return result;
    }

    private static ObjectNode discovered() {
        ObjectNode result = McpJson.object();
        result.set("supportedVersions", Versions.all());
        result.putObject("capabilities").putObject("tools");
        return cacheable(result);
    }

    private static ObjectNode list(Request request) {
        ObjectNode result = McpJson.object();
        ArrayNode tools = result.putArray("tools");
        Tools.ALL.forEach(tool -> tools.add(tool.card().json()));
        return request.declaredVersion().isPresent() ? cacheable(result) : result;
    }

    /// The same for everybody, until a new release.
    private static ObjectNode cacheable(ObjectNode result) {
        return result.put("ttlMs", LIST_GOOD_FOR_MILLIS).put("cacheScope", "public");
    }

    private RpcReply call(Request request, Optional<ApiKey> key) {
        String name = request.params().path("name").textValue();
        if (name == null) {
            return fault(request, RpcCode.INVALID_PARAMS, "params.name must be a string");
        }
        Optional<Tool> tool = Tools.named(name);
        if (tool.isEmpty()) {
            return done(request, new ToolAnswer.Trouble("unknown tool: " + name).result());
        }
        return arguments(request)
                .map(given -> call(request, tool.get(), given, key))
                .orElseGet(() -> done(
                        request,
                        new ToolAnswer.Trouble("invalid input:\n<root>: arguments must be an object").result()));
    }

    /// Without members when none were sent; empty when they are no object.
    private static Optional<ObjectNode> arguments(Request request) {
        JsonNode given = request.params().path("arguments");
        if (given.isMissingNode() || given.isNull()) {
            return Optional.of(McpJson.object());
        }
        return given instanceof ObjectNode members ? Optional.of(members) : Optional.empty();
    }

    private RpcReply call(Request request, Tool tool, ObjectNode arguments, Optional<ApiKey> key) {
        Instant start = runtime.clock().instant();
        String name = tool.card().name();
        try {
            Backend backend = new Backend(service, runtime, basePath, key, hits);
            ToolAnswer answer = tool.call(new Fields(arguments), backend);
            log.called(
                    name,
                    answer instanceof ToolAnswer.Told,
                    start,
                    runtime.clock().instant());
            return done(request, answer.result());
        } catch (RuntimeException e) {
            log.failed(name, e);
            return fault(request, RpcCode.INTERNAL_ERROR, "Internal error");
        }
    }

    /// What every result of the stateless version has besides.
    private static ObjectNode complete(ObjectNode result) {
        ObjectNode complete = McpJson.object().put("resultType", "complete");
        complete.setAll(result);
        complete.putObject("_meta").set("io.modelcontextprotocol/serverInfo", serverInfo());
        return complete;
    }

    private static ObjectNode serverInfo() {
        String version = McpServer.class.getPackage().getImplementationVersion();
        return McpJson.object().put("name", NAME).put("version", version == null ? "from-source" : version);
    }

    private static RpcReply done(Request request, ObjectNode result) {
        return new RpcReply.Done(request.id(), result);
    }

    private static RpcReply fault(Request request, RpcCode code, String why) {
        return new RpcReply.Fault(request.id(), code, why);
    }
}
