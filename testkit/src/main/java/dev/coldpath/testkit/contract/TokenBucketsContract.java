package dev.coldpath.testkit.contract;

import static dev.coldpath.testkit.Samples.NOON;
import static org.assertj.core.api.Assertions.assertThat;

import dev.coldpath.limit.Rate;
import dev.coldpath.testkit.Engine;
import dev.coldpath.testkit.ManyCalls;
import dev.coldpath.testkit.Proves;
import dev.coldpath.testkit.Race;
import dev.coldpath.testkit.Samples;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
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

    @Test
    @Proves("E-13")
    default void of_fifty_callers_at_once_each_gets_a_token_of_its_own_or_none() {
        String name = Samples.word();
        Duration patience = Duration.ofMillis(3_950);

        List<Duration> raced = Race.of(50, () -> reserve(name, NOON, patience)).stream()
                .flatMap(Optional::stream)
                .toList();
        List<Duration> rest = Stream.generate(() -> reserve(name, NOON, patience))
                .limit(60)
                .takeWhile(Optional::isPresent)
                .map(Optional::get)
                .toList();

        assertThat(raced).isNotEmpty();
        assertThat(Stream.concat(raced.stream(), rest.stream()).sorted())
                .as("ten that were saved up, then one every tenth of a second")
                .containsExactlyElementsOf(IntStream.range(0, 49)
                        .mapToObj(token -> Duration.ofMillis(100L * Math.max(0, token - 9)))
                        .toList());
    }

    @Test
    @Proves("E-13")
    default void who_has_no_patience_for_the_next_token_leaves_it_to_others() {
        String name = Samples.word();
        taken(name, NOON);

        assertThat(reserve(name, NOON, Duration.ofMillis(99))).isEmpty();
        assertThat(reserve(name, NOON, Duration.ofMillis(100))).contains(Duration.ofMillis(100));
        assertThat(reserve(name, NOON, Duration.ofMillis(199))).isEmpty();
        assertThat(take(name, NOON.plusMillis(100))).isFalse();
        assertThat(reserve(name, NOON.plusMillis(150), Duration.ofMillis(50))).contains(Duration.ofMillis(50));
    }

    @Test
    @Proves("E-13")
    default void what_was_taken_in_advance_is_paid_back_before_anything_is_saved_up() {
        String name = Samples.word();
        taken(name, NOON);
        for (int ahead = 0; ahead < 5; ahead++) {
            assertThat(reserve(name, NOON, Duration.ofSeconds(1))).isPresent();
        }

        assertThat(take(name, NOON.plusMillis(500))).isFalse();
        assertThat(taken(name, NOON.plusMillis(800))).isEqualTo(3);
        assertThat(taken(name, NOON.plusSeconds(60))).isEqualTo(10);
    }

    @Test
    @Proves("E-13")
    default void a_clock_that_is_behind_waits_as_long_as_one_that_is_not() {
        String name = Samples.word();
        taken(name, NOON);

        assertThat(reserve(name, NOON.minusSeconds(5), Duration.ofMillis(100))).contains(Duration.ofMillis(100));
        assertThat(reserve(name, NOON.minusSeconds(5), Duration.ofMillis(100))).isEmpty();
        assertThat(reserve(name, NOON, Duration.ofMillis(200))).contains(Duration.ofMillis(200));
    }

    private Optional<Duration> reserve(String name, Instant now, Duration patience) {
        return engine().buckets().reserve(name, TEN_PER_SECOND, now, patience);
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
