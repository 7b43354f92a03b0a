package dev.coldpath.client;

import java.time.Duration;
import java.util.Optional;

/// How often to look at a job, and for how long. What the service suggests goes before the schedule.
///
/// @param initialDelay before the second look; each wait after it is half as long again
/// @param maxDelay no wait of the schedule is longer
/// @param timeout when to stop waiting, which does not end the job
public record PollSchedule(Duration initialDelay, Duration maxDelay, Duration timeout) {
    /// Scores take 25 to 90 seconds.
    public static final PollSchedule SCORE =
            new PollSchedule(Duration.ofSeconds(5), Duration.ofSeconds(5), Duration.ofSeconds(180));

    /// Every job is over by then: 15 minutes to start in, and five to run.
    public static final PollSchedule INTELLIGENCE =
            new PollSchedule(Duration.ofSeconds(2), Duration.ofSeconds(5), Duration.ofMinutes(21));

    public PollSchedule {
        if (initialDelay.isNegative()
                || initialDelay.isZero()
                || maxDelay.compareTo(initialDelay) < 0
                || timeout.isNegative()) {
            throw new IllegalArgumentException(
                    "poll schedule: delays must be positive, and maxDelay at least initialDelay");
        }
    }

    /// The wait after a look.
    ///
    /// @param looks how many there have been
    Duration after(int looks, Optional<Duration> suggested) {
        return suggested.filter(Duration::isPositive).orElseGet(() -> own(looks));
    }

    private Duration own(int looks) {
        Duration wait = initialDelay;
        for (int look = 1; look < looks && wait.compareTo(maxDelay) < 0; look++) {
            wait = wait.multipliedBy(3).dividedBy(2);
        }
        return wait.compareTo(maxDelay) < 0 ? wait : maxDelay;
    }
}
