package dev.coldpath.limit;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/// What one token bucket holds, and how taking changes it: a pure function that both engines call inside their atomic
/// step.
///
/// @param credit what was saved up by `at`, or, below zero, what was taken in advance: a token costs a period's
///     nanoseconds, and each nanosecond earns as much as the rate has tokens
/// @param at the bucket's clock, whole milliseconds, which never runs back
public record Bucket(long credit, Instant at) {
    private static final long NANOS_PER_MILLI = 1_000_000;

    /// A token.
    ///
    /// @param rest the bucket without it
    /// @param goodIn whole milliseconds; no time for one that was there
    public record Reserved(Bucket rest, Duration goodIn) {}

    public static Bucket full(Rate rate, Instant now) {
        return new Bucket(capacity(rate), now.truncatedTo(ChronoUnit.MILLIS));
    }

    /// The next token, one that is there or else the first that will be; empty when it takes longer to be good than the
    /// patience. Each is given away once, in the order of asking, so those that wait never pass the rate together.
    public Optional<Reserved> reserve(Rate rate, Instant now, Duration patience) {
        Instant asked = now.truncatedTo(ChronoUnit.MILLIS);
        Instant clock = asked.isAfter(at) ? asked : at;
        long rest = creditAt(clock, rate) - price(rate);
        Duration goodIn = earned(-rest, rate);
        return goodIn.compareTo(patience) > 0
                ? Optional.empty()
                : Optional.of(new Reserved(new Bucket(rest, clock), goodIn));
    }

    /// How long it takes to earn that much; no time for nothing.
    private static Duration earned(long credit, Rate rate) {
        long nanos = Math.ceilDiv(Math.max(0, credit), rate.tokens());
        return Duration.ofMillis(Math.ceilDiv(nanos, NANOS_PER_MILLI));
    }

    private long creditAt(Instant clock, Rate rate) {
        long missing = capacity(rate) - credit;
        Duration untilFull = Duration.ofNanos(missing / rate.tokens() + 1);
        Duration passed = Duration.between(at, clock);
        return passed.compareTo(untilFull) >= 0 || missing <= 0
                ? capacity(rate)
                : credit + passed.toNanos() * rate.tokens();
    }

    private static long capacity(Rate rate) {
        return Math.multiplyExact(price(rate), rate.burst());
    }

    private static long price(Rate rate) {
        return rate.period().toNanos();
    }
}
