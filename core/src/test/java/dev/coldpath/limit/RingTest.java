package dev.coldpath.limit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.NavigableMap;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class RingTest {
    private static final Instant NOON = Instant.parse("2026-05-12T12:00:00Z");
    private static final Duration HOUR = Duration.ofHours(1);

    @Test
    void a_unit_counts_for_its_window_and_at_most_a_minute_longer() {
        Ring ring = Ring.empty(HOUR).plus(NOON.plusSeconds(59));

        assertThat(ring.at(NOON.plus(HOUR).plusSeconds(59)).sum()).isEqualTo(1);
        assertThat(ring.at(NOON.plus(HOUR).plusSeconds(60)).sum()).isZero();
    }

    @Test
    void a_unit_is_taken_back_from_the_minute_it_was_counted_in_or_from_nowhere() {
        Ring ring = Ring.empty(HOUR).plus(NOON).plus(NOON).plus(NOON.plusSeconds(60));

        assertThat(ring.minus(NOON).sum()).isEqualTo(2);
        assertThat(ring.minus(NOON.minusSeconds(1)).sum()).isEqualTo(3);
        assertThat(ring.minus(NOON).minus(NOON).minus(NOON).sum()).isEqualTo(1);
    }

    @Test
    void it_clears_when_enough_of_the_oldest_have_left() {
        Ring ring = Ring.empty(HOUR)
                .plus(NOON)
                .plus(NOON.plusSeconds(60))
                .plus(NOON.plusSeconds(60))
                .plus(NOON.plusSeconds(120));
        Instant now = NOON.plusSeconds(150);

        assertThat(ring.clears(5, now)).isZero();
        assertThat(now.plus(ring.clears(4, now))).isEqualTo(NOON.plus(HOUR).plusSeconds(60));
        assertThat(now.plus(ring.clears(3, now))).isEqualTo(NOON.plus(HOUR).plusSeconds(120));
        assertThat(now.plus(ring.clears(2, now))).isEqualTo(NOON.plus(HOUR).plusSeconds(120));
        assertThat(now.plus(ring.clears(1, now))).isEqualTo(NOON.plus(HOUR).plusSeconds(180));
        assertThat(now.plus(ring.clears(0, now))).isEqualTo(NOON.plus(HOUR).plusSeconds(180));
    }

    @Test
    void a_limit_of_none_says_when_an_empty_window_would_be_over() {
        assertThat(Ring.empty(HOUR).clears(0, NOON)).isEqualTo(HOUR.plusSeconds(60));
    }

    /// Proves J-05: against every admission's own instant, over three days of chance.
    @Test
    void no_rolling_window_ever_exceeds_the_limit_and_nothing_is_refused_that_had_room_for_a_minute() {
        for (int seed = 1; seed <= 200; seed++) {
            Random chance = new Random(seed);
            int limit = 1 + chance.nextInt(20);
            Ring ring = Ring.empty(HOUR);
            Deque<Instant> admitted = new ArrayDeque<>();
            Instant now = NOON;
            for (int step = 0; step < 500; step++) {
                now = now.plusMillis(chance.nextInt(chance.nextInt(20) == 0 ? 7_200_000 : 240_000));
                ring = ring.at(now);
                if (ring.sum() < limit) {
                    ring = ring.plus(now);
                    admitted.add(now);
                    assertThat(countedWithin(admitted, now, HOUR))
                            .as("seed %d", seed)
                            .isLessThanOrEqualTo(limit);
                } else {
                    assertThat(countedWithin(admitted, now, HOUR.plusSeconds(60)))
                            .as("seed %d", seed)
                            .isGreaterThanOrEqualTo(limit);
                    Instant clear = now.plus(ring.clears(limit, now));
                    assertThat(ring.at(clear).sum()).as("seed %d", seed).isLessThan(limit);
                    assertThat(ring.at(clear.minusMillis(1)).sum())
                            .as("seed %d", seed)
                            .isGreaterThanOrEqualTo(limit);
                }
            }
        }
    }

    @Test
    void its_bytes_say_the_same_again() {
        Random chance = new Random(11);
        for (int round = 0; round < 2_000; round++) {
            NavigableMap<Long, Integer> counts = new TreeMap<>();
            int minutes = chance.nextInt(1_442);
            for (int i = 0; i < minutes; i++) {
                counts.put(29_000_000L + chance.nextInt(1_441), 1 + chance.nextInt(chance.nextBoolean() ? 2 : 40_000));
            }
            Ring ring = new Ring(1_440, counts);

            assertThat(RingCodec.read(1_440, RingCodec.write(ring))).isEqualTo(ring);
        }
    }

    @Test
    void a_full_day_fits_into_fifteen_hundred_bytes() {
        NavigableMap<Long, Integer> counts = new TreeMap<>();
        for (long minute = 29_000_000; minute <= 29_001_440; minute++) {
            counts.put(minute, 100);
        }

        assertThat(RingCodec.write(new Ring(1_440, counts))).hasSizeLessThan(1_500);
        assertThat(RingCodec.write(Ring.empty(HOUR))).isEmpty();
    }

    @Test
    void bytes_that_no_ring_wrote_are_refused() {
        for (byte[] broken :
                new byte[][] {{7, 1, 1}, {0}, {0, 1, 1, (byte) 0x80}, {0, (byte) 0xff}, {1, 1, (byte) 0x80}}) {
            assertThatThrownBy(() -> RingCodec.read(60, broken)).isInstanceOf(IllegalArgumentException.class);
        }
        assertThatThrownBy(() -> Ring.empty(Duration.ofSeconds(59))).isInstanceOf(IllegalArgumentException.class);
    }

    /// In (now - window, now].
    private static long countedWithin(Deque<Instant> admitted, Instant now, Duration window) {
        return admitted.stream().filter(at -> at.isAfter(now.minus(window))).count();
    }
}
