package dev.coldpath.settle;

import dev.coldpath.job.JobId;

/// Asks the engine about a pipeline run.
public interface Runs {
    /// A run the engine does not know is `NOT_KNOWN`, never a failure: it may not be visible yet.
    RunState probe(JobId id);

    /// Stops the run if it still runs.
    void stop(JobId id, String why);

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
