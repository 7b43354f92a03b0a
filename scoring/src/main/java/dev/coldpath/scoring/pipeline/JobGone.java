package dev.coldpath.scoring.pipeline;

import dev.coldpath.job.JobId;

/// Thrown when the job was ended, or given up before it started, while its run went on: there is nothing to work for.
public final class JobGone extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public JobGone(JobId job) {
        super("job " + job + ": over or given up");
    }
}
