package dev.coldpath.poll;

import dev.coldpath.account.Scope;
import dev.coldpath.job.Failure.Reason;
import dev.coldpath.job.Job;
import dev.coldpath.job.JobId;
import dev.coldpath.job.JobStore;
import dev.coldpath.job.Product;
import dev.coldpath.poll.PollOutcome.Found;
import dev.coldpath.settle.Runs;
import dev.coldpath.settle.SettleJob;
import dev.coldpath.settle.Settlement.Side;
import java.time.Instant;

/// Cancels a job for its owner: at once, and for everybody who joined it. What runs is stopped afterwards; a worker
/// stops at its next heartbeat. A job that is over stays as it is.
public final class CancelJob {
    private final Sight sight;
    private final SettleJob settle;
    private final Runs runs;

    public CancelJob(JobStore jobs, SettleJob settle, Runs runs) {
        this.sight = new Sight(jobs);
        this.settle = settle;
        this.runs = runs;
    }

    public PollOutcome cancel(JobId id, Product product, Scope caller, Instant now) {
        PollOutcome seen = sight.of(id, product, caller, now);
        if (!(seen instanceof Found(Job job)) || !job.open()) {
            return seen;
        }
        Job over = settle.stopped(job, Reason.CANCELLED, Side.CANCEL, now);
        if (!over.open()) {
            runs.stopAnyOf(job, "the job was cancelled");
        }
        return new Found(over);
    }
}
