package dev.coldpath.job;

import java.time.InstantSource;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;

/// Generates job ids: UUID version 7 (RFC 9562 §5.7), 48 bits of milliseconds, then 74 random bits.
public final class JobIds implements Supplier<JobId> {
    private static final long VERSION = 0x7000L;
    private static final long TWELVE_BITS = 0x0fffL;
    private static final long VARIANT = 0x8000_0000_0000_0000L;
    private static final long SIXTY_TWO_BITS = 0x3fff_ffff_ffff_ffffL;

    private final InstantSource time;
    private final RandomGenerator chance;

    public JobIds(InstantSource time, RandomGenerator chance) {
        this.time = time;
        this.chance = chance;
    }

    @Override
    public JobId get() {
        long high = (time.millis() << 16) | VERSION | (chance.nextLong() & TWELVE_BITS);
        long low = VARIANT | (chance.nextLong() & SIXTY_TWO_BITS);
        return new JobId(new UUID(high, low));
    }
}
