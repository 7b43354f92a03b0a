package dev.coldpath.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class RhythmTest {
    private static final Instant NOON = Instant.parse("2026-05-01T12:00:00Z");

    private final Rhythm rhythm = new Rhythm(Duration.ofSeconds(20));

    @Test
    void what_is_done_quickly_is_due_a_period_after_it_was_due_last() {
        assertThat(rhythm.next(NOON, NOON.plusSeconds(3))).isEqualTo(NOON.plusSeconds(20));
        assertThat(rhythm.next(NOON, NOON.plusSeconds(20))).isEqualTo(NOON.plusSeconds(20));
    }

    @Test
    void what_takes_longer_than_a_period_is_due_at_once() {
        assertThat(rhythm.next(NOON, NOON.plusSeconds(33))).isEqualTo(NOON.plusSeconds(33));
    }

    @Test
    void what_nobody_did_all_night_is_done_once_more_and_then_in_its_rhythm_again() {
        Instant morning = NOON.plus(Duration.ofHours(20));

        Instant due = rhythm.next(NOON, morning);

        assertThat(due).isEqualTo(morning);
        assertThat(rhythm.next(due, morning.plusSeconds(1))).isEqualTo(morning.plusSeconds(20));
    }
}
