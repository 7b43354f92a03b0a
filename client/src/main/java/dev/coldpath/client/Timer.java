package dev.coldpath.client;

import java.time.Duration;

/// Waiting, as a parameter: a program waits, a test moves its clock.
public interface Timer {
    /// Returns when so much time has passed. Interrupting the thread ends the wait.
    void await(Duration time) throws InterruptedException;
}
