package dev.coldpath.client;

import dev.coldpath.client.ColdpathException.Code;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.function.Supplier;

/// Looks at a job again and again until it is over.
final class Waiting {
    private final InstantSource time;
    private final Timer timer;

    Waiting(InstantSource time, Timer timer) {
        this.time = time;
        this.timer = timer;
    }

    /// One look at a job.
    record Look<T>(T job, boolean done, Optional<Duration> retryIn) {}

    <T> T until(PollSchedule schedule, Supplier<Look<T>> eye) {
        Instant end = time.instant().plus(schedule.timeout());
        for (int looks = 1; ; looks++) {
            Look<T> look = eye.get();
            if (look.done()) {
                return look.job();
            }
            Duration wait = schedule.after(looks, look.retryIn());
            if (time.instant().plus(wait).isAfter(end)) {
                throw ColdpathException.of(
                        Code.STILL_RUNNING,
                        "job: not done after " + schedule.timeout().toSeconds() + " seconds");
            }
            pause(wait);
        }
    }

    private void pause(Duration wait) {
        try {
            timer.await(wait);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw ColdpathException.of(Code.INTERRUPTED, "job: interrupted while waiting", e);
        }
    }
}
