package dev.coldpath.job;

import java.time.Duration;
import java.time.Instant;

/// One worker's try at a job: its number from 1, its fence and the end of its lease.
public record Attempt(int number, Fence fence, Instant leaseUntil) {
    /// How far two machines' clocks may be apart.
    public static final Duration SKEW = Duration.ofSeconds(2);

    public Attempt {
        if (number < 1) {
            throw new IllegalArgumentException("attempt: number " + number + " is below 1");
        }
    }

    /// The same with a longer lease.
    public Attempt until(Instant lease) {
        return new Attempt(number, fence, lease);
    }

    /// Whether the lease is over even for a clock that runs behind.
    public boolean lost(Instant now) {
        return leaseUntil.plus(SKEW).isBefore(now);
    }
}
