package dev.coldpath.local.asl;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;

/// The retries of one visit: each rule counts its own, and the first rule that matches decides.
final class Retries {
    private final List<RetryRule> rules;
    private final RandomGenerator chance;
    private final int[] used;

    Retries(List<RetryRule> rules, RandomGenerator chance) {
        this.rules = rules;
        this.chance = chance;
        this.used = new int[rules.size()];
    }

    /// How long to wait before the next attempt; empty when there is none.
    Optional<Duration> after(String error) {
        for (int i = 0; i < used.length; i++) {
            RetryRule rule = rules.get(i);
            if (rule.errors().match(error)) {
                return used[i]++ < rule.most() ? Optional.of(rule.delay(used[i], chance)) : Optional.empty();
            }
        }
        return Optional.empty();
    }
}
