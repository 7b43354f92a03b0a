package dev.coldpath.limit;

import java.time.Duration;

/// So many tokens a period, and at most `burst` of them saved up.
public record Rate(int tokens, Duration period, int burst) {
    public Rate {
        if (tokens < 1 || burst < 1 || period.isNegative() || period.isZero()) {
            throw new IllegalArgumentException(
                    "rate: " + tokens + " tokens in " + period + ", burst " + burst + ": all must be positive");
        }
    }

    public static Rate perSecond(int tokens) {
        return new Rate(tokens, Duration.ofSeconds(1), tokens);
    }
}
