package dev.coldpath.score;

import dev.coldpath.domain.Domain;
import java.util.Optional;

/// Compares companies with their peers, by counts: what it costs does not grow with the universe.
public interface Cohorts {
    /// The company among its peers whose newest record is of that version; empty when it has no record of any.
    Optional<Cohort> around(Domain domain, String pipelineVersion);
}
