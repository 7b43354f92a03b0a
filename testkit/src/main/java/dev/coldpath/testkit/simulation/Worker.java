package dev.coldpath.testkit.simulation;

import dev.coldpath.job.Failure;
import dev.coldpath.job.Failure.Reason;
import dev.coldpath.job.Fence;
import dev.coldpath.job.Job;
import dev.coldpath.job.JobId;
import dev.coldpath.job.JobState;
import dev.coldpath.job.JobStore;
import dev.coldpath.job.ResultRef.Kept;
import dev.coldpath.settle.SettleJob;
import dev.coldpath.settle.Settlement.Side;
import dev.coldpath.store.StoreDown;
import dev.coldpath.work.Claim.Busy;
import dev.coldpath.work.Claim.Claimed;
import dev.coldpath.work.Claim.Closed;
import dev.coldpath.work.Claim.Gone;
import dev.coldpath.work.Claim.Late;
import dev.coldpath.work.Claim.Spent;
import dev.coldpath.work.Claiming;
import dev.coldpath.work.Claims;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

/// Works on what the queue hands out: claims, says that it is alive, settles. Also the handler of what was handed out
/// too often.
final class Worker implements Messages.Receiver {
    private static final long BEAT = 20_000;
    private static final long LATE_BEAT = 60_500;
    private static final int[] WORK_SECONDS = {1, 5, 25, 50, 130, 400};

    private final Claims claims;
    private final SettleJob settle;
    private final JobStore jobs;
    private final Shelf shelf;
    private final Supplier<Fence> fences;
    private final int careless;

    /// Takes its ports.
    ///
    /// @param careless how many of a hundred workers say too late, or never, that they are alive
    Worker(Ports ports, SettleJob settle, Supplier<Fence> fences, int careless) {
        this.claims = ports.claims();
        this.settle = settle;
        this.jobs = ports.jobs();
        this.shelf = ports.shelf();
        this.fences = fences;
        this.careless = careless;
    }

    @Override
    public boolean receive(Actor actor, JobId id) {
        return tried(actor, () -> worked(actor, id));
    }

    @Override
    public boolean deadLetter(Actor actor, JobId id) {
        return tried(actor, () -> deadLettered(actor, id));
    }

    private static boolean tried(Actor actor, BooleanSupplier work) {
        actor.begins();
        try {
            return work.getAsBoolean();
        } catch (StoreDown _) {
            return false;
        } finally {
            actor.letsGo();
        }
    }

    private boolean worked(Actor actor, JobId id) {
        Fence fence = fences.get();
        return switch (claims.claim(id, fence, actor.now())) {
            case Claimed(Job job) -> work(actor, job, fence);
            case Busy _, Closed _, Gone _ -> true;
            case Late(Job job) -> {
                settle.byClock(job, Side.WORKER, actor.now());
                yield true;
            }
            case Spent(Job job) -> {
                settle.abandoned(job, Failure.of(Reason.WORKER_LOST), Side.WORKER, actor.now());
                yield true;
            }
        };
    }

    private boolean work(Actor actor, Job job, Fence fence) {
        actor.holds(fence);
        long left = WORK_SECONDS[actor.chance().nextInt(WORK_SECONDS.length)] * 1_000L;
        long beat = actor.tosses(careless) ? LATE_BEAT : BEAT;
        boolean silent = actor.tosses(careless);
        while (left > 0) {
            long part = Math.min(left, beat);
            actor.pause(part + actor.chance().nextLong(3_000));
            left -= part;
            if (!silent && !beat(job.id(), fence, actor.now().plus(Claiming.LEASE))) {
                return true;
            }
        }
        if (actor.tosses(10)) {
            beat(job.id(), fence, actor.now().minus(Duration.ofSeconds(3)));
            return false;
        }
        if (actor.tosses(20)) {
            settle.worked(job, fence, Worker::failed, actor.now());
        } else {
            Kept kept = shelf.keep(actor, job, fence);
            settle.worked(job, fence, (open, at) -> open.succeed(at, kept), actor.now());
        }
        return true;
    }

    private static JobState.Settled failed(JobState.Open open, Instant now) {
        return open.fail(now, Failure.of(Reason.PIPELINE_FAILED));
    }

    /// A heartbeat that got no answer is as good as one that came late.
    private boolean beat(JobId id, Fence fence, Instant until) {
        try {
            return claims.beat(id, fence, until);
        } catch (StoreDown _) {
            return true;
        }
    }

    /// Slowly, so that somebody else may claim in between.
    private boolean deadLettered(Actor actor, JobId id) {
        Instant now = actor.now();
        Optional<Job> abandoned =
                jobs.find(id).filter(job -> job.state() instanceof JobState.Queued || Terms.lost(job, now));
        actor.pause(actor.tosses(50) ? actor.chance().nextLong(90_000) : 0);
        abandoned.ifPresent(
                job -> settle.abandoned(job, Failure.of(Reason.WORKER_CRASHED), Side.DEAD_LETTER, actor.now()));
        return true;
    }
}
