package dev.coldpath.intelligence.narrative;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class NarrativeTimesTest {
    private static final Instant SIX = Instant.parse("2026-05-12T06:00:00Z");
    private static final Instant NOON = Instant.parse("2026-05-12T12:00:00Z");

    @Test
    void there_are_four_times_a_day() {
        assertThat(NarrativeTimes.last(NOON.minusMillis(1))).isEqualTo(SIX);
        assertThat(NarrativeTimes.last(NOON)).isEqualTo(NOON);
        assertThat(NarrativeTimes.next(NOON)).isEqualTo("2026-05-12T18:00:00Z");
        assertThat(NarrativeTimes.next(Instant.parse("2026-05-12T18:00:00.001Z")))
                .isEqualTo("2026-05-13T00:00:00Z");
    }

    @Test
    void what_was_never_computed_is_due_and_what_was_computed_at_the_time_is_not() {
        assertThat(NarrativeTimes.due(Optional.empty(), NOON)).isTrue();
        assertThat(NarrativeTimes.due(Optional.of(NOON.minusMillis(1)), NOON)).isTrue();
        assertThat(NarrativeTimes.due(Optional.of(NOON), NOON)).isFalse();
        assertThat(NarrativeTimes.due(Optional.of(SIX), NOON.minusMillis(1))).isFalse();
    }
}
