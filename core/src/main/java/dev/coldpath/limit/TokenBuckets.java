package dev.coldpath.limit;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/// Shared token buckets: what they let through stays within the rate, however many processes ask.
public interface TokenBuckets {
    /// How long a bucket that nobody asks is kept at least: it is full long before.
    Duration KEPT = Duration.ofDays(2);

    /// Takes the next token, one that is there or else the first that will be, and says in how long it is good.
    /// Each is given away once, in the order of asking. Empty: that is longer than the patience, and none was
    /// taken, or the store is out of reach. A new bucket is full; a clock that runs back refills nothing; a token
    /// that nobody comes for is lost.
    ///
    /// @param patience zero for a token that is good now
    Optional<Duration> reserve(String name, Rate rate, Instant now, Duration patience);

    /// True: one token was taken that is good now. False: the bucket is empty, or the store is out of reach.
    default boolean take(String name, Rate rate, Instant now) {
        return reserve(name, rate, now, Duration.ZERO).isPresent();
    }
}
