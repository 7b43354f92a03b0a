package dev.coldpath.intelligence.ingest;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/// The circuit breaker before a model, shared by the threads of one run. After three failures in a row it opens for a
/// while, and for twice as long each time the model fails right afterwards: a drop does not wait for a model that is
/// away. What comes in meanwhile is for the next repair.
final class CircuitBreaker {
    private static final int GIVE_UP = 3;
    private static final Duration A_WHILE = Duration.ofSeconds(30);

    private final InstantSource time;
    private int failedInARow;
    private Duration rest = A_WHILE;
    private Instant notBefore = Instant.MIN;

    /// One for one run.
    CircuitBreaker(InstantSource time) {
        this.time = time;
    }

    synchronized boolean isOpen() {
        return time.instant().isBefore(notBefore);
    }

    synchronized void answered() {
        failedInARow = 0;
        rest = A_WHILE;
    }

    /// What was asked before it opened, and fails now, says nothing new.
    synchronized void failed() {
        if (isOpen()) {
            return;
        }
        failedInARow++;
        if (failedInARow >= GIVE_UP) {
            notBefore = time.instant().plus(rest);
            rest = rest.multipliedBy(2);
        }
    }
}
