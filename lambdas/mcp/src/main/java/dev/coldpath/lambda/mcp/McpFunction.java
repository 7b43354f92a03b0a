package dev.coldpath.lambda.mcp;

import dev.coldpath.api.Body;
import dev.coldpath.api.Request;
import dev.coldpath.api.Response;
import dev.coldpath.mcp.McpHttp;
import dev.coldpath.mcp.McpHttp.Answer;
import dev.coldpath.mcp.McpHttp.Ask;
import java.net.URI;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/// Translates requests of the gateway for the MCP server. There is one server for each address the API is reached at:
/// the gateway's own, which no setting could hold before there is a gateway, or the public one.
final class McpFunction implements Function<Request, Response> {
    private final Function<URI, McpHttp> making;
    private final Map<URI, McpHttp> servers = new ConcurrentHashMap<>();

    McpFunction(Function<URI, McpHttp> making) {
        this.making = making;
    }

    @Override
    public Response apply(Request request) {
        Answer answer = servers.computeIfAbsent(request.base(), making)
                .answer(
                        new Ask(request.method(), request.headers(), request.base()),
                        request.body().bytes());
        return new Response(answer.status(), answer.headers(), Body.ofText(answer.body()));
    }
}
