package dev.coldpath.poll;

import dev.coldpath.account.Scope;
import dev.coldpath.job.Job;
import dev.coldpath.job.JobId;
import dev.coldpath.job.JobStore;
import dev.coldpath.poll.PollOutcome.Foreign;
import dev.coldpath.poll.PollOutcome.Found;
import dev.coldpath.poll.PollOutcome.Missing;
import dev.coldpath.settle.Probe;
import dev.coldpath.settle.SettleJob;
import dev.coldpath.settle.Settlement.Side;
import java.time.Duration;
import java.time.Instant;

/// Reads one job for its owner. A job whose end the clock or the engine already knows is settled on the way, so a
/// caller who polls never waits for a background task.
public final class PollJob {
    private static final Duration FIRST_QUESTION = Duration.ofSeconds(60);

    private final JobStore jobs;
    private final SettleJob settle;
    private final Probe probe;

    public PollJob(JobStore jobs, SettleJob settle, Probe probe) {
        this.jobs = jobs;
        this.settle = settle;
        this.probe = probe;
    }

    /// Expiry comes before ownership: an expired score job is missing for everybody.
    public PollOutcome poll(JobId id, Scope caller, Instant now) {
        return jobs.find(id)
                .filter(job -> !job.schedule().expired(now))
                .map(job -> job.scope().equals(caller) ? new Found(current(job, now)) : (PollOutcome) new Foreign())
                .orElseGet(Missing::new);
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
