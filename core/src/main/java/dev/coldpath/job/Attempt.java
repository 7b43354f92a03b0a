package dev.coldpath.job;

import java.time.Instant;

/// One worker's try at a job: its number from 1, its fence and the end of its lease.
public record Attempt(int number, Fence fence, Instant leaseUntil) {
    public Attempt {
        if (number < 1) {
            throw new IllegalArgumentException("attempt: number " + number + " is below 1");
        }
    }
}
