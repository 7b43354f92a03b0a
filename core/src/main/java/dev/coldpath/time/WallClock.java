package dev.coldpath.time;

import java.time.Clock;
import java.time.InstantSource;
import java.time.ZoneOffset;

/// The system's clock in whole milliseconds, which is what stores keep: an instant is the same before and after it was
/// stored. Only a wiring asks for it.
public final class WallClock {
    private WallClock() {}

    public static InstantSource inMillis() {
        return Clock.tickMillis(ZoneOffset.UTC);
    }
}
