package dev.coldpath.scoring.net;

import dev.coldpath.limit.Rate;
import dev.coldpath.limit.TokenBuckets;
import dev.coldpath.time.Timer;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;

/// Keeps what a whole deployment asks of a source within its rate. Whoever finds the source busy takes the next token
/// in advance and waits for it, as long as that leaves time for the call; whoever would come too late is rate limited,
/// at once, and takes nothing.
public final class SourceLimits {
    private static final Rate PER_REGISTRY = Rate.perSecond(1);
    private static final int LONGEST_NAME = 200;
    /// A token is not worth waiting for when less time than this is left to use it.
    private static final Duration FOR_THE_CALL = Duration.ofSeconds(2);

    private final TokenBuckets buckets;
    private final InstantSource time;
    private final Timer timer;

    public SourceLimits(TokenBuckets buckets, InstantSource time, Timer timer) {
        this.buckets = buckets;
        this.time = time;
        this.timer = timer;
    }

    /// True: it is the caller's turn now. False: do not call.
    public boolean admits(Source source, Deadline deadline) throws InterruptedException {
        return admits("source:" + source.key(), source.rate(), deadline);
    }

    /// The same for the registry at that base. Each base URL of the bootstrap is one with a throttle of its own.
    public boolean admitsRegistry(URI base, Deadline deadline) throws InterruptedException {
        String name = Objects.requireNonNullElse(base.getRawAuthority(), "")
                + Objects.requireNonNullElse(base.getRawPath(), "");
        String bucket = "rdap:" + name.toLowerCase(Locale.ROOT);
        return admits(bucket.substring(0, Math.min(bucket.length(), LONGEST_NAME)), PER_REGISTRY, deadline);
    }

    private boolean admits(String bucket, Rate rate, Deadline deadline) throws InterruptedException {
        Instant now = time.instant();
        Duration patience = deadline.left(now.plus(FOR_THE_CALL));
        Optional<Duration> token = buckets.reserve(bucket, rate, now, patience);
        if (token.isPresent()) {
            timer.await(now.plus(token.get()));
        }
        return token.isPresent();
    }
}
