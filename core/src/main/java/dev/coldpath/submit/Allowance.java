package dev.coldpath.submit;

import dev.coldpath.submit.Refusal.Quota;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// How much a caller may still be charged: every limit of its plan, in the order in which they are reported.
public record Allowance(List<Left> limits) {
    /// Of who has no limit, or can be charged nothing at all.
    public static final Allowance NONE = new Allowance(List.of());

    public Allowance {
        limits = List.copyOf(limits);
    }

    /// One limit as it stands.
    ///
    /// @param most what it allows
    /// @param left what remains of that, never negative
    /// @param clears until the period ends, or the oldest unit leaves the window; absent while there is none in it
    public record Left(Quota quota, int most, int left, Optional<Duration> clears) {}

    /// As of these counters.
    public static Allowance of(Instant now, Usage scope, Usage key, Limits limits) {
        return Counted.at(now, scope, key).left(limits);
    }
}
