package dev.coldpath.time;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/// Waits in real time, by the system's clock.
public record SystemTimer(InstantSource time) implements Timer {
    @Override
    public void await(Instant until) throws InterruptedException {
        Duration left = Duration.between(time.instant(), until);
        while (left.isPositive()) {
            Thread.sleep(left);
            left = Duration.between(time.instant(), until);
        }
    }
}
