package dev.coldpath.scoring.net;

import dev.coldpath.time.Timer;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/// The timer of the real clock: sockets know no other.
final class RealTimer implements Timer {
    static final InstantSource CLOCK = InstantSource.system();

    /// Long enough for anything that answers.
    static Deadline soon() {
        return Deadline.in(Duration.ofSeconds(60), CLOCK.instant());
    }

    /// Short, for whatever must not answer.
    static Deadline atOnce() {
        return Deadline.in(Duration.ofSeconds(3), CLOCK.instant());
    }

    @Override
    public void await(Instant until) throws InterruptedException {
        CountDownLatch never = new CountDownLatch(1);
        while (CLOCK.instant().isBefore(until)) {
            never.await(Duration.between(CLOCK.instant(), until).toMillis() + 1, TimeUnit.MILLISECONDS);
        }
    }
}
