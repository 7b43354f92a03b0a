package dev.coldpath.limit;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/// What one token bucket holds, and how taking changes it: a pure function that both engines call inside their atomic
/// step.
///
/// @param credit what was saved up by `at`: a token costs a period's nanoseconds, and each nanosecond earns as much as
///     the rate has tokens
/// @param at the bucket's clock, whole milliseconds, which never runs back
public record Bucket(long credit, Instant at) {
    public static Bucket full(Rate rate, Instant now) {
        return new Bucket(capacity(rate), now.truncatedTo(ChronoUnit.MILLIS));
    }

    /// The bucket after one token was taken; empty when it holds none.
    public Optional<Bucket> take(Rate rate, Instant now) {
        Instant asked = now.truncatedTo(ChronoUnit.MILLIS);
        Instant clock = asked.isAfter(at) ? asked : at;
        long rest = creditAt(clock, rate) - price(rate);
        return rest < 0 ? Optional.empty() : Optional.of(new Bucket(rest, clock));
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
