package dev.coldpath.client;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/// One HTTP request to the service. Its `toString` shows neither headers nor body: they hold keys and questions.
///
/// @param target a path of the service with its query, starting with `/`, or the absolute address of a link that the
///     service handed out
/// @param within how long the answer may take, all attempts together
public record Call(String method, String target, Map<String, String> headers, Optional<String> body, Duration within) {
    static final String KEY = "X-API-Key";
    static final String IDEMPOTENCY_KEY = "Idempotency-Key";

    public Call {
        if (!target.startsWith("/") && !target.startsWith("http://") && !target.startsWith("https://")) {
            throw new IllegalArgumentException("call: target is neither a path nor an http address");
        }
        headers = Map.copyOf(headers);
    }

    /// Reads a path of the service, or follows a link.
    public static Call get(String target, Duration within) {
        return new Call("GET", target, Map.of(), Optional.empty(), within);
    }

    /// Sends JSON.
    public static Call post(String target, String json, Duration within) {
        return new Call("POST", target, Map.of("Content-Type", "application/json"), Optional.of(json), within);
    }

    /// As somebody; links are followed without a key, for they may lead to another host.
    public Call as(ApiKey key) {
        return with(KEY, key.reveal());
    }

    /// Makes a POST one that may be sent again.
    public Call once(String idempotencyKey) {
        return with(IDEMPOTENCY_KEY, idempotencyKey);
    }

    /// The same call with less time, or more.
    public Call within(Duration time) {
        return new Call(method, target, headers, body, time);
    }

    /// Whether sending it twice is the same as sending it once.
    boolean repeatable() {
        return !method.equals("POST") || headers.containsKey(IDEMPOTENCY_KEY);
    }

    private Call with(String header, String value) {
        Map<String, String> more = new LinkedHashMap<>(headers);
        more.put(header, value);
        return new Call(method, target, more, body, within);
    }

    @Override
    public String toString() {
        return method + " " + (target.startsWith("/") ? target.replaceFirst("\\?.*", "") : "a link");
    }
}
