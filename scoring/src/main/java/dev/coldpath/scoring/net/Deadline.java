package dev.coldpath.scoring.net;

import java.time.Duration;
import java.time.Instant;

/// The instant by which a call must be over.
public record Deadline(Instant at) {
    public static Deadline in(Duration time, Instant now) {
        return new Deadline(now.plus(time));
    }

    /// The earlier of the two.
    public Deadline within(Duration time, Instant now) {
        Instant own = now.plus(time);
        return own.isBefore(at) ? new Deadline(own) : this;
    }

    /// What is left; never negative.
    public Duration left(Instant now) {
        Duration left = Duration.between(now, at);
        return left.isNegative() ? Duration.ZERO : left;
    }

    public boolean passed(Instant now) {
        return !now.isBefore(at);
    }
}
