package dev.coldpath.score.movers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import org.junit.jupiter.api.Test;

class QuestionTest {
    /// Proves S-47.
    @Test
    void a_step_begins_with_a_full_five_minutes_and_lasts_until_the_next() {
        assertThat(end("2026-05-12T12:00:00Z")).hasToString("2026-05-12T12:00:00Z");
        assertThat(end("2026-05-12T12:04:59.999Z")).hasToString("2026-05-12T12:00:00Z");
        assertThat(end("2026-05-12T12:05:00Z")).hasToString("2026-05-12T12:05:00Z");
    }

    @Test
    void windows_are_so_many_times_twenty_four_hours() {
        Instant now = Instant.parse("2026-03-30T00:02:00Z");

        assertThat(Question.at("v1", Window.WEEK, now).start()).hasToString("2026-03-23T00:00:00Z");
        assertThat(Question.at("v1", Window.MONTH, now).start()).hasToString("2026-02-28T00:00:00Z");
        assertThat(Question.at("v1", Window.QUARTER, now).start()).hasToString("2025-12-30T00:00:00Z");
    }

    @Test
    void no_question_ends_inside_a_step() {
        assertThatThrownBy(() -> new Question("v1", Window.WEEK, Instant.parse("2026-05-12T12:00:01Z")))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void only_three_words_are_windows() {
        assertThat(Window.ofWire("90d")).contains(Window.QUARTER);
        assertThat(Window.ofWire("90D")).isEmpty();
        assertThat(Window.ofWire("")).isEmpty();
    }

    private static Instant end(String now) {
        return Question.at("v1", Window.WEEK, Instant.parse(now)).end();
    }
}
