package dev.coldpath.internet;

import dev.coldpath.time.Timer;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/// Waits as the machine's clock goes: real sockets know no other.
record RealTimer(InstantSource time) implements Timer {
    @Override
    public void await(Instant until) throws InterruptedException {
        Duration left = Duration.between(time.instant(), until);
        if (left.isPositive()) {
            Thread.sleep(left);
        }
    }
}
