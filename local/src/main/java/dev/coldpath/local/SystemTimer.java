package dev.coldpath.local;

import dev.coldpath.time.Timer;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/// Waits in real time.
final class SystemTimer implements Timer {
    private final InstantSource time;

    SystemTimer(InstantSource time) {
        this.time = time;
    }

    @Override
    public void await(Instant until) throws InterruptedException {
        Duration left = Duration.between(time.instant(), until);
        while (left.isPositive()) {
            Thread.sleep(left);
            left = Duration.between(time.instant(), until);
        }
    }
}
