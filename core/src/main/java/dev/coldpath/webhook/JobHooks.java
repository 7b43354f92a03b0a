package dev.coldpath.webhook;

import dev.coldpath.job.JobId;

/// Adds to whom the end of a job is told, while it is not over. Never lost against the job's end: either the end is
/// told to him too, or it is known here that there was one.
public interface JobHooks {
    /// Repeating a call whose answer was lost finds what it wrote.
    Hooking add(JobId id, Target hook);
}
