package dev.coldpath.aws.dynamodb;

import dev.coldpath.aws.Names;
import dev.coldpath.limit.Rate;
import dev.coldpath.limit.TokenBuckets;
import dev.coldpath.store.StoreDown;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/// Buckets as two instants each: the latest clock that asked, and when the bucket will be full again. A token moves the
/// second by one token's time, if it stays within a burst of the first.
///
/// The same arithmetic as [dev.coldpath.limit.Bucket], turned so that a condition can do it: one write for a full
/// bucket, two for a started one and nothing to read, so that a hundred takers at once never wait for each other.
public final class DynamoDbTokenBuckets implements TokenBuckets {
    private static final String FULL_AT = "fullAt";
    private static final String CLOCK = "clock";
    private static final Duration KEPT = Duration.ofDays(2);
    /// How often the bucket's clock may move on under one taker.
    private static final int OVERTAKEN = 8;

    private final Calls calls;
    private final String snapshots;

    public DynamoDbTokenBuckets(Calls calls, String snapshots) {
        this.calls = calls;
        this.snapshots = snapshots;
    }

    @Override
    public boolean take(String name, Rate rate, Instant now) {
        Place bucket = new Place(snapshots, "B#" + name, Place.ALONE);
        long apart = Math.ceilDiv(rate.period().toNanos(), 1_000L * rate.tokens());
        try {
            return switch (calls.write(fromFull(now, apart).update(bucket))) {
                case Written.Done() -> true;
                case Written.Refused(Optional<Item> stored) -> fromStarted(bucket, rate, apart, clock(stored, now));
            };
        } catch (StoreDown _) {
            // the port's promise: who cannot ask goes without
            return false;
        }
    }

    private boolean fromStarted(Place bucket, Rate rate, long apart, long asked) {
        long clock = asked;
        for (int overtaken = 0; overtaken < OVERTAKEN; overtaken++) {
            Change change = at(clock)
                    .add(FULL_AT, apart)
                    .ifAtMost(CLOCK, Values.number(clock))
                    .ifAtMost(FULL_AT, Values.number(clock + apart * (rate.burst() - 1)));
            switch (calls.write(change.update(bucket))) {
                case Written.Done() -> {
                    return true;
                }
                case Written.Refused(Optional<Item> stored) -> {
                    long moved = clock(stored, Instant.EPOCH);
                    if (moved <= clock) {
                        return false;
                    }
                    clock = moved;
                }
            }
        }
        return false;
    }

    /// Whoever asked last was not later than this, for until then something was missing.
    private static Change fromFull(Instant now, long apart) {
        long clock = micros(now);
        return at(clock).set(FULL_AT, Values.number(clock + apart)).ifLacksOrAtMost(FULL_AT, Values.number(clock));
    }

    private static Change at(long clock) {
        Instant kept = Instant.EPOCH.plus(clock, ChronoUnit.MICROS).plus(KEPT);
        return new Change().set(CLOCK, Values.number(clock)).set(Names.Key.TTL, Values.cleanedAfter(kept));
    }

    /// The bucket's clock, which never runs back.
    private static long clock(Optional<Item> stored, Instant now) {
        return Math.max(micros(now), stored.map(item -> item.total(CLOCK)).orElse(0L));
    }

    private static long micros(Instant now) {
        return ChronoUnit.MICROS.between(Instant.EPOCH, now);
    }
}
