package dev.coldpath.client;

import com.fasterxml.jackson.databind.JsonNode;
import dev.coldpath.client.ColdpathException.Code;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;

/// One call and its answer, read: a success is JSON, everything else an exception.
final class Exchange {
    private final Transport transport;
    private final ApiKey key;
    private final ClientRuntime runtime;
    private final Duration timeout;

    Exchange(Transport transport, ApiKey key, ClientRuntime runtime, Duration timeout) {
        this.transport = transport;
        this.key = key;
        this.runtime = runtime;
        this.timeout = timeout;
    }

    /// A success.
    ///
    /// @param retryIn what the service suggests before asking again
    record Answer(int status, JsonNode body, Optional<Duration> retryIn) {}

    Answer get(String path) {
        return send(ApiRequest.get(path, timeout).withApiKey(key));
    }

    /// Sent under an idempotency key of its own, so that sending it again does nothing twice.
    Answer post(String path, String json) {
        return send(ApiRequest.post(path, json, timeout)
                .withApiKey(key)
                .withIdempotencyKey(runtime.idempotencyKeys().get()));
    }

    /// What a link of the service leads to. The key stays here.
    JsonNode follow(String link) {
        return send(ApiRequest.get(link, timeout)).body();
    }

    static String segment(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }

    private Answer send(ApiRequest request) {
        ApiResponse response = response(request);
        Optional<Duration> wait = RetryAfter.of(response, runtime.clock().instant());
        if (!response.isSuccess()) {
            throw ColdpathException.of(response, WireJson.error(response), wait);
        }
        return WireJson.read(response.body())
                .map(body -> new Answer(response.status(), body, wait))
                .orElseThrow(() -> ColdpathException.of(Code.INVALID_RESPONSE, request + ": the response is not JSON"));
    }

    private ApiResponse response(ApiRequest request) {
        try {
            return transport.send(request);
        } catch (IOException e) {
            throw ColdpathException.of(Code.UNREACHABLE, request + ": no response", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw ColdpathException.of(Code.INTERRUPTED, request + ": interrupted", e);
        }
    }
}
