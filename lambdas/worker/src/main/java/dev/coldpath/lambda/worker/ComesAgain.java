package dev.coldpath.lambda.worker;

import dev.coldpath.job.JobId;
import java.time.Duration;

/// A job is to be tried again: its message is not done with.
final class ComesAgain extends RuntimeException {
    private static final long serialVersionUID = 1;

    ComesAgain(JobId job, Duration in) {
        super("job " + job + ": is tried again in " + in.toSeconds() + " s");
    }
}
