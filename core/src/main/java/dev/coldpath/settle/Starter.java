package dev.coldpath.settle;

import dev.coldpath.job.Job;

/// Hands a job to the engine that runs it. At most one run per job id, however often it is called.
public interface Starter {
    Start start(Job job);

    enum Start {
        /// A run exists, made now or before.
        STARTED,
        /// Throttled, timed out or lost: a run may exist. The reconciler repeats it.
        UNKNOWN,
        /// Refused for good: no run exists and none can.
        IMPOSSIBLE
    }
}
