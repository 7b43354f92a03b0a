package dev.coldpath.settle;

import dev.coldpath.job.Charge;
import dev.coldpath.job.Failure;
import dev.coldpath.job.Failure.Reason;
import dev.coldpath.job.Fence;
import dev.coldpath.job.Job;
import dev.coldpath.job.JobId;
import dev.coldpath.job.JobState;
import dev.coldpath.job.JobState.Open;
import dev.coldpath.job.JobStore;
import dev.coldpath.job.Kind;
import dev.coldpath.job.ResultRef.Scored;
import dev.coldpath.score.ScoreInput;
import dev.coldpath.score.ScoreRecords;
import dev.coldpath.score.ScoreRef;
import dev.coldpath.settle.Runs.RunState;
import dev.coldpath.settle.Settlement.Side;
import java.time.Instant;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;

/// Ends jobs, whoever learned of the end. Every side comes through here, so what counts as an end, and whether the
/// charge goes back, is decided once.
public final class SettleJob {
    private static final int TRIES = 3;

    private final JobStore jobs;
    private final Settlements settlements;
    private final ScoreRecords records;
    private final Supplier<String> settleIds;

    /// Takes its ports.
    ///
    /// @param settleIds a new id for every wish to settle, unique among all processes
    public SettleJob(JobStore jobs, Settlements settlements, ScoreRecords records, Supplier<String> settleIds) {
        this.jobs = jobs;
        this.settlements = settlements;
        this.records = records;
        this.settleIds = settleIds;
    }

    /// The run's own report of the record it has just written. Empty: there is no such job.
    public Optional<Job> succeeded(JobId id, ScoreRef record, Instant now) {
        return jobs.find(id)
                .flatMap(job -> settle(job, new Wish(Side.PIPELINE, success(record, now), Refund.NEVER)))
                .or(() -> jobs.find(id));
    }

    /// The run's own report that its evidence was not enough.
    public Optional<Job> withoutRecord(JobId id, Instant now) {
        return jobs.find(id)
                .flatMap(job ->
                        settle(job, new Wish(Side.PIPELINE, failure(Failure.of(Reason.NO_RECORD), now), Refund.NEVER)))
                .or(() -> jobs.find(id));
    }

    /// Settles what the engine says of the run. A run of which nothing final is known changes nothing.
    public Job ended(Job job, RunState state, Side side, Instant now) {
        return switch (state) {
            case RUNNING, NOT_KNOWN, UNAVAILABLE -> job;
            case SUCCEEDED -> end(job, side, Failure.of(Reason.NO_RECORD), now);
            case FAILED -> end(job, side, Failure.of(Reason.PIPELINE_FAILED), now);
            case TIMED_OUT -> end(job, side, Failure.of(Reason.DEADLINE), now);
            case ABORTED -> end(job, side, Failure.of(Reason.ABORTED), now);
        };
    }

    /// A worker's own report of how its attempt ended; what took too long has failed, whoever notices first. Empty: the
    /// job is gone or the attempt is somebody else's now, so this work counts for nothing.
    ///
    /// @param end what it reports, given the instant of the end, which is `now`
    public Optional<Job> worked(
            Job claimed, Fence fence, BiFunction<Open, Instant, JobState.Settled> end, Instant now) {
        Function<Open, JobState.Settled> inTime = open -> end.apply(open, now);
        Function<Open, JobState.Settled> next =
                claimed.overdue(now) ? failure(Failure.of(Reason.DEADLINE), now) : inTime;
        return settle(claimed, new Wish(Side.WORKER, next, Refund.NEVER, open -> holds(open, fence)));
    }

    /// Fails a job that no worker finished, if it still stands as it was seen: whoever claimed it since, or was heard
    /// of, goes on.
    public Optional<Job> abandoned(Job seen, Failure failure, Side side, Instant now) {
        JobState then = seen.state();
        return settle(seen, new Wish(side, failure(failure, now), Refund.IF_NOT_STARTED, open -> open.equals(then)));
    }

    /// Ends a job because its owner or the operator wants it over. What has left its answer already succeeds.
    public Job stopped(Job job, Reason why, Side side, Instant now) {
        return end(job, side, Failure.of(why), now);
    }

