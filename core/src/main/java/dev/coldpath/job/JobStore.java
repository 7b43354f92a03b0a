package dev.coldpath.job;

import java.time.Instant;
import java.util.Optional;

/// Reads job rows.
public interface JobStore {
    /// The row as of every write finished before this call, expired or not; empty when there is none.
    Optional<Job> find(JobId id);

    /// True: the caller alone may ask the engine how this job's run stands, until `next`. False: somebody else asked
    /// recently, or the job is over or unknown.
    boolean reserveProbe(JobId id, Instant now, Instant next);
}
