package dev.coldpath.settle;

import dev.coldpath.job.Job;
import dev.coldpath.job.JobStore;
import dev.coldpath.limit.Rate;
import dev.coldpath.limit.TokenBuckets;
import dev.coldpath.settle.Settlement.Side;
import java.time.Duration;
import java.time.Instant;

/// Asks the engine how a run stands, within the deployment's budget for such questions: one asker per job and half
/// minute, and at most ten questions in any second, because the engine itself refuses more: five that were saved up and
/// five that come in that second.
public final class Probe {
    static final Rate BUDGET = Rate.perSecond(5);
    static final String BUCKET = "describe";

    private static final Duration APART = Duration.ofSeconds(30);

    private final JobStore jobs;
    private final TokenBuckets buckets;
    private final Runs runs;
    private final SettleJob settle;

    public Probe(JobStore jobs, TokenBuckets buckets, Runs runs, SettleJob settle) {
        this.jobs = jobs;
        this.buckets = buckets;
        this.runs = runs;
        this.settle = settle;
    }

    JobStore jobs() {
        return jobs;
    }

    Runs runs() {
        return runs;
    }

    SettleJob settle() {
        return settle;
    }

    /// The job as it stands afterwards; unchanged when the budget is empty or the run goes on, and for a job that
    /// workers claim, since it has no run.
    public Job settleIfEnded(Job job, Side side, Instant now) {
        if (job.kind().claimed()) {
            return job;
        }
        boolean mayAsk = jobs.reserveProbe(job.id(), now, now.plus(APART)) && buckets.take(BUCKET, BUDGET, now);
        return mayAsk ? settle.ended(job, runs.probe(job.id()), side, now) : job;
    }
}
