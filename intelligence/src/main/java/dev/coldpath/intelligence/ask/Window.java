package dev.coldpath.intelligence.ask;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;

/// How far back a question looks.
public enum Window {
    DAY("24h", 24),
    WEEK("7d", 168),
    MONTH("30d", 720),
    ALL("all", 0);

    private final String wire;
    private final int hours;

    Window(String wire, int hours) {
        this.wire = wire;
        this.hours = hours;
    }

    /// The word used in storage and on the wire.
    public String wire() {
        return wire;
    }

    /// Its length; empty: everything, undated items too.
    public Optional<Duration> length() {
        return this == ALL ? Optional.empty() : Optional.of(Duration.ofHours(hours));
    }

    /// The first instant that is inside, seen from this one.
    public Optional<Instant> since(Instant now) {
        return length().map(now::minus);
    }

    public static Optional<Window> of(String wire) {
        return Arrays.stream(values()).filter(each -> each.wire.equals(wire)).findFirst();
    }
}
