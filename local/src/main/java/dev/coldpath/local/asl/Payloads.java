package dev.coldpath.local.asl;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;

/// The bound on what passes between states and tasks.
final class Payloads {
    /// The service's limit for any input or output.
    static final int MOST_BYTES = 256 * 1024;

    private Payloads() {}

    /// The same JSON.
    ///
    /// @throws StateFailed when it is too large
    static JsonNode bounded(JsonNode payload, String what) {
        if (payload.toString().getBytes(StandardCharsets.UTF_8).length > MOST_BYTES) {
            throw new StateFailed(StateError.TOO_LARGE, what + " is larger than " + MOST_BYTES + " bytes.");
        }
        return payload;
    }
}
