package dev.coldpath.scoring.fetch;

import dev.coldpath.time.Timer;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/// A clock that stands still until somebody waits for it; then it is that time.
public final class TestTime implements InstantSource, Timer {
    public static final Instant NOON = Instant.parse("2026-11-22T12:00:00Z");

    private Instant now = NOON;

    @Override
    public synchronized Instant instant() {
        return now;
    }

    @Override
    public synchronized void await(Instant until) throws InterruptedException {
        if (Thread.interrupted()) {
            throw new InterruptedException();
        }
        now = until.isAfter(now) ? until : now;
    }

    public synchronized void pass(Duration time) {
        now = now.plus(time);
    }
}
