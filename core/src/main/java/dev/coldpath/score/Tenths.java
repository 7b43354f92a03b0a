package dev.coldpath.score;

import java.math.BigDecimal;
import java.math.RoundingMode;

/// A score in whole tenths, so that it prints with exactly one decimal: 682 is `68.2`.
public record Tenths(int value) implements Comparable<Tenths> {
    /// The nearest tenth, half away from zero.
    public static Tenths round(double score) {
        return new Tenths(BigDecimal.valueOf(score)
                .setScale(1, RoundingMode.HALF_UP)
                .movePointRight(1)
                .intValueExact());
    }

    /// As it stands on the wire.
    public BigDecimal decimal() {
        return BigDecimal.valueOf(value, 1);
    }

    @Override
    public int compareTo(Tenths other) {
        return Integer.compare(value, other.value);
    }

    @Override
    public String toString() {
        return decimal().toPlainString();
    }
}
