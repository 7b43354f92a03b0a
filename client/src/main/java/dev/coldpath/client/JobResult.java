package dev.coldpath.client;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.Optional;

/// A job's result, or the link to it.
public sealed interface JobResult {
    /// In the response itself.
    record Inline(JsonNode json) implements JobResult {}

    /// Too large for a response. The URL needs no key and works for minutes; each read of the job makes a new one.
    ///
    /// @param bytes uncompressed
    record Linked(String url, long bytes, Instant expiresAt) implements JobResult {
        @Override
        public String toString() {
            return "Linked[" + bytes + " bytes]";
        }
    }

    static Optional<JobResult> of(JsonNode body) {
        if (body.has("result")) {
            return Optional.of(new Inline(body.path("result")));
        }
        return WireJson.text(body, "resultUrl")
                .map(url -> new Linked(
                        url,
                        (long) WireJson.mustNumber(body, "resultBytes"),
                        WireJson.mustInstant(body, "resultExpiresAt")));
    }
}
