package dev.coldpath.pass;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class PassTest {
    private static final Instant NOON = Instant.parse("2026-05-12T12:00:00Z");

    private Instant now = NOON;
    private final Pace pace = new Pace(Crew.ALONE, () -> now, Duration.ofSeconds(3));
    private final List<Integer> done = new ArrayList<>();

    @Test
    void nothing_more_is_begun_when_the_time_is_over() {
        Pass pass = pace.pass(NOON);

        pass.each(List.of(1, 2, 3, 4, 5), this::aSecond);

        assertThat(done).containsExactly(1, 2, 3);
    }

    @Test
    void a_whole_pass_takes_as_long_as_it_takes() {
        Pass pass = pace.wholePass();

        pass.each(List.of(1, 2, 3, 4, 5), this::aSecond);

        assertThat(done).containsExactly(1, 2, 3, 4, 5);
    }

    @Test
    void what_must_be_done_is_done_late_or_not() {
        Pass pass = pace.pass(NOON.minusSeconds(3));

        pass.tried(() -> aSecond(1));
        pass.end();

        assertThat(done).containsExactly(1);
    }

    @Test
    void what_breaks_holds_up_no_other_and_is_told_of_at_the_end() {
        Pass pass = pace.pass(NOON);

        pass.each(List.of(1, 2, 3), number -> {
            aSecond(number);
            if (number < 3) {
                throw new IllegalStateException("number " + number);
            }
        });

        assertThat(done).containsExactly(1, 2, 3);
        assertThatThrownBy(pass::end)
                .hasMessage("number 1")
                .satisfies(first -> assertThat(first.getSuppressed())
                        .singleElement()
                        .asString()
                        .contains("number 2"));
    }

    private void aSecond(int number) {
        done.add(number);
        now = now.plusSeconds(1);
    }
}
