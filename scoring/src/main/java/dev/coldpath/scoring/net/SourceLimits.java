package dev.coldpath.scoring.net;

import dev.coldpath.limit.Rate;
import dev.coldpath.limit.TokenBuckets;
import java.net.URI;
import java.time.InstantSource;
import java.util.Locale;
import java.util.Objects;

/// Keeps what a whole deployment asks of a source within its rate. Never waits: whoever is not let through is rate
/// limited, at once.
public final class SourceLimits {
    private static final Rate PER_REGISTRY = Rate.perSecond(1);
    private static final int LONGEST_NAME = 200;

    private final TokenBuckets buckets;
    private final InstantSource time;

    public SourceLimits(TokenBuckets buckets, InstantSource time) {
        this.buckets = buckets;
        this.time = time;
    }

    /// False: do not call.
    public boolean admits(Source source) {
        return buckets.take("source:" + source.key(), source.rate(), time.instant());
    }

    /// False: do not call. Each base URL of the bootstrap is a registry with a throttle of its own.
    public boolean admitsRegistry(URI base) {
        String name = Objects.requireNonNullElse(base.getRawAuthority(), "")
                + Objects.requireNonNullElse(base.getRawPath(), "");
        String bucket = "rdap:" + name.toLowerCase(Locale.ROOT);
        return buckets.take(bucket.substring(0, Math.min(bucket.length(), LONGEST_NAME)), PER_REGISTRY, time.instant());
    }
}
