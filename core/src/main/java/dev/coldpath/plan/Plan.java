package dev.coldpath.plan;

import java.time.Duration;
import java.util.OptionalInt;

/// What an account on this plan may do with Score. An absent limit never trips.
///
/// @param name shown on the wire as `tier`
/// @param freshness how young a record must be to be an answer
/// @param coldRuns whether the plan may start runs at all
/// @param forceFresh whether it may ask for a run although a fresh record exists
/// @param coldPerKeyHour runs that one key may start in any 60 minutes
/// @param cachedOverage what becomes of cached calls beyond the included ones
public record Plan(
        String name,
        OptionalInt cachedCallsIncluded,
        OptionalInt coldCallsIncluded,
        Duration freshness,
        boolean coldRuns,
        boolean forceFresh,
        OptionalInt coldPerKeyHour,
        Overage cachedOverage) {
    public Plan {
        if (freshness.isNegative() || freshness.isZero()) {
            throw new IllegalArgumentException("plan " + name + ": freshness must be positive: " + freshness);
        }
    }

    /// Runs that the account may start in any 24 hours: twice its month's, so that no calendar edge opens two months at
    /// once.
    public OptionalInt coldPerAccountDay() {
        return coldCallsIncluded.isPresent()
                ? OptionalInt.of((int) Math.min(2L * coldCallsIncluded.getAsInt(), Integer.MAX_VALUE))
                : OptionalInt.empty();
    }

    /// The same plan with an account's own caps in place of these.
    public Plan with(Overrides own) {
        return new Plan(
                name,
                first(own.cachedCallsIncluded(), cachedCallsIncluded),
                first(own.coldCallsIncluded(), coldCallsIncluded),
                freshness,
                coldRuns,
                forceFresh,
                first(own.coldPerKeyHour(), coldPerKeyHour),
                cachedOverage);
    }

    private static OptionalInt first(OptionalInt own, OptionalInt plans) {
        return own.isPresent() ? own : plans;
    }
}
