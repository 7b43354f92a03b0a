package dev.coldpath.poll;

import dev.coldpath.job.JobId;
import java.time.Instant;

/// Lets one process wait for a job's next change. A change that is missed does no harm: whoever waits looks again.
public interface JobSignal {
    /// Returns when the job may have changed, at `until` at the latest.
    void await(JobId id, Instant until) throws InterruptedException;
}
