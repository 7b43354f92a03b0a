package dev.coldpath.job;

import dev.coldpath.domain.Domain;
import java.time.Instant;

/// Where a succeeded job's result is.
public sealed interface ResultRef {
    /// The record that a scoring run wrote.
    record Scored(Domain domain, Instant scoredAt) implements ResultRef {}
}
