package dev.coldpath.limit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.coldpath.limit.Bucket.Reserved;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

class BucketTest {
    private static final Instant NOON = Instant.parse("2026-05-12T12:00:00Z");
    private static final Rate TEN = Rate.perSecond(10);

    @Test
    void a_new_bucket_holds_its_burst_and_not_one_more() {
        Bucket bucket = Bucket.full(TEN, NOON);
        for (int taken = 0; taken < 10; taken++) {
            bucket = take(bucket, TEN, NOON).orElseThrow();
        }

        assertThat(take(bucket, TEN, NOON)).isEmpty();
    }

    @Test
    void a_token_comes_back_to_the_millisecond() {
        Bucket empty = new Bucket(0, NOON);

        assertThat(take(empty, TEN, NOON.plusMillis(99))).isEmpty();
        assertThat(take(empty, TEN, NOON.plusMillis(100))).contains(new Bucket(0, NOON.plusMillis(100)));
    }

    @Test
    void a_clock_that_runs_back_earns_nothing_twice() {
        Bucket empty = new Bucket(0, NOON);
        assertThat(take(empty, TEN, NOON.minusSeconds(60))).isEmpty();

        Bucket one = new Bucket(Duration.ofSeconds(1).toNanos(), NOON);

        assertThat(take(one, TEN, NOON.minusSeconds(60))).contains(empty);
    }

    @Test
    void a_long_rest_fills_it_and_never_overflows() {
        Bucket empty = new Bucket(0, Instant.EPOCH);

        assertThat(take(empty, TEN, Instant.ofEpochMilli(Long.MAX_VALUE)))
                .map(Bucket::credit)
                .contains(Duration.ofSeconds(9).toNanos());
    }

    @Test
    void a_smaller_burst_cuts_what_was_saved() {
        Bucket bucket = Bucket.full(new Rate(1, Duration.ofSeconds(1), 50), NOON);

        Rate smaller = new Rate(1, Duration.ofSeconds(1), 2);

        assertThat(take(bucket, smaller, NOON))
                .map(Bucket::credit)
                .contains(Duration.ofSeconds(1).toNanos());
    }

    @Test
    void a_token_that_is_not_there_yet_is_taken_in_advance() {
        Bucket empty = new Bucket(0, NOON);

        Reserved next = empty.reserve(TEN, NOON, Duration.ofMillis(100)).orElseThrow();
        Reserved second = next.rest().reserve(TEN, NOON, Duration.ofMillis(200)).orElseThrow();

        assertThat(next.goodIn()).isEqualTo(Duration.ofMillis(100));
        assertThat(second.goodIn()).isEqualTo(Duration.ofMillis(200));
        assertThat(take(second.rest(), TEN, NOON.plusMillis(299))).isEmpty();
        assertThat(take(second.rest(), TEN, NOON.plusMillis(300))).isPresent();
    }

    @Test
    void a_token_is_good_when_it_is_whole_and_not_a_moment_before() {
        Rate three = new Rate(3, Duration.ofSeconds(1), 1);
        Bucket empty = new Bucket(0, NOON);

        assertThat(empty.reserve(three, NOON, Duration.ofMillis(333))).isEmpty();
        assertThat(empty.reserve(three, NOON, Duration.ofMillis(334)))
                .map(Reserved::goodIn)
                .contains(Duration.ofMillis(334));
    }

    @Test
    void an_hours_source_keeps_nobody_waiting() {
        Bucket empty = new Bucket(0, NOON);

        assertThat(empty.reserve(new Rate(50, Duration.ofHours(1), 10), NOON, Duration.ofSeconds(17)))
                .isEmpty();
    }

    @Test
    void no_history_lets_more_through_than_rate_times_time_and_burst() {
        for (long seed = 1; seed <= 200; seed++) {
            Random chance = new Random(seed);
            Rate rate =
                    new Rate(1 + chance.nextInt(7), Duration.ofMillis(1 + chance.nextInt(900)), 1 + chance.nextInt(9));
            Bucket bucket = Bucket.full(rate, NOON);
            Instant now = NOON;
            int taken = 0;
            for (int step = 0; step < 300; step++) {
                now = now.plusMillis(chance.nextInt(120) - 20);
                Optional<Bucket> next = take(bucket, rate, now);
                if (next.isPresent()) {
                    bucket = next.get();
                    taken++;
                }
                assertThat((double) taken).as("seed %d", seed).isLessThanOrEqualTo(most(rate, NOON, bucket.at()));
            }
        }
    }

    /// Proves E-13 of those that wait: of any stretch of time, no matter which, and however patient they are.
    @Test
    void in_no_stretch_of_time_are_more_tokens_good_than_its_rate_and_the_burst() {
        for (long seed = 1; seed <= 200; seed++) {
            Random chance = new Random(seed);
            Rate rate =
                    new Rate(1 + chance.nextInt(7), Duration.ofMillis(1 + chance.nextInt(900)), 1 + chance.nextInt(9));
            List<Instant> good = history(rate, chance);

            for (int from = 0; from < good.size(); from++) {
                for (int to = from; to < good.size(); to++) {
                    Instant began = good.get(from).minusMillis(1);
                    assertThat((double) (to - from + 1))
                            .as("seed %d, tokens %d to %d", seed, from, to)
                            .isLessThanOrEqualTo(most(rate, began, good.get(to)));
                }
            }
        }
    }

    /// When the tokens of a random history were good, in the order of asking, which is theirs too.
    private static List<Instant> history(Rate rate, Random chance) {
        List<Instant> good = new ArrayList<>();
        Bucket bucket = Bucket.full(rate, NOON);
        Instant now = NOON;
        for (int step = 0; step < 120; step++) {
            now = now.plusMillis(chance.nextInt(300));
            Optional<Reserved> token = bucket.reserve(rate, now, Duration.ofMillis(chance.nextInt(2_000)));
            if (token.isPresent()) {
                bucket = token.get().rest();
                good.add(now.plus(token.get().goodIn()));
            }
        }
        assertThat(good).isSorted();
        return good;
    }

    private static double most(Rate rate, Instant from, Instant until) {
        double periods = (double) Duration.between(from, until).toMillis()
                / rate.period().toMillis();
        return rate.burst() + periods * rate.tokens() + 1e-6;
    }

    private static Optional<Bucket> take(Bucket bucket, Rate rate, Instant now) {
        return bucket.reserve(rate, now, Duration.ZERO).map(Reserved::rest);
    }
}