    /// Settles what the clock alone decides: over by, and started by.
    public Job byClock(Job job, Side side, Instant now) {
        if (!job.open()) {
            return job;
        }
        if (job.overdue(now)) {
            return end(job, side, Failure.of(Reason.DEADLINE), now);
        }
        if (job.state() instanceof JobState.Queued && job.schedule().lateToStart(now)) {
            return settle(job, new Wish(side, failure(Failure.of(Reason.START_DEADLINE), now), Refund.ONLY))
                    .orElse(job);
        }
        return job;
    }

    public Optional<Job> byClock(JobId id, Side side, Instant now) {
        return jobs.find(id).map(job -> byClock(job, side, now));
    }

    /// Fails a job that cannot have started, returning its charge. False: it has started after all, so it runs, or ran.
    public boolean neverStarted(Job job, Failure failure, Side side, Instant now) {
        return settle(job, new Wish(side, failure(failure, now), Refund.ONLY))
                .filter(settled -> settled.charge().standing() != Charge.Standing.CHARGED)
                .isPresent();
    }

    /// A run that left a record succeeded, however it ended afterwards.
    private Job end(Job job, Side side, Failure failure, Instant now) {
        if (!job.open()) {
            return job;
        }
        Wish wish = left(job)
                .map(record -> new Wish(side, success(record, now), Refund.NEVER))
                .orElseGet(() -> new Wish(side, failure(failure, now), Refund.IF_NOT_STARTED));
        return settle(job, wish).orElse(job);
    }

    private Optional<ScoreRef> left(Job job) {
        return job.kind() == Kind.SCORE ? records.ofRun(ScoreInput.of(job).domain(), job.id()) : Optional.empty();
    }

    private enum Refund {
        NEVER,
        /// If the job has started, the charge stays.
        IF_NOT_STARTED,
        /// If the job has started, it is left alone.
        ONLY
    }

    /// What one side wants.
    ///
    /// @param concerns whether an open job as it stands is still the one this is about
    private record Wish(Side side, Function<Open, JobState.Settled> end, Refund refund, Predicate<Open> concerns) {
        Wish(Side side, Function<Open, JobState.Settled> end, Refund refund) {
            this(side, end, refund, _ -> true);
        }
    }

    private static boolean holds(Open open, Fence fence) {
        return open instanceof JobState.Running running
                && running.attempt().fence().equals(fence);
    }

    /// The job as it stands afterwards; empty when it is gone, or was left open.
    private Optional<Job> settle(Job first, Wish wish) {
        String id = settleIds.get();
        Job seen = first;
        boolean gateOpen = false;
        for (int attempt = 0; attempt < TRIES; attempt++) {
            if (!(seen.state() instanceof Open open)) {
                return Optional.of(seen);
            }
            boolean started = seen.kind().claimed() ? open instanceof JobState.Running : gateOpen;
            if (!wish.concerns().test(open) || (started && wish.refund() == Refund.ONLY)) {
                return Optional.empty();
            }
            boolean returning = !started && wish.refund() != Refund.NEVER;
            var settlement = new Settlement(seen, id, wish.side(), wish.end().apply(open), returning);
            switch (settlements.settle(settlement)) {
                case Settled.Won(Job job) -> {
                    return Optional.of(job);
                }
                case Settled.Lost(Job job) -> {
                    return Optional.of(job);
                }
                case Settled.Gone() -> {
                    return Optional.empty();
                }
                case Settled.GateOpen() -> gateOpen = true;
                case Settled.Moved() -> {
                    // who moved it may have let nobody in: whether it started is asked again
                }
            }
            Optional<Job> again = jobs.find(seen.id());
            if (again.isEmpty()) {
                return Optional.empty();
            }
            seen = again.get();
        }
        return Optional.empty();
    }

    private static Function<Open, JobState.Settled> success(ScoreRef record, Instant now) {
        return open -> open.succeed(now, new Scored(record.domain(), record.scoredAt()));
    }

    private static Function<Open, JobState.Settled> failure(Failure failure, Instant now) {
        return open -> open.fail(now, failure);
    }
}
