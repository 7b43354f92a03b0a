package dev.coldpath.internet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.InstantSource;
import org.junit.jupiter.api.Test;

class TemplateTest {
    private final Template template = new Template(InstantSource.fixed(Instant.parse("2026-03-01T23:30:00Z")));

    @Test
    void places_become_days_counted_from_today() {
        assertThat(template.fill("{{days_ago:1}} {{days_ahead:31}} {{years_ago:6}} {{feed_day:1}} {{digits_of_day:1}}"))
                .isEqualTo("2026-02-28 2026-04-01 2020 Sat, 28 Feb 2026 08:30:00 GMT 20260228");
    }

    @Test
    void everything_else_stays() {
        assertThat(template.fill("{\"a\": {\"b\": \"{{n}} $1 \\\\\"}}"))
                .isEqualTo("{\"a\": {\"b\": \"{{n}} $1 \\\\\"}}");
    }

    @Test
    void a_place_that_nothing_fills_is_a_mistake() {
        assertThatThrownBy(() -> template.fill("{{weeks_ago:1}}")).hasMessageContaining("weeks_ago");
    }
}
