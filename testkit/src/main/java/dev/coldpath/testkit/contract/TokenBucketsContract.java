package dev.coldpath.testkit.contract;

import static dev.coldpath.testkit.Samples.NOON;
import static org.assertj.core.api.Assertions.assertThat;

import dev.coldpath.limit.Rate;
import dev.coldpath.testkit.Engine;
import dev.coldpath.testkit.ManyCalls;
import dev.coldpath.testkit.Proves;
import dev.coldpath.testkit.Race;
import dev.coldpath.testkit.Samples;
import java.time.Instant;
import java.util.Collections;
import org.junit.jupiter.api.Test;

/// What every engine's token buckets promise.
public interface TokenBucketsContract {
    Rate TEN_PER_SECOND = Rate.perSecond(10);

    Engine engine();

    @Test
    @ManyCalls
    @Proves("J-21")
    default void of_a_hundred_takers_at_once_no_more_than_the_burst_pass() {
        String name = Samples.word();

        int passed = Collections.frequency(Race.of(100, () -> take(name, NOON)), true);

        assertThat(passed).isBetween(1, 10);
        assertThat(passed + taken(name, NOON)).isEqualTo(10);
    }

    @Test
    @Proves("J-21")
    default void tokens_come_back_at_the_rate_and_to_the_millisecond() {
        String name = Samples.word();
        taken(name, NOON);

        assertThat(take(name, NOON.plusMillis(99))).isFalse();
        assertThat(take(name, NOON.plusMillis(100))).isTrue();
        assertThat(take(name, NOON.plusMillis(100))).isFalse();
        assertThat(taken(name, NOON.plusMillis(600))).isEqualTo(5);
        assertThat(taken(name, NOON.plusSeconds(86_400))).isEqualTo(10);
    }

    @Test
    default void a_clock_that_runs_back_refills_nothing() {
        String name = Samples.word();

        assertThat(take(name, NOON)).isTrue();
        assertThat(take(name, NOON.minusSeconds(60))).isTrue();
        assertThat(taken(name, NOON)).isEqualTo(8);

        assertThat(take(name, NOON.minusSeconds(60))).isFalse();
        assertThat(take(name, NOON)).isFalse();
        assertThat(take(name, NOON.plusMillis(100))).isTrue();
    }

    @Test
    default void each_name_has_a_bucket_of_its_own_that_starts_full() {
        String empty = Samples.word();
        taken(empty, NOON);

        assertThat(taken(Samples.word(), NOON)).isEqualTo(10);
        assertThat(take(empty, NOON)).isFalse();
    }

    private boolean take(String name, Instant now) {
        return engine().buckets().take(name, TEN_PER_SECOND, now);
    }

    /// Takes what is there, and a bucket without a bottom is no bucket.
    private int taken(String name, Instant now) {
        int taken = 0;
        while (taken < 100 && take(name, now)) {
            taken++;
        }
        return taken;
    }
}
