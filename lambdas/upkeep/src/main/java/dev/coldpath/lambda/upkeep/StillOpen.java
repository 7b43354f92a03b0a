package dev.coldpath.lambda.upkeep;

import dev.coldpath.job.JobId;

/// A job that was to be ended is not over: its message is to come again.
final class StillOpen extends RuntimeException {
    private static final long serialVersionUID = 1;

    StillOpen(JobId job) {
        super("job " + job + ": still open");
    }
}
