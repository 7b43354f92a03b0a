package dev.coldpath.score;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.coldpath.score.Signals.Signal;
import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;

class SignalsTest {
    /// Proves S-48.
    @Test
    void the_signals_of_this_build_are_whole() {
        Signals signals = Signals.builtIn();

        assertThat(signals.version()).matches("\\d{4}-\\d\\d-\\d\\d");
        assertThat(signals.signals())
                .hasSize(37)
                .first()
                .extracting(Signal::key)
                .isEqualTo("leadership_disclosed");
        assertThat(signals.signals())
                .allSatisfy(signal -> assertThat(List.of(
                                signal.label(),
                                signal.bucket(),
                                signal.category(),
                                signal.actionability(),
                                signal.description()))
                        .noneMatch(String::isBlank));
    }

    @Test
    void a_key_twice_or_weights_that_do_not_add_up_are_refused_by_name() {
        assertThatThrownBy(() -> new Signals("2026-05-12", List.of(signal("a", "50"), signal("a", "50"))))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("signal a is there twice");
        assertThatThrownBy(() -> new Signals("2026-05-12", List.of(signal("a", "50"), signal("b", "49.9"))))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("category shipping: weights sum to 99.9, not 100");
    }

    private static Signal signal(String key, String weight) {
        return new Signal(
                key, "Label", "momentum_tailwinds", "shipping", new BigDecimal(weight), "actionable", "What it is.");
    }
}
