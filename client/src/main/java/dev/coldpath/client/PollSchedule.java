package dev.coldpath.client;

import java.time.Duration;
import java.util.Optional;

/// How often to look at a job, and for how long. What the service suggests goes before the schedule.
///
/// @param first before the second look; each wait after it is half as long again
/// @param longest no wait of the schedule is longer
/// @param giveUp after this the job is left alone, which does not end it
public record PollSchedule(Duration first, Duration longest, Duration giveUp) {
    /// Scores take 25 to 90 seconds.
    public static final PollSchedule SCORE =
            new PollSchedule(Duration.ofSeconds(5), Duration.ofSeconds(5), Duration.ofSeconds(180));

    /// Every job is over by then: 15 minutes to start in, and five to run.
    public static final PollSchedule INTELLIGENCE =
            new PollSchedule(Duration.ofSeconds(2), Duration.ofSeconds(5), Duration.ofMinutes(21));

    public PollSchedule {
        if (first.isNegative() || first.isZero() || longest.compareTo(first) < 0 || giveUp.isNegative()) {
            throw new IllegalArgumentException("poll schedule: waits must be positive and not fall");
        }
    }

    /// The wait after a look.
    ///
    /// @param looks how many there have been
    Duration after(int looks, Optional<Duration> suggested) {
        return suggested.filter(Duration::isPositive).orElseGet(() -> own(looks));
    }

    private Duration own(int looks) {
        Duration wait = first;
        for (int look = 1; look < looks && wait.compareTo(longest) < 0; look++) {
            wait = wait.multipliedBy(3).dividedBy(2);
        }
        return wait.compareTo(longest) < 0 ? wait : longest;
    }
}
