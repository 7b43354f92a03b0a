package dev.coldpath.time;

import java.time.Instant;

/// Waits for an instant of the clock it belongs to.
public interface Timer {
    /// Returns at `until` or later; at once when that has passed. Interrupting the thread cancels the wait.
    void await(Instant until) throws InterruptedException;
}
