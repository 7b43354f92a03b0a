package dev.coldpath.job;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/// The deadlines fixed at admission: when a job must have started and when it must be over.
public record Schedule(Instant createdAt, Instant startBy, Instant deadline) {
    public static Schedule of(Kind kind, Instant now) {
        return new Schedule(now, now.plus(kind.startWithin()), now.plus(kind.endWithin()));
    }

    /// The same with less patience; more than the kind allows changes nothing.
    ///
    /// @param start from admission, until it must have started
    /// @param total from admission, until it must be over
    public Schedule within(Optional<Duration> start, Optional<Duration> total) {
        Instant over = total.map(createdAt::plus).filter(deadline::isAfter).orElse(deadline);
        Instant started = start.map(createdAt::plus).filter(startBy::isAfter).orElse(startBy);
        return new Schedule(createdAt, started.isAfter(over) ? over : started, over);
    }

    public boolean lateToStart(Instant now) {
        return !now.isBefore(startBy);
    }
}
