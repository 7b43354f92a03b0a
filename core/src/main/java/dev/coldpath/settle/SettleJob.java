package dev.coldpath.settle;

import dev.coldpath.job.Failure;
import dev.coldpath.job.Failure.Reason;
import dev.coldpath.job.Job;
import dev.coldpath.job.JobId;
import dev.coldpath.job.JobState;
import dev.coldpath.job.JobState.Open;
import dev.coldpath.job.JobStore;
import dev.coldpath.job.ResultRef.Scored;
import dev.coldpath.score.ScoreInput;
import dev.coldpath.score.ScoreRecords;
import dev.coldpath.score.ScoreRef;
import dev.coldpath.settle.Runs.RunState;
import dev.coldpath.settle.Settlement.Side;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Function;
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
                .flatMap(job -> settle(job, Side.PIPELINE, success(record, now), Refund.NEVER))
                .or(() -> jobs.find(id));
    }

    /// The run's own report that its evidence was not enough.
    public Optional<Job> withoutRecord(JobId id, Instant now) {
        return jobs.find(id)
                .flatMap(job -> settle(job, Side.PIPELINE, failure(Failure.of(Reason.NO_RECORD), now), Refund.NEVER))
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

    /// Settles what the clock alone decides: over by, and started by.
    public Job byClock(Job job, Side side, Instant now) {
        if (!job.open()) {
            return job;
        }
        if (job.schedule().overdue(now)) {
            return end(job, side, Failure.of(Reason.DEADLINE), now);
        }
        if (job.schedule().lateToStart(now)) {
            return settle(job, side, failure(Failure.of(Reason.START_DEADLINE), now), Refund.ONLY)
                    .orElse(job);
        }
        return job;
    }

    public Optional<Job> byClock(JobId id, Side side, Instant now) {
        return jobs.find(id).map(job -> byClock(job, side, now));
    }

    /// Fails a job that cannot have started, returning its charge. False: its gate is open after all, so it runs.
    public boolean neverStarted(Job job, Failure failure, Side side, Instant now) {
        return settle(job, side, failure(failure, now), Refund.ONLY)
                .map(settled -> !settled.open())
                .orElse(false);
    }

    /// A run that left a record succeeded, however it ended afterwards.
    private Job end(Job job, Side side, Failure failure, Instant now) {
        if (!job.open()) {
            return job;
        }
        Optional<ScoreRef> record = records.ofRun(ScoreInput.of(job).domain(), job.id());
        return record.map(ref -> settle(job, side, success(ref, now), Refund.NEVER))
                .orElseGet(() -> settle(job, side, failure(failure, now), Refund.IF_NOT_STARTED))
                .orElse(job);
    }

    private enum Refund {
        NEVER,
        /// The first try demands that the gate can still be shut; if it is open, the charge stays.
        IF_NOT_STARTED,
        /// If the gate is open, the job is left alone.
        ONLY
    }

    /// The job as it stands afterwards; empty when it is gone, or was left open.
    private Optional<Job> settle(Job first, Side side, Function<Open, JobState.Settled> end, Refund refund) {
        String id = settleIds.get();
        Job seen = first;
        boolean returning = refund != Refund.NEVER;
        for (int attempt = 0; attempt < TRIES; attempt++) {
            if (!(seen.state() instanceof Open open)) {
                return Optional.of(seen);
            }
            switch (settlements.settle(new Settlement(seen, id, side, end.apply(open), returning))) {
                case Settled.Won(Job job) -> {
                    return Optional.of(job);
                }
                case Settled.Lost(Job job) -> {
                    return Optional.of(job);
                }
                case Settled.Gone() -> {
                    return Optional.empty();
                }
                case Settled.Moved() -> {
                    if (refund == Refund.ONLY) {
                        return Optional.empty();
                    }
                    returning = false;
                    Optional<Job> again = jobs.find(seen.id());
                    if (again.isEmpty()) {
                        return Optional.empty();
                    }
                    seen = again.get();
                }
            }
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
