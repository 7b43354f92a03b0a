package dev.coldpath.scoring.model;

import java.time.Duration;

/// How much a fact counts, 0 to 1: presence × reliability × identity, halved with every half-life of its age.
final class Quality {
    /// Below this a carried fact is dropped.
    static final double WORTH_CARRYING = 0.05;
    /// From here on a signal counts as real data.
    static final double REAL = 0.35;

    private Quality() {}

    static double of(SourceRule rule, double identity, Duration age) {
        return rule.reliability() * identity * decay(rule.halfLife(), age);
    }

    /// Ages below zero count as zero.
    static double decay(Duration halfLife, Duration age) {
        double halvings = Math.max(0, seconds(age)) / seconds(halfLife);
        return StrictMath.pow(2, -halvings);
    }

    private static double seconds(Duration duration) {
        return duration.toMillis() / 1_000.0;
    }
}
