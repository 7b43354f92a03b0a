package dev.coldpath.intelligence.ingest;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/// The state of a model during a run, shared by the run's threads. After three failures in a row the model is left
/// alone for a while, and each time it fails right afterwards for twice as long: a drop does not wait for a model
/// that is away. What comes in meanwhile is for the next repair.
final class Standing {
    private static final int GIVE_UP = 3;
    private static final Duration A_WHILE = Duration.ofSeconds(30);

    private final InstantSource time;
    private int failedInARow;
    private Duration rest = A_WHILE;
    private Instant notBefore = Instant.MIN;

    /// One for one run.
    Standing(InstantSource time) {
        this.time = time;
    }

    synchronized boolean isLeftAlone() {
        return time.instant().isBefore(notBefore);
    }

    synchronized void answered() {
        failedInARow = 0;
        rest = A_WHILE;
    }

    /// What was asked before it was left alone, and fails now, says nothing new.
    synchronized void failed() {
        if (isLeftAlone()) {
            return;
        }
        failedInARow++;
        if (failedInARow >= GIVE_UP) {
            notBefore = time.instant().plus(rest);
            rest = rest.multipliedBy(2);
        }
    }
}
