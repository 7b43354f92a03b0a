package dev.coldpath.poll;

import dev.coldpath.account.Scope;
import dev.coldpath.job.Job;
import dev.coldpath.job.JobId;
import dev.coldpath.job.JobStore;
import dev.coldpath.job.Product;
import dev.coldpath.poll.PollOutcome.Found;
import dev.coldpath.settle.Probe;
import dev.coldpath.settle.SettleJob;
import dev.coldpath.settle.Settlement.Side;
import java.time.Duration;
import java.time.Instant;

/// Reads one job for its owner. A job whose end the clock or the engine already knows is settled on the way, so a
/// caller who polls never waits for a background task.
public final class PollJob {
    private static final Duration FIRST_QUESTION = Duration.ofSeconds(60);

    private final Sight sight;
    private final SettleJob settle;
    private final Probe probe;

    public PollJob(JobStore jobs, SettleJob settle, Probe probe) {
        this.sight = new Sight(jobs);
        this.settle = settle;
        this.probe = probe;
    }

    public PollOutcome poll(JobId id, Product product, Scope caller, Instant now) {
        PollOutcome seen = sight.of(id, product, caller, now);
        return seen instanceof Found(Job job) ? new Found(current(job, now)) : seen;
    }

    private Job current(Job job, Instant now) {
        if (!job.open()) {
            return job;
        }
        Job current = settle.byClock(job, Side.POLL, now);
        boolean mayHaveEnded = !now.isBefore(job.schedule().createdAt().plus(FIRST_QUESTION));
        return current.open() && mayHaveEnded ? probe.settleIfEnded(current, Side.POLL, now) : current;
    }
}
