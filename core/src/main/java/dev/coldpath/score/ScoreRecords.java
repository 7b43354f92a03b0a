package dev.coldpath.score;

import dev.coldpath.domain.Domain;
import dev.coldpath.job.JobId;
import java.util.Optional;

/// Reads score records. They are common to all accounts.
public interface ScoreRecords {
    /// The newest record of the domain, whatever its age; may lag a write by moments.
    Optional<ScoreRecord> latest(Domain domain);

    /// The record that this run wrote; sees every finished write.
    Optional<ScoreRef> ofRun(Domain domain, JobId run);
}
