package dev.coldpath.api;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/// An operation for the operator alone. It is never given a caller, and so cannot act for one by mistake.
///
/// @param work what it answers to a request that came with the operator's key
public record AdminRoute(String method, String template, String operationId, Function<Errand, Response> work)
        implements Operation {
    /// A request of the operator's that has reached its route.
    ///
    /// @param now the one instant at which everything about this request is decided
    /// @param segments the path parameters as sent, still percent-encoded
    public record Errand(Request request, Instant now, Map<String, String> segments) {
        public Errand {
            segments = Map.copyOf(segments);
        }

        /// A path parameter, percent-decoded once as UTF-8; empty when its encoding is broken.
        public Optional<String> segment(String name) {
            String raw = segments.get(name);
            if (raw == null) {
                throw new IllegalArgumentException("route: no path parameter " + name);
            }
            return PercentCode.decode(raw);
        }
    }
}
