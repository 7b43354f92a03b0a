package dev.coldpath.webhook;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;

/// The retry schedule of a delivery: ten attempts in a little more than three days, each wait up to a tenth longer or
/// shorter, so that deliveries that failed together are not retried together.
public final class RetrySchedule {
    private static final List<Duration> WAITS = List.of(
            Duration.ZERO,
            Duration.ofSeconds(5),
            Duration.ofMinutes(5),
            Duration.ofMinutes(30),
            Duration.ofHours(2),
            Duration.ofHours(5),
            Duration.ofHours(10),
            Duration.ofHours(14),
            Duration.ofHours(20),
            Duration.ofHours(24));
    private static final double LEAST = 0.9;
    private static final double SPREAD = 0.2;

    /// From the first attempt to the last, as long as no receiver asks for more time.
    static final Duration LONGEST = Duration.ofMillis(
            Math.round(WAITS.stream().mapToLong(Duration::toMillis).sum() * (LEAST + SPREAD)));

    private final RandomGenerator chance;

    public RetrySchedule(RandomGenerator chance) {
        this.chance = chance;
    }

    /// The wait after that many attempts; empty when no further one is made.
    Optional<Duration> after(int attempts) {
        if (attempts >= WAITS.size()) {
            return Optional.empty();
        }
        double factor = LEAST + SPREAD * chance.nextDouble();
        return Optional.of(Duration.ofMillis(Math.round(WAITS.get(attempts).toMillis() * factor)));
    }
}
