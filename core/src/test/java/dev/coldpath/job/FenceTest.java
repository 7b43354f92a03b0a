package dev.coldpath.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class FenceTest {
    @Test
    void its_chance_is_spread_evenly_from_nothing_to_just_below_one() {
        assertThat(new Fence("0".repeat(24)).chance()).isZero();
        assertThat(new Fence("f".repeat(24)).chance()).isBetween(0.999_999, Math.nextDown(1.0));
        assertThat(new Fence("8" + "0".repeat(23)).chance()).isEqualTo(0.5);

        List<Double> drawn = Stream.generate(new Fences(new Random(1)))
                .limit(1_000)
                .map(Fence::chance)
                .toList();
        assertThat(drawn.stream().mapToDouble(Double::doubleValue).average().orElseThrow())
                .isBetween(0.45, 0.55);
    }

    @Test
    void anything_but_24_hex_digits_is_no_fence() {
        assertThat(Stream.of("", "0".repeat(23), "0".repeat(25), "F".repeat(24), "g".repeat(24)))
                .allSatisfy(text -> assertThatIllegalArgumentException()
                        .isThrownBy(() -> new Fence(text))
                        .withMessageStartingWith("fence: not 24 hex digits"));
    }
}
