package dev.coldpath.settle;

import dev.coldpath.job.Job;
import dev.coldpath.job.JobId;

/// Asks the engine about a pipeline run.
public interface Runs {
    /// A run the engine does not know is `NOT_KNOWN`, never a failure: it may not be visible yet.
    RunState probe(JobId id);

    /// Stops the run if it still runs.
    void stop(JobId id, String why);

    /// The same for a job that may have no run, being one that workers claim.
    default void stopAnyOf(Job job, String why) {
        if (!job.kind().claimed()) {
            stop(job.id(), why);
        }
    }

    enum RunState {
        RUNNING,
        SUCCEEDED,
        FAILED,
        TIMED_OUT,
        ABORTED,
        NOT_KNOWN,
        /// The engine could not be asked now.
        UNAVAILABLE
    }
}
