package dev.coldpath.mcp.tool;

import com.fasterxml.jackson.databind.JsonNode;
import dev.coldpath.client.ApiKey;
import dev.coldpath.client.ApiRequest;
import dev.coldpath.client.ApiResponse;
import dev.coldpath.client.ClientRuntime;
import dev.coldpath.client.Transport;
import dev.coldpath.mcp.rpc.McpJson;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/// The service, for the length of one call of a tool and as one caller sees it. All it is asked together takes at most
/// twenty seconds.
public final class Backend {
    static final Duration LONGEST = Duration.ofSeconds(20);

    private final Transport transport;
    private final ClientRuntime runtime;
    private final String jobs;
    private final Optional<ApiKey> key;
    private final InlineHits hits;
    private final Instant end;

    /// The twenty seconds begin now.
    ///
    /// @param transport asks again by itself when that may help
    /// @param basePath of the Intelligence product
    /// @param key without one the service refuses, in its own words
    public Backend(Transport transport, ClientRuntime runtime, String basePath, Optional<ApiKey> key, InlineHits hits) {
        this.transport = transport;
        this.runtime = runtime;
        this.jobs = basePath + "/intelligence/jobs";
        this.key = key;
        this.hits = hits;
        this.end = runtime.clock().instant().plus(LONGEST);
    }

    Heard get(String path) {
        return ask(signed(ApiRequest.get(path, left())));
    }

    /// Under an idempotency key of its own, for it may be sent again.
    Heard post(String path, JsonNode body) {
        return ask(signed(ApiRequest.post(path, McpJson.compact(body), left()))
                .withIdempotencyKey(runtime.idempotencyKeys().get()));
    }

    /// A link that the service handed out, maybe to another host: without the key.
    Heard follow(String link) {
        if (!link.startsWith("https://") && !link.startsWith("http://")) {
            return new Heard.Silent("coldpath sent a link that cannot be followed");
        }
        return ask(ApiRequest.get(link, left()));
    }

    /// Where jobs are submitted.
    String jobs() {
        return jobs;
    }

    String job(String id) {
        return jobs + "/" + segment(id);
    }

    static String segment(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }

    /// Remembers a result that came with the answer to a submit. A caller without a key has none to remember.
    void keep(String jobId, String kind, JsonNode result) {
        key.ifPresent(owner -> hits.keep(
                owner,
                jobId,
                new InlineHits.Hit(
                        kind, McpJson.compact(result), runtime.clock().instant())));
    }

    Optional<InlineHits.Hit> kept(String jobId) {
        return key.flatMap(owner -> hits.find(owner, jobId, runtime.clock().instant()));
    }

    private Duration left() {
        return Duration.between(runtime.clock().instant(), end);
    }

    private ApiRequest signed(ApiRequest request) {
        return key.map(request::withApiKey).orElse(request);
    }

    private Heard ask(ApiRequest request) {
        if (!request.timeout().isPositive()) {
            return late();
        }
        try {
            return heard(transport.send(request));
        } catch (IOException _) {
            return left().isPositive() ? new Heard.Silent("coldpath is unreachable: no answer came") : late();
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            return new Heard.Silent("the call was interrupted");
        }
    }

    private static Heard late() {
        return new Heard.Silent("coldpath is too slow: no answer within " + LONGEST.toSeconds() + " seconds");
    }

    private static Heard heard(ApiResponse response) {
        Optional<JsonNode> body = McpJson.read(response.body());
        if (response.isSuccess()) {
            return body.<Heard>map(Heard.Fine::new)
                    .orElseGet(() -> new Heard.Silent("coldpath " + response.status() + ": the answer is not JSON"));
        }
        String words = body.flatMap(json -> word(json, "error").or(() -> word(json, "message")))
                .orElse("coldpath responded " + response.status());
        return new Heard.Refused(response.status(), "coldpath " + response.status() + ": " + words);
    }

    private static Optional<String> word(JsonNode body, String member) {
        return Optional.ofNullable(body.path(member).textValue());
    }
}
