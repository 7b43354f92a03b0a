package dev.coldpath.job;

import java.time.Duration;

/// What a job computes, and the times that every job of that kind keeps.
public enum Kind {
    SCORE("score", Duration.ofSeconds(300), Duration.ofSeconds(420), Duration.ofDays(30), Duration.ofSeconds(90));

    private final String wire;
    private final Duration startWithin;
    private final Duration endWithin;
    private final Duration readableFor;
    private final Duration firstLook;

    Kind(String wire, Duration startWithin, Duration endWithin, Duration readableFor, Duration firstLook) {
        this.wire = wire;
        this.startWithin = startWithin;
        this.endWithin = endWithin;
        this.readableFor = readableFor;
        this.firstLook = firstLook;
    }

    /// The word used in storage and on the wire.
    public String wire() {
        return wire;
    }

    /// From admission: not started by then, the job fails and its charge is returned.
    public Duration startWithin() {
        return startWithin;
    }

    /// From admission: not over by then, the job fails.
    public Duration endWithin() {
        return endWithin;
    }

    /// From admission: afterwards the job answers as if it had never been.
    public Duration readableFor() {
        return readableFor;
    }

    /// From admission: when the reconciler first looks at a job that is still open.
    public Duration firstLook() {
        return firstLook;
    }
}
