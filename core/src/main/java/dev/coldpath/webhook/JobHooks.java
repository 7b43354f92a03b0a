package dev.coldpath.webhook;

import dev.coldpath.hook.Target;
import dev.coldpath.job.JobId;

/// Adds a webhook address to an open job. No end is lost in a race: either the job's end is sent to that address too,
/// or the caller learns here that the job has ended.
public interface JobHooks {
    /// Repeating a call whose answer was lost finds what it wrote.
    Hooking add(JobId id, Target hook);
}
