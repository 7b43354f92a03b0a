package dev.coldpath.api;

import dev.coldpath.account.Caller;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/// One operation of the service: a method, a path and what it answers to a caller whose key is known.
public interface Route {
    /// Such as `GET`. A `GET` route also answers `HEAD`.
    String method();

    /// The path with its parameters in braces, as in `/v1/jobs/{job_id}`.
    String template();

    /// Its name in `docs/openapi.yaml`.
    String operationId();

    Response answer(Call call);

    /// A request that has reached its route.
    ///
    /// @param now the one instant at which everything about this request is decided
    /// @param segments the path parameters as sent, still percent-encoded
    record Call(Request request, Caller caller, Instant now, Map<String, String> segments) {
        public Call {
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
