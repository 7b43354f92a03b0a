package dev.coldpath.api;

import dev.coldpath.account.Access;
import dev.coldpath.account.Caller;
import dev.coldpath.limit.Rate;
import dev.coldpath.plan.Plan;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/// An operation for callers whose key is known.
public non-sealed interface Route extends Operation {
    Response answer(Call call);

    /// What a key must be good for: reading where the method reads, unless the path is about webhooks.
    default Access access() {
        if (template().startsWith("/webhooks")) {
            return Access.WEBHOOKS;
        }
        return method().equals("GET") ? Access.READ : Access.SUBMIT;
    }

    /// How often a key of this plan may ask this product; empty: as often as it likes.
    default Optional<Rate> rate(Plan plan) {
        return Optional.empty();
    }

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
