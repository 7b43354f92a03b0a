package dev.coldpath.aws.dynamodb;

import dev.coldpath.aws.Names;
import dev.coldpath.limit.Rate;
import dev.coldpath.limit.TokenBuckets;
import dev.coldpath.store.StoreDown;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/// Buckets as one instant each: when the bucket will be full again. A token moves it by one token's time, if it stays
/// within a burst of now. Two conditional writes at most, nothing is read, and a clock that runs back only empties.
public final class DynamoDbTokenBuckets implements TokenBuckets {
    private static final String FULL_AT = "fullAt";
    private static final Duration KEPT = Duration.ofDays(2);

    private final Calls calls;
    private final String snapshots;

    public DynamoDbTokenBuckets(Calls calls, String snapshots) {
        this.calls = calls;
        this.snapshots = snapshots;
    }

    @Override
    public boolean take(String name, Rate rate, Instant now) {
        long at = micros(now);
        long apart = Math.ceilDiv(rate.period().toNanos(), 1_000L * rate.tokens());
        Change fromFull = kept(now).set(FULL_AT, Values.number(at + apart)).ifLacksOrAtMost(FULL_AT, Values.number(at));
        Change fromStarted = kept(now)
                .add(FULL_AT, apart)
                .ifAbove(FULL_AT, Values.number(at))
                .ifAtMost(FULL_AT, Values.number(at + apart * (rate.burst() - 1)));
        Place bucket = new Place(snapshots, "B#" + name, Place.ALONE);
        try {
            return done(fromFull, bucket) || done(fromStarted, bucket);
        } catch (StoreDown _) {
            // the port's promise: who cannot ask goes without
            return false;
        }
    }

    private static Change kept(Instant now) {
        return new Change().set(Names.Key.TTL, Values.cleanedAfter(now.plus(KEPT)));
    }

    private boolean done(Change change, Place bucket) {
        return switch (calls.write(change.update(bucket))) {
            case Written.Done() -> true;
            case Written.Refused _ -> false;
        };
    }

    private static long micros(Instant now) {
        return ChronoUnit.MICROS.between(Instant.EPOCH, now);
    }
}
