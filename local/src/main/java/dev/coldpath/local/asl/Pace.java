package dev.coldpath.local.asl;

import dev.coldpath.time.Timer;
import java.time.Instant;
import java.time.InstantSource;
import java.util.random.RandomGenerator;

/// How a run experiences time: what the clock says, how it waits, and the chance in how long.
///
/// @param chance used by many runs at once, so safe for that, as `Random` is and `SplittableRandom` is not
public record Pace(InstantSource time, Timer timer, RandomGenerator chance) {
    Instant now() {
        return time.instant();
    }
}
