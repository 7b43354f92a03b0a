package dev.coldpath.mcp;

import dev.coldpath.client.ClientRuntime;
import dev.coldpath.client.ClientSettings;
import dev.coldpath.client.ClientWiring;
import dev.coldpath.client.RetryingTransport;
import dev.coldpath.client.Transport;
import dev.coldpath.mcp.tool.InlineHits;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.Duration;
import java.util.function.Consumer;

/// Builds the server for each of its hosts.
public final class McpWiring {
    private static final Duration RESULTS_ARE_KEPT = Duration.ofHours(24);
    private static final Duration REVOKED_KEYS_MAY_WORK = Duration.ofSeconds(60);

    private McpWiring() {}

    /// For one caller who started this process.
    public static StdioServer stdio(McpSettings settings, InputStream in, OutputStream out, Consumer<String> log) {
        McpServer server = new McpServer(
                ClientWiring.transport(settings.client()),
                settings.client().basePath(),
                ClientWiring.runtime(),
                new InlineHits(RESULTS_ARE_KEPT),
                new McpLog(log));
        return new StdioServer(server, settings.key(), in, out);
    }

    /// For whoever calls, over a service at some address.
    public static McpHttp http(ClientSettings settings, int largestReply, Consumer<String> log) {
        return http(ClientWiring.transport(settings), settings.basePath(), largestReply, log);
    }

    /// The same inside the service's own process.
    ///
    /// @param service asks once
    public static McpHttp inside(Transport service, String basePath, int largestReply, Consumer<String> log) {
        ClientRuntime runtime = ClientWiring.runtime();
        Transport retrying = new RetryingTransport(service, runtime.clock(), runtime.timer());
        return http(retrying, basePath, largestReply, log);
    }

    private static McpHttp http(Transport service, String basePath, int largestReply, Consumer<String> log) {
        McpServer server = new McpServer(
                service, basePath, ClientWiring.runtime(), new InlineHits(REVOKED_KEYS_MAY_WORK), new McpLog(log));
        return new McpHttp(server, largestReply);
    }
}
