package dev.coldpath.intelligence.retrieve;

import dev.coldpath.time.Timer;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicReference;

/// A clock whose short waits are over at once, and are remembered. Long ones are limits, which never come unless a test
/// says when.
final class Waits implements InstantSource, Timer {
    private static final Duration SHORT = Duration.ofSeconds(1);

    final List<Duration> pauses = new CopyOnWriteArrayList<>();
    final List<Duration> limits = new CopyOnWriteArrayList<>();
    private final AtomicReference<Instant> now;
    private volatile Limit limit = () -> new CountDownLatch(1).await();

    /// Returns when a limit has come.
    interface Limit {
        void come() throws InterruptedException;
    }

    Waits(Instant now) {
        this.now = new AtomicReference<>(now);
    }

    void limitsComeAfter(Limit what) {
        limit = what;
    }

    @Override
    public Instant instant() {
        return now.get();
    }

    @Override
    public void await(Instant until) throws InterruptedException {
        Duration left = Duration.between(now.get(), until);
        if (left.compareTo(SHORT) > 0) {
            limits.add(left);
            limit.come();
        } else {
            pauses.add(left);
            now.updateAndGet(instant -> instant.isBefore(until) ? until : instant);
        }
    }
}
