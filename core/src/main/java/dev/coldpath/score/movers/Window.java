package dev.coldpath.score.movers;

import java.time.Duration;
import java.util.Optional;

/// How far back movers are looked for.
public enum Window {
    WEEK("7d", 7),
    MONTH("30d", 30),
    QUARTER("90d", 90);

    private final String wire;
    private final Duration length;

    Window(String wire, int days) {
        this.wire = wire;
        this.length = Duration.ofDays(days);
    }

    public String wire() {
        return wire;
    }

    public Duration length() {
        return length;
    }

    /// The window of this word, if there is one.
    public static Optional<Window> ofWire(String wire) {
        for (Window window : values()) {
            if (window.wire.equals(wire)) {
                return Optional.of(window);
            }
        }
        return Optional.empty();
    }
}
