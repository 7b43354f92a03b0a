package dev.coldpath.client;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;

/// A clock that stands still until somebody waits, and remembers how long each wait was.
final class ManualTime implements InstantSource, Timer {
    private final List<Duration> waits = new ArrayList<>();
    private Instant now = Instant.parse("2026-11-26T12:00:00Z");

    @Override
    public Instant instant() {
        return now;
    }

    @Override
    public void await(Duration time) {
        waits.add(time);
        advance(time);
    }

    void advance(Duration time) {
        now = now.plus(time);
    }

    List<Duration> waits() {
        return waits;
    }

    List<Long> waitedMillis() {
        return waits.stream().map(Duration::toMillis).toList();
    }
}
