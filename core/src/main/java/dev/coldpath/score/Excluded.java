package dev.coldpath.score;

import dev.coldpath.domain.Domain;
import java.time.Instant;

/// Tells whether a domain is excluded from scoring.
@FunctionalInterface
public interface Excluded {
    /// Whether a domain is neither fetched nor scored at that instant.
    boolean holds(Domain domain, Instant now);
}
