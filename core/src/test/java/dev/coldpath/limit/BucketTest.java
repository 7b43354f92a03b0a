package dev.coldpath.limit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
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
            bucket = bucket.take(TEN, NOON).orElseThrow();
        }

        assertThat(bucket.take(TEN, NOON)).isEmpty();
    }

    @Test
    void a_token_comes_back_to_the_millisecond() {
        Bucket empty = new Bucket(0, NOON);

        assertThat(empty.take(TEN, NOON.plusMillis(99))).isEmpty();
        assertThat(empty.take(TEN, NOON.plusMillis(100))).contains(new Bucket(0, NOON.plusMillis(100)));
    }

    @Test
    void a_clock_that_runs_back_earns_nothing_twice() {
        Bucket empty = new Bucket(0, NOON);
        assertThat(empty.take(TEN, NOON.minusSeconds(60))).isEmpty();

        Bucket one = new Bucket(Duration.ofSeconds(1).toNanos(), NOON);

        assertThat(one.take(TEN, NOON.minusSeconds(60))).contains(empty);
    }

    @Test
    void a_long_rest_fills_it_and_never_overflows() {
        Bucket empty = new Bucket(0, Instant.EPOCH);

        assertThat(empty.take(TEN, Instant.ofEpochMilli(Long.MAX_VALUE)))
                .map(Bucket::credit)
                .contains(Duration.ofSeconds(9).toNanos());
    }

    @Test
    void a_smaller_burst_cuts_what_was_saved() {
        Bucket bucket = Bucket.full(new Rate(1, Duration.ofSeconds(1), 50), NOON);

        Rate smaller = new Rate(1, Duration.ofSeconds(1), 2);

        assertThat(bucket.take(smaller, NOON))
                .map(Bucket::credit)
                .contains(Duration.ofSeconds(1).toNanos());
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
                Optional<Bucket> next = bucket.take(rate, now);
                if (next.isPresent()) {
                    bucket = next.get();
                    taken++;
                }
                double earned = (double) Duration.between(NOON, bucket.at()).toMillis()
                        / rate.period().toMillis()
                        * rate.tokens();
                assertThat((double) taken).as("seed %d", seed).isLessThanOrEqualTo(rate.burst() + earned + 1e-6);
            }
        }
    }
}
