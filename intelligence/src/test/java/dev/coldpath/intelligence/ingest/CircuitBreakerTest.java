package dev.coldpath.intelligence.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class CircuitBreakerTest {
    private Instant now = Intake.NOON;
    private final CircuitBreaker breaker = new CircuitBreaker(() -> now);

    @Test
    void a_model_is_left_alone_for_a_while_once_it_failed_three_times_in_a_row() {
        fail(2);
        breaker.answered();
        fail(2);
        assertThat(breaker.isOpen()).isFalse();

        fail(1);

        assertThat(rest()).isEqualTo(Duration.ofSeconds(30));
    }

    @Test
    void each_failure_right_after_a_while_makes_the_next_twice_as_long() {
        fail(3);
        for (int seconds : new int[] {30, 60, 120, 240}) {
            assertThat(rest()).isEqualTo(Duration.ofSeconds(seconds));
            fail(1);
        }
        rest();

        breaker.answered();
        fail(3);

        assertThat(rest()).isEqualTo(Duration.ofSeconds(30));
    }

    @Test
    void what_was_asked_before_it_was_left_alone_and_fails_later_says_nothing_new() {
        fail(3);
        fail(7);

        assertThat(rest()).isEqualTo(Duration.ofSeconds(30));
    }

    private void fail(int times) {
        for (int i = 0; i < times; i++) {
            breaker.failed();
        }
    }

    /// Waits until it may be asked again.
    private Duration rest() {
        Instant from = now;
        while (breaker.isOpen()) {
            now = now.plusSeconds(1);
        }
        return Duration.between(from, now);
    }
}
