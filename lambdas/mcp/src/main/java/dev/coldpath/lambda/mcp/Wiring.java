package dev.coldpath.lambda.mcp;

import dev.coldpath.aws.Names.Env;
import dev.coldpath.aws.gateway.ApiGateway;
import dev.coldpath.client.ClientSettings;
import dev.coldpath.mcp.McpWiring;
import java.net.URI;
import java.util.Map;
import java.util.Optional;

/// Builds the MCP function out of its environment, top to bottom.
final class Wiring {
    /// The gateway takes six megabytes from a function, as JSON in which this is a text once more.
    private static final int LARGEST_REPLY = 4_000_000;

    private Wiring() {}

    static ApiGateway from(Map<String, String> env) {
        Optional<URI> publicUrl = Optional.ofNullable(env.get(Env.PUBLIC_URL))
                .filter(url -> !url.isBlank())
                .map(URI::create);
        String basePath = env.getOrDefault(Env.INTELLIGENCE_BASE_PATH, "");
        McpFunction function = new McpFunction(base ->
                McpWiring.http(ClientSettings.of(base).withBasePath(basePath), LARGEST_REPLY, System.out::println));
        return new ApiGateway(function, publicUrl);
    }
}
