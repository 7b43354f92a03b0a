package dev.coldpath.intelligence.figures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.util.Random;
import org.junit.jupiter.api.Test;

class FiguresTest {
    @Test
    void scores_have_six_decimals_and_percentages_two() {
        assertThat(Figures.score(0.1234564)).hasToString("0.123456");
        assertThat(Figures.score(0.954)).hasToString("0.954");
        assertThat(Figures.score(1e-6)).hasToString("0.000001");
        assertThat(Figures.pct(12.344)).hasToString("12.34");
        assertThat(Figures.pct(-12.3)).hasToString("-12.3");
    }

    @Test
    void a_half_is_rounded_away_from_zero() {
        assertThat(Figures.score(0.1234565)).hasToString("0.123457");
        assertThat(Figures.score(-0.1234565)).hasToString("-0.123457");
        assertThat(Figures.pct(2.675)).hasToString("2.68");
        assertThat(Figures.pct(-0.005)).hasToString("-0.01");
    }

    @Test
    void an_integral_figure_has_no_decimal_point() {
        assertThat(Figures.score(1)).hasToString("1");
        assertThat(Figures.score(0.9999999)).hasToString("1");
        assertThat(Figures.pct(1200)).hasToString("1200");
        assertThat(Figures.score(1).isIntegralNumber()).isTrue();
        assertThat(Figures.score(0.5).isIntegralNumber()).isFalse();
    }

    @Test
    void what_rounds_to_zero_is_zero_without_a_sign() {
        assertThat(Figures.score(-0.0)).hasToString("0");
        assertThat(Figures.score(-0.0000004)).hasToString("0");
        assertThat(Figures.pct(-0.004)).hasToString("0");
    }

    @Test
    void figures_stop_at_the_largest_exact_integer() {
        assertThat(Figures.pct(1e300)).hasToString("9007199254740991");
        assertThat(Figures.score(-1e300)).hasToString("-9007199254740991");
        assertThat(Figures.score(9007199254740991.0)).hasToString("9007199254740991");
    }

    @Test
    void what_is_not_finite_is_no_figure() {
        for (double value : new double[] {Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY}) {
            assertThatThrownBy(() -> Figures.score(value))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("figure: " + value + " is not finite");
            assertThatThrownBy(() -> Figures.pct(value)).isInstanceOf(IllegalArgumentException.class);
        }
    }

    @Test
    void the_text_of_a_figure_is_the_rounded_number_in_plain_decimals() {
        for (long seed = 1; seed <= 1_000; seed++) {
            Random random = new Random(seed);
            double value = (random.nextDouble() - 0.5) * Math.pow(10, random.nextInt(12) - 6);

            String text = Figures.score(value).toString();

            assertThat(text).as("seed %d", seed).matches("-?(0|[1-9][0-9]*)(\\.[0-9]{0,5}[1-9])?");
            assertThat(new BigDecimal(text))
                    .as("seed %d", seed)
                    .isEqualByComparingTo(new BigDecimal(Double.toString(value)).setScale(6, RoundingMode.HALF_UP));
        }
    }

    @Test
    void a_time_is_utc_with_three_digits_of_milliseconds() {
        assertThat(Figures.time(Instant.parse("2026-04-28T17:32:11Z"))).isEqualTo("2026-04-28T17:32:11.000Z");
        assertThat(Figures.time(Instant.parse("2026-04-28T17:32:11.0199Z"))).isEqualTo("2026-04-28T17:32:11.019Z");
        assertThat(Figures.time(Instant.EPOCH)).isEqualTo("1970-01-01T00:00:00.000Z");
    }
}
