package dev.coldpath.client;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/// An HTTP request to the service. Its `toString` shows neither headers nor body: they hold keys and questions.
///
/// @param target a path of the service with its query, starting with `/`, or the absolute address of a link that the
///     service handed out
/// @param timeout how long the answer may take, all attempts together
public record ApiRequest(
        String method, String target, Map<String, String> headers, Optional<String> body, Duration timeout) {
    static final String KEY = "X-API-Key";
    static final String IDEMPOTENCY_KEY = "Idempotency-Key";

    public ApiRequest {
        if (!target.startsWith("/") && !target.startsWith("http://") && !target.startsWith("https://")) {
            throw new IllegalArgumentException("request: target is neither a path nor an http address");
        }
        headers = Map.copyOf(headers);
    }

    /// Reads a path of the service, or follows a link.
    public static ApiRequest get(String target, Duration timeout) {
        return new ApiRequest("GET", target, Map.of(), Optional.empty(), timeout);
    }

    /// Sends JSON.
    public static ApiRequest post(String target, String json, Duration timeout) {
        return new ApiRequest("POST", target, Map.of("Content-Type", "application/json"), Optional.of(json), timeout);
    }

    /// Sent with a key. Links are followed without one, for they may lead to another host.
    public ApiRequest withApiKey(ApiKey key) {
        return with(KEY, key.reveal());
    }

    /// Makes a POST one that may be sent again.
    public ApiRequest withIdempotencyKey(String idempotencyKey) {
        return with(IDEMPOTENCY_KEY, idempotencyKey);
    }

    /// The same request with less time, or more.
    public ApiRequest withTimeout(Duration time) {
        return new ApiRequest(method, target, headers, body, time);
    }

    /// Whether sending it twice is the same as sending it once.
    boolean isRepeatable() {
        return !method.equals("POST") || headers.containsKey(IDEMPOTENCY_KEY);
    }

    private ApiRequest with(String header, String value) {
        Map<String, String> more = new LinkedHashMap<>(headers);
        more.put(header, value);
        return new ApiRequest(method, target, more, body, timeout);
    }

    @Override
    public String toString() {
        return method + " " + (target.startsWith("/") ? target.replaceFirst("\\?.*", "") : "a link");
    }
}
