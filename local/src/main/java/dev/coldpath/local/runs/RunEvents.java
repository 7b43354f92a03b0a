package dev.coldpath.local.runs;

import dev.coldpath.job.JobId;
import dev.coldpath.settle.Runs.RunState;

/// Listens to the runs of this machine, on the thread where it happens. What `ended` throws comes back as trouble.
public interface RunEvents {
    /// A run is over. Best effort, as a status event is: the host may die between the end and this call, and whoever
    /// looks after the job finds the end by asking.
    ///
    /// @param why what is known of the reason, for a line of log; empty when there is nothing to say
    void ended(JobId id, RunState end, String why);

    /// Something about a run could not be done or noted. The run itself is not lost by it.
    void trouble(JobId id, Throwable cause);
}
