package dev.coldpath.local.mcp;

import dev.coldpath.api.Body;
import dev.coldpath.api.Json;
import dev.coldpath.api.Request;
import dev.coldpath.api.Response;
import dev.coldpath.mcp.McpHttp;
import dev.coldpath.mcp.McpHttp.Answer;
import dev.coldpath.mcp.McpHttp.Ask;
import dev.coldpath.mcp.McpWiring;
import java.net.URI;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.function.Function;

/// The service with `/mcp` before it. A page that was led here under another name is refused, for a browser would take
/// its word.
public final class McpFront implements Function<Request, Response> {
    private static final String PATH = "/mcp";
    private static final int LARGEST_REPLY = 256_000_000;
    private static final Set<String> THIS_MACHINE = Set.of("127.0.0.1", "localhost", "[::1]");

    private final Function<Request, Response> service;
    private final String basePath;
    private final Consumer<String> log;
    /// One a base address, which is one in all unless the service is told another while it runs.
    private final Map<URI, McpHttp> servers = new ConcurrentHashMap<>();

    /// Takes the service.
    ///
    /// @param basePath of the Intelligence product
    /// @param log where lines go
    public McpFront(Function<Request, Response> service, String basePath, Consumer<String> log) {
        this.service = service;
        this.basePath = basePath;
        this.log = log;
    }

    @Override
    public Response apply(Request request) {
        if (!request.path().equals(PATH)) {
            return service.apply(request);
        }
        if (!request.header("host").stream().allMatch(host -> known(host, request.base()))) {
            return Json.response(
                    403,
                    Json.object().put("error", "unknown host name: use the address that the service shows at start"));
        }
        Answer answer = server(request.base())
                .answer(
                        new Ask(request.method(), request.headers(), request.base()),
                        request.body().bytes());
        return new Response(answer.status(), answer.headers(), Body.ofText(answer.body()));
    }

    private McpHttp server(URI base) {
        return servers.computeIfAbsent(
                base, at -> McpWiring.inside(new InProcess(service, at), basePath, LARGEST_REPLY, log));
    }

    private static boolean known(String host, URI base) {
        String name = host.strip().toLowerCase(Locale.ROOT).replaceFirst(":\\d*$", "");
        return THIS_MACHINE.contains(name) || name.equalsIgnoreCase(base.getHost());
    }
}
