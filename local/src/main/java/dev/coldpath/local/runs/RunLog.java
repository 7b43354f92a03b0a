package dev.coldpath.local.runs;

import dev.coldpath.job.JobId;
import dev.coldpath.settle.Runs.RunState;
import java.time.Instant;

/// What this machine remembers of its runs, so that a job has one run across restarts.
public interface RunLog {
    /// `NOT_KNOWN`: never begun. `RUNNING`: begun and not ended, also when the process that ran it has died.
    RunState state(JobId id);

    /// Notes that the run begins, or begins again; a run that has ended stays ended.
    void begun(JobId id, Instant at);

    /// Notes how it ended; the first end stands.
    void ended(JobId id, RunState end, Instant at);
}
