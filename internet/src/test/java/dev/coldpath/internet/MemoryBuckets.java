package dev.coldpath.internet;

import dev.coldpath.limit.Bucket;
import dev.coldpath.limit.Rate;
import dev.coldpath.limit.TokenBuckets;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/// Token buckets in memory, for runs that share a process.
final class MemoryBuckets implements TokenBuckets {
    private final Map<String, Bucket> buckets = new HashMap<>();

    @Override
    public synchronized Optional<Duration> reserve(String name, Rate rate, Instant now, Duration patience) {
        Optional<Bucket.Reserved> token =
                buckets.getOrDefault(name, Bucket.full(rate, now)).reserve(rate, now, patience);
        token.ifPresent(each -> buckets.put(name, each.rest()));
        return token.map(Bucket.Reserved::goodIn);
    }
}
