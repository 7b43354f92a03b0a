package dev.coldpath.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Random;
import org.junit.jupiter.api.Test;

/// Proves J-30: ten attempts in about three days.
class RetryScheduleTest {
    @Test
    void ten_attempts_take_three_days_give_or_take_a_tenth() {
        for (long seed = 1; seed <= 1_000; seed++) {
            RetrySchedule schedule = new RetrySchedule(new Random(seed));
            Duration whole = Duration.ZERO;
            for (int made = 0; made < 10; made++) {
                whole = whole.plus(schedule.after(made).orElseThrow());
            }

            assertThat(whole).as("seed %d", seed).isBetween(Duration.ofHours(68), Duration.ofHours(84));
            assertThat(schedule.after(10)).isEmpty();
        }
    }

    @Test
    void the_first_one_waits_for_nothing() {
        assertThat(new RetrySchedule(new Random(1)).after(0)).contains(Duration.ZERO);
    }

    @Test
    void those_who_failed_together_do_not_come_back_together() {
        assertThat(new RetrySchedule(new Random(1)).after(4)).isNotEqualTo(new RetrySchedule(new Random(2)).after(4));
    }
}
