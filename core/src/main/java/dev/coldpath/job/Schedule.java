package dev.coldpath.job;

import java.time.Instant;

/// The instants fixed at admission: started by, over by, and readable before.
public record Schedule(Instant createdAt, Instant startBy, Instant deadline, Instant expiresAt) {
    public static Schedule of(Kind kind, Instant now) {
        return new Schedule(
                now, now.plus(kind.startWithin()), now.plus(kind.endWithin()), now.plus(kind.readableFor()));
    }

    public boolean expired(Instant now) {
        return !now.isBefore(expiresAt);
    }

    public boolean overdue(Instant now) {
        return !now.isBefore(deadline);
    }

    public boolean lateToStart(Instant now) {
        return !now.isBefore(startBy);
    }
}
