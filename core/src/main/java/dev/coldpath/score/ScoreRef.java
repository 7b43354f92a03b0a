package dev.coldpath.score;

import dev.coldpath.domain.Domain;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/// Names one stored record: a domain has at most one a second.
public record ScoreRef(Domain domain, Instant scoredAt) {
    public ScoreRef {
        if (!scoredAt.equals(scoredAt.truncatedTo(ChronoUnit.SECONDS))) {
            throw new IllegalArgumentException("score ref: scored_at has a fraction: " + scoredAt);
        }
    }
}
