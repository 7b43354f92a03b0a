package dev.coldpath.limit;

import java.time.Instant;

/// Shared token buckets: what they let through stays within the rate, however many processes ask.
public interface TokenBuckets {
    /// True: one token was taken. False: the bucket is empty, or the store is out of reach. A new bucket is full; a
    /// clock that runs back refills nothing.
    boolean take(String name, Rate rate, Instant now);
}
