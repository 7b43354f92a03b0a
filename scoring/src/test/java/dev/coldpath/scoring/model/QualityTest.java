package dev.coldpath.scoring.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.offset;

import dev.coldpath.scoring.model.Evidence.Observed;
import dev.coldpath.scoring.snapshot.FetcherId;
import java.time.Duration;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;

class QualityTest {
    private static final SourceRule RULE =
            new SourceRule("rdap", FetcherId.RDAP, 0.8, Duration.ofDays(180), OptionalDouble.empty());

    @Test
    void quality_halves_with_every_half_life() {
        assertThat(Quality.of(RULE, 1, Duration.ZERO)).isEqualTo(0.8);
        assertThat(Quality.of(RULE, 1, Duration.ofDays(180))).isCloseTo(0.4, offset(1e-12));
        assertThat(Quality.of(RULE, 1, Duration.ofDays(360))).isCloseTo(0.2, offset(1e-12));
        assertThat(Quality.of(RULE, 1, Duration.ofDays(90))).isCloseTo(0.8 / Math.sqrt(2), offset(1e-12));
    }

    @Test
    void doubt_about_whom_a_fact_is_about_counts_in_proportion() {
        assertThat(Quality.of(RULE, 0.5, Duration.ZERO)).isEqualTo(0.4);
        assertThat(Quality.of(RULE, 0, Duration.ZERO)).isZero();
    }

    @Test
    void a_fact_from_a_clock_ahead_of_ours_is_of_age_zero() {
        assertThat(Quality.of(RULE, 1, Duration.ofDays(-30))).isEqualTo(0.8);
    }

    @Test
    void an_age_of_a_thousand_years_is_no_overflow() {
        assertThat(Quality.of(RULE, 1, Duration.ofDays(365_000))).isBetween(0.0, 1e-100);
    }

    @Test
    void rules_and_qualities_outside_their_range_are_refused() {
        assertThatThrownBy(() -> rule(0, 30, OptionalDouble.empty())).hasMessageContaining("reliability");
        assertThatThrownBy(() -> rule(1.1, 30, OptionalDouble.empty())).hasMessageContaining("reliability");
        assertThatThrownBy(() -> rule(Double.NaN, 30, OptionalDouble.empty())).hasMessageContaining("reliability");
        assertThatThrownBy(() -> rule(0.9, 0, OptionalDouble.empty())).hasMessageContaining("half-life");
        assertThatThrownBy(() -> rule(0.9, 30, OptionalDouble.of(0))).hasMessageContaining("absent quality");
        assertThatThrownBy(() -> new Observed(1, 1.01, Judged.ORIGIN)).hasMessageContaining("quality");
        assertThatThrownBy(() -> new Observed(1, Double.NaN, Judged.ORIGIN)).hasMessageContaining("quality");
    }

    private static SourceRule rule(double reliability, int days, OptionalDouble absent) {
        return new SourceRule("rdap", FetcherId.RDAP, reliability, Duration.ofDays(days), absent);
    }
}
