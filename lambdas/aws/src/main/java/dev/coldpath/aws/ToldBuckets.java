package dev.coldpath.aws;

import dev.coldpath.limit.Rate;
import dev.coldpath.limit.TokenBuckets;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/// Token buckets that tell when there was no token.
record ToldBuckets(TokenBuckets real, Runnable empty) implements TokenBuckets {
    @Override
    public Optional<Duration> reserve(String name, Rate rate, Instant now, Duration patience) {
        Optional<Duration> token = real.reserve(name, rate, now, patience);
        if (token.isEmpty()) {
            empty.run();
        }
        return token;
    }
}
