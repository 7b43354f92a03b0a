package dev.coldpath.mcp;

import dev.coldpath.client.Timer;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/// A clock that stands still until somebody waits or a test moves it.
public final class TestTime implements InstantSource, Timer {
    private Instant now = Instant.parse("2026-11-26T12:00:00Z");

    @Override
    public synchronized Instant instant() {
        return now;
    }

    @Override
    public void await(Duration time) {
        advance(time);
    }

    public synchronized void advance(Duration time) {
        now = now.plus(time);
    }
}
