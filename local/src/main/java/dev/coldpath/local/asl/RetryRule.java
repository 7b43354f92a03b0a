package dev.coldpath.local.asl;

import java.time.Duration;
import java.util.random.RandomGenerator;

/// When a failed task is tried again, and after how long.
///
/// @param most how many further attempts it grants to one visit of the state
/// @param longest what the growing delay never passes
/// @param jitter true: any delay up to the computed one is as likely
record RetryRule(ErrorNames errors, int most, Duration interval, double backoff, Duration longest, boolean jitter) {
    /// The delay before the retry of this number, counted from 1.
    Duration delay(int retry, RandomGenerator chance) {
        double grown = (double) interval.toMillis() * Math.pow(backoff, retry - 1.0);
        long millis = (long) Math.min(grown, (double) longest.toMillis());
        return Duration.ofMillis(jitter ? chance.nextLong(millis + 1) : millis);
    }
}
