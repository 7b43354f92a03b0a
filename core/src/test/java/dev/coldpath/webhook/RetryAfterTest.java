package dev.coldpath.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class RetryAfterTest {
    private static final Instant NOON = Instant.parse("2026-05-12T12:00:00Z");

    @Test
    void seconds_and_instants_are_understood() {
        assertThat(RetryAfter.of("120", NOON)).contains(NOON.plusSeconds(120));
        assertThat(RetryAfter.of(" 7 ", NOON)).contains(NOON.plusSeconds(7));
        assertThat(RetryAfter.of("Tue, 12 May 2026 12:05:00 GMT", NOON)).contains(NOON.plusSeconds(300));
    }

    @Test
    void nobody_is_waited_for_longer_than_a_day() {
        Instant tomorrow = NOON.plusSeconds(86_400);

        assertThat(RetryAfter.of("86401", NOON)).contains(tomorrow);
        assertThat(RetryAfter.of("999999999999999999", NOON)).contains(tomorrow);
        assertThat(RetryAfter.of("Wed, 01 Jan 2031 00:00:00 GMT", NOON)).contains(tomorrow);
    }

    @Test
    void anything_else_says_nothing() {
        assertThat(List.of(
                        "", "0", "-1", "1.5", "soon", "9".repeat(19), "Tue, 12 May 2026 11:00:00 GMT", "12 May 2026"))
                .allMatch(text -> RetryAfter.of(text, NOON).isEmpty());
    }
}
