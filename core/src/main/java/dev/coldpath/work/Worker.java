package dev.coldpath.work;

import dev.coldpath.job.Attempt;
import dev.coldpath.job.Failure;
import dev.coldpath.job.Failure.Reason;
import dev.coldpath.job.Fence;
import dev.coldpath.job.Job;
import dev.coldpath.job.JobId;
import dev.coldpath.job.JobState.Running;
import dev.coldpath.job.ResultRef.Kept;
import dev.coldpath.result.Results;
import dev.coldpath.settle.SettleJob;
import dev.coldpath.settle.Settlement.Side;
import dev.coldpath.work.Work.Outcome;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.function.Supplier;

/// Works on jobs that are handed over as messages: claims, keeps the lease alive, stores the result, settles. A message
/// may come twice, late or out of order; only a claim gives the right to work.
public final class Worker {
    private static final Duration FIRST_RETRY = Duration.ofSeconds(5);

    private final Claims claims;
    private final Results results;
    private final SettleJob settle;
    private final Heartbeats heartbeats;
    private final Supplier<Fence> fences;
    private final InstantSource time;

    public Worker(Claims claims, Results results, SettleJob settle, Heartbeats heartbeats, Supplier<Fence> fences) {
        this.claims = claims;
        this.results = results;
        this.settle = settle;
        this.heartbeats = heartbeats;
        this.fences = fences;
        this.time = heartbeats.time();
    }

    /// What to do with the message.
    public sealed interface Handled {
        /// Forget it.
        record Done() implements Handled {}

        /// Show it again after a while.
        record Again(Duration in) implements Handled {}
    }

    public Handled handle(JobId id, Work work) throws InterruptedException {
        Instant now = time.instant();
        Fence fence = fences.get();
        switch (claims.claim(id, fence, now)) {
            case Claim.Claimed(Job job) -> {
                return attempt(job, fence, work);
            }
            case Claim.Spent(Job job) -> settle.abandoned(job, Failure.of(Reason.WORKER_LOST), Side.WORKER, now);
            case Claim.Late(Job job) -> settle.byClock(job, Side.WORKER, now);
            case Claim.Busy(), Claim.Closed(), Claim.Gone() -> {
                // somebody else has it, or nobody needs it: the reconciler sends again what is lost
            }
        }
        return new Handled.Done();
    }

    private Handled attempt(Job job, Fence fence, Work work) throws InterruptedException {
        try {
            Heartbeats.Done<Outcome> done = heartbeats.during(job, fence, () -> work.run(job));
            switch (done.result()) {
                case Outcome.Answer(String json) -> {
                    Kept kept = results.keep(job, fence, json);
                    settle.worked(done.job(), fence, (open, at) -> open.succeed(at, kept), time.instant());
                }
                case Outcome.Failed(Failure failure) ->
                    settle.worked(done.job(), fence, (open, at) -> open.fail(at, failure), time.instant());
            }
            return new Handled.Done();
        } catch (Heartbeats.Lost _) {
            return new Handled.Done();
        } catch (RuntimeException e) {
            heartbeats.broken(job, e);
            return retry(job, fence);
        }
    }

    /// Ends the lease, so that the next attempt need not wait for it, and asks for the message again: later each time,
    /// and up to half as long again, so that what broke together does not come back together.
    private Handled retry(Job job, Fence fence) {
        claims.beat(job.id(), fence, time.instant().minus(Attempt.SKEW).minusMillis(1));
        int number = job.state() instanceof Running running ? running.attempt().number() : 1;
        Duration least = FIRST_RETRY.multipliedBy(1L << number);
        return new Handled.Again(least.plusMillis((long) (fence.chance() * least.toMillis() / 2)));
    }
}
