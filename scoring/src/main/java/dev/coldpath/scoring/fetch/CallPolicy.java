package dev.coldpath.scoring.fetch;

import java.time.Duration;

/// How long an inquiry waits for a source, and how often it retries.
///
/// @param perCall the longest that one call may take
/// @param retries how often a failure that may pass is tried again
/// @param waitsWhenTold true: a source that asks to wait for a few seconds is asked again after them, as a retry;
///     false: its word is taken for stop
public record CallPolicy(Duration perCall, int retries, boolean waitsWhenTold) {
    /// A source that asks for more is not waited for.
    public static final Duration LONGEST_WAIT = Duration.ofSeconds(5);

    public CallPolicy {
        if (!perCall.isPositive() || retries < 0) {
            throw new IllegalArgumentException("call policy: " + perCall + " a call and " + retries + " retries");
        }
    }
}
