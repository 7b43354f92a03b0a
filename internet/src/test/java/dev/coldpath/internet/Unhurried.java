package dev.coldpath.internet;

import dev.coldpath.time.Timer;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/// Waits beside a clock that stands still, where what is asked is what comes of a run and not how long it takes: a
/// pause is over almost at once, so that nobody waits for a second try, and a deadline comes late, so that a busy
/// machine is not taken for a source that hangs.
///
/// @param time stands still
record Unhurried(InstantSource time) implements Timer {
    /// No pause is longer, and no deadline nearer.
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(2);

    private static final int LATE = 20;

    @Override
    public void await(Instant until) throws InterruptedException {
        Duration left = Duration.between(time.instant(), until);
        if (left.compareTo(LONGEST_PAUSE) > 0) {
            Thread.sleep(left.multipliedBy(LATE));
        } else if (left.isPositive()) {
            Thread.sleep(Duration.ofMillis(1));
        }
    }
}
