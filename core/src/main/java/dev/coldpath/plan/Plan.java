package dev.coldpath.plan;

import dev.coldpath.limit.Rate;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalInt;

/// What an account on this plan may do. An absent limit never trips.
///
/// @param name shown on the wire as `tier`
/// @param freshness how young a record must be to be an answer
/// @param coldRuns whether the plan may start runs at all
/// @param forceFresh whether it may ask for a run although a fresh record exists
/// @param coldPerKeyHour runs that one key may start in any 60 minutes
/// @param cachedOverage what becomes of cached calls beyond the included ones
/// @param intelligence what it may do with Intelligence; all else is about Score
public record Plan(
        String name,
        OptionalInt cachedCallsIncluded,
        OptionalInt coldCallsIncluded,
        Duration freshness,
        boolean coldRuns,
        boolean forceFresh,
        OptionalInt coldPerKeyHour,
        Overage cachedOverage,
        Intelligence intelligence) {
    public Plan {
        if (freshness.isNegative() || freshness.isZero()) {
            throw new IllegalArgumentException("plan " + name + ": freshness must be positive: " + freshness);
        }
    }

    /// The same without any limit to Intelligence.
    public Plan(
            String name,
            OptionalInt cachedCallsIncluded,
            OptionalInt coldCallsIncluded,
            Duration freshness,
            boolean coldRuns,
            boolean forceFresh,
            OptionalInt coldPerKeyHour,
            Overage cachedOverage) {
        this(
                name,
                cachedCallsIncluded,
                coldCallsIncluded,
                freshness,
                coldRuns,
                forceFresh,
                coldPerKeyHour,
                cachedOverage,
                Intelligence.UNLIMITED);
    }

    /// What a plan allows of Intelligence.
    ///
    /// @param requests of one key to one host
    /// @param jobsPerDay new live jobs of an account in a UTC day
    public record Intelligence(Optional<Rate> requests, OptionalInt jobsPerDay) {
        public static final Intelligence UNLIMITED = new Intelligence(Optional.empty(), OptionalInt.empty());
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
                cachedOverage,
                intelligence);
    }

    private static OptionalInt first(OptionalInt own, OptionalInt plans) {
        return own.isPresent() ? own : plans;
    }
}
