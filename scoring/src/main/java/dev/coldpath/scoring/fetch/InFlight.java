package dev.coldpath.scoring.fetch;

import dev.coldpath.scoring.net.Deadline;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.Semaphore;

/// Limits how many calls of this process run at once, for a source that counts them. A caller who finds no place
/// looks again a little later, as long as there is time.
public final class InFlight {
    private static final Duration LOOK_AGAIN = Duration.ofMillis(50);

    private final Semaphore places;

    public InFlight(int most) {
        this.places = new Semaphore(most);
    }

    /// True: the caller has a place, and gives it back with [#leave]. False: none came free in time.
    boolean enter(Deadline deadline, Means means) throws InterruptedException {
        while (!places.tryAcquire()) {
            Instant next = means.time().instant().plus(LOOK_AGAIN);
            if (!next.isBefore(deadline.at())) {
                return false;
            }
            means.timer().await(next);
        }
        return true;
    }

    void leave() {
        places.release();
    }
}
