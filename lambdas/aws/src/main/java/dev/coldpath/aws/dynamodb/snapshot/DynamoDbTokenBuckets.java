package dev.coldpath.aws.dynamodb.snapshot;

import dev.coldpath.aws.Names;
import dev.coldpath.aws.dynamodb.table.ConditionalWrite;
import dev.coldpath.aws.dynamodb.table.Item;
import dev.coldpath.aws.dynamodb.table.ItemKey;
import dev.coldpath.aws.dynamodb.table.Rewritten;
import dev.coldpath.aws.dynamodb.table.TableCalls;
import dev.coldpath.aws.dynamodb.table.Values;
import dev.coldpath.aws.dynamodb.table.Written;
import dev.coldpath.limit.Rate;
import dev.coldpath.limit.TokenBuckets;
import dev.coldpath.store.StoreDown;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/// Buckets as two instants each: the latest clock that asked, and when the bucket will be full again. A token moves the
/// second by one token's time, if it stays within a burst and the taker's patience of the first; what it moves past the
/// burst is how long that token is waited for.
///
/// The same arithmetic as [dev.coldpath.limit.Bucket], turned so that a condition can do it: one write for a full
/// bucket, two for a started one and nothing to read, so that a hundred takers at once never wait for each other.
public final class DynamoDbTokenBuckets implements TokenBuckets {
    private static final String FULL_AT = "fullAt";
    private static final String CLOCK = "clock";
    /// How often the bucket's clock may move on under one taker.
    private static final int OVERTAKEN = 8;

    private final TableCalls calls;
    private final String snapshots;

    public DynamoDbTokenBuckets(TableCalls calls, String snapshots) {
        this.calls = calls;
        this.snapshots = snapshots;
    }

    /// What a taker asks for, in microseconds.
    ///
    /// @param apart one token's time
    /// @param burst that of all tokens a full bucket holds
    private record Wish(long apart, long burst, long patience) {
        static Wish of(Rate rate, Duration patience) {
            long apart = Math.ceilDiv(rate.period().toNanos(), 1_000L * rate.tokens());
            return new Wish(apart, apart * rate.burst(), patience.toNanos() / 1_000);
        }

        /// The latest that the bucket may be full before the token is taken.
        long latestFull(long clock) {
            return clock + burst - apart + patience;
        }

        /// In how long a token is good that leaves the bucket full by then.
        Duration goodIn(long fullAt, long clock) {
            return Duration.of(Math.max(0, fullAt - burst - clock), ChronoUnit.MICROS);
        }
    }

    @Override
    public Optional<Duration> reserve(String name, Rate rate, Instant now, Duration patience) {
        ItemKey bucket = new ItemKey(snapshots, "B#" + name, ItemKey.ALONE);
        Wish wish = Wish.of(rate, patience);
        try {
            return switch (calls.write(fromFull(now, wish.apart()).update(bucket))) {
                case Written.Done() -> Optional.of(Duration.ZERO);
                case Written.Refused(Optional<Item> stored) -> fromStarted(bucket, wish, clock(stored, now));
            };
        } catch (StoreDown _) {
            // the port's promise: who cannot ask goes without
            return Optional.empty();
        }
    }

    private Optional<Duration> fromStarted(ItemKey bucket, Wish wish, long asked) {
        long clock = asked;
        for (int overtaken = 0; overtaken < OVERTAKEN; overtaken++) {
            ConditionalWrite write = at(clock)
                    .add(FULL_AT, wish.apart())
                    .ifAtMost(CLOCK, Values.number(clock))
                    .ifAtMost(FULL_AT, Values.number(wish.latestFull(clock)));
            switch (calls.rewrite(write.rewriting(bucket))) {
                case Rewritten.Done(Item now) -> {
                    return Optional.of(wish.goodIn(now.number(FULL_AT), clock));
                }
                case Rewritten.Refused(Optional<Item> stored) -> {
                    long moved = clock(stored, Instant.EPOCH);
                    if (moved <= clock) {
                        return Optional.empty();
                    }
                    clock = moved;
                }
            }
        }
        return Optional.empty();
    }

    /// Whoever asked last was not later than this, for until then something was missing.
    private static ConditionalWrite fromFull(Instant now, long apart) {
        long clock = micros(now);
        return at(clock).set(FULL_AT, Values.number(clock + apart)).ifLacksOrAtMost(FULL_AT, Values.number(clock));
    }

    private static ConditionalWrite at(long clock) {
        Instant kept = Instant.EPOCH.plus(clock, ChronoUnit.MICROS).plus(KEPT);
        return new ConditionalWrite().set(CLOCK, Values.number(clock)).set(Names.Key.TTL, Values.cleanedAfter(kept));
    }

    /// The bucket's clock, which never runs back.
    private static long clock(Optional<Item> stored, Instant now) {
        return Math.max(micros(now), stored.map(item -> item.total(CLOCK)).orElse(0L));
    }

    private static long micros(Instant now) {
        return ChronoUnit.MICROS.between(Instant.EPOCH, now);
    }
}
