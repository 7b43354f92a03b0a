package dev.coldpath.aws.dynamodb.table;

import dev.coldpath.store.StoreDown;
import java.time.Duration;
import java.time.Instant;

/// How often something is tried, and how long one waits in between: at random up to a bound that doubles, so that those
/// who collided do not meet again.
public final class Backoff {
    private final Waiting waiting;
    private final Duration firstWait;
    private final int most;
    private final Duration within;

    /// Takes its limits.
    ///
    /// @param most how many tries there are, the first one included
    /// @param within after that time no further try begins
    public Backoff(Waiting waiting, Duration firstWait, int most, Duration within) {
        this.waiting = waiting;
        this.firstWait = firstWait;
        this.most = most;
        this.within = within;
    }

    public Tries begin() {
        return new Tries();
    }

    /// The tries of one call, of which the first has begun.
    public final class Tries {
        private final Instant end = waiting.time().instant().plus(within);
        private int made = 1;
        private Duration wait = firstWait;

        /// Waits, unless no try is left.
        public boolean again() {
            Instant now = waiting.time().instant();
            if (made >= most || !now.isBefore(end)) {
                return false;
            }
            made++;
            pause(now.plusMillis(waiting.chance().nextLong(wait.toMillis() + 1)));
            wait = wait.multipliedBy(2);
            return true;
        }
    }

    private void pause(Instant until) {
        try {
            waiting.timer().await(until);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StoreDown("store: interrupted between two tries", e);
        }
    }
}
