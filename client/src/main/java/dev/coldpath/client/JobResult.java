package dev.coldpath.client;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.Optional;

/// A job's result, or where it lies.
public sealed interface JobResult {
    /// In the answer itself.
    record Inline(JsonNode json) implements JobResult {}

    /// Too large for an answer. The link needs no key and is good for minutes; each look at the job makes a new one.
    ///
    /// @param bytes uncompressed
    record Linked(String link, long bytes, Instant expiresAt) implements JobResult {
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
                .map(link -> new Linked(
                        link,
                        (long) WireJson.mustNumber(body, "resultBytes"),
                        WireJson.mustInstant(body, "resultExpiresAt")));
    }
}
