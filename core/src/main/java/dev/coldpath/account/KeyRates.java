package dev.coldpath.account;

import dev.coldpath.limit.Bucket;
import dev.coldpath.limit.Rate;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

/// How often each key may ask this host: a token bucket a key, in memory, for the keys that asked last. A key that was
/// forgotten begins with a full bucket, which only many thousands of busy keys can bring about.
public final class KeyRates {
    private static final int MOST_KEYS = 10_000;

    private final Map<KeyId, Bucket> buckets = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<KeyId, Bucket> eldest) {
            return size() > MOST_KEYS;
        }
    };

    /// False: the key asks too often; nothing was taken.
    public synchronized boolean take(KeyId key, Rate rate, Instant now) {
        Bucket bucket = buckets.getOrDefault(key, Bucket.full(rate, now));
        return bucket.reserve(rate, now, Duration.ZERO)
                .map(reserved -> {
                    buckets.put(key, reserved.rest());
                    return true;
                })
                .orElse(false);
    }
}
