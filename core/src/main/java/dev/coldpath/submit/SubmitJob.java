package dev.coldpath.submit;

import dev.coldpath.job.Failure;
import dev.coldpath.job.Failure.Reason;
import dev.coldpath.job.Job;
import dev.coldpath.job.JobId;
import dev.coldpath.settle.DueJobs;
import dev.coldpath.settle.DueJobs.DueRow;
import dev.coldpath.settle.SettleJob;
import dev.coldpath.settle.Settlement.Side;
import dev.coldpath.settle.Starter;
import dev.coldpath.store.StoreDown;
import dev.coldpath.submit.Refusal.Contended;
import dev.coldpath.submit.Refusal.KeyReused;
import dev.coldpath.submit.Replay.Answer.Accepted;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/// Takes a question in: one atomic admission, then one try to start what was admitted. The reconciler repeats a start
/// whose outcome is unknown, so the caller has its job id either way.
public final class SubmitJob {
    private static final int TRIES = 3;
    private static final Duration LOOK_AGAIN = Duration.ofSeconds(10);
    private static final Duration RETRY_IN = Duration.ofSeconds(1);

    private final Admissions admissions;
    private final Replays replays;
    private final Starter starter;
    private final SettleJob settle;
    private final DueJobs due;

    public SubmitJob(Admissions admissions, Replays replays, Starter starter, SettleJob settle, DueJobs due) {
        this.admissions = admissions;
        this.replays = replays;
        this.starter = starter;
        this.settle = settle;
        this.due = due;
    }

    public Submitted submit(Submission submission, Limits limits) {
        return ask(submission, limits).submitted();
    }

    /// The same, telling what is left of the limits.
    public Answered ask(Submission submission, Limits limits) {
        for (int attempt = 0; attempt < TRIES; attempt++) {
            Decision decision = admissions.decide(submission, limits);
            Optional<Submitted> submitted = submitted(decision.admission(), submission);
            if (submitted.isPresent()) {
                return new Answered(submitted.get(), decision.left());
            }
        }
        return new Answered(new Submitted.Refused(new Contended(RETRY_IN)), Allowance.NONE);
    }

    /// Empty: an overdue job was in the way. It is settled now, so asking again is right.
    private Optional<Submitted> submitted(Admission admission, Submission submission) {
        return switch (admission) {
            case Admission.Cached(var record) -> Optional.of(new Submitted.Cached(record));
            case Admission.CachedJob(JobId job) -> Optional.of(new Submitted.CachedJob(job));
            case Admission.Joined(JobId job) -> Optional.of(joined(job, submission));
            case Admission.Replayed(Replay.Answer answer) -> Optional.of(new Submitted.Replayed(answer));
            case Admission.Refused(Refusal reason) -> Optional.of(new Submitted.Refused(reason));
            case Admission.Admitted(Job job) -> Optional.of(start(job, submission.now()));
            case Admission.Obstructed(JobId holder) -> {
                settle.byClock(holder, Side.SUBMIT, submission.now());
                yield Optional.empty();
            }
        };
    }

    /// Under an idempotency key the first answer stands, so a caller who joins stores this answer, or learns of an
    /// earlier one.
    private Submitted joined(JobId job, Submission submission) {
        return submission
                .once()
                .<Submitted>flatMap(once -> first(once, new Accepted(job, true), submission.now()))
                .orElseGet(() -> new Submitted.Joined(job));
    }

    /// Notes the answer to a request that admitted nothing; a stored answer is noted by who has written it down.
    ///
    /// @return what to tell instead, when the key already has an answer; empty: the given one stands
    public Optional<Submitted> first(Once once, Replay.Answer mine, Instant now) {
        Replay stored = replays.keep(once, Replay.of(once, mine, now), now);
        if (!stored.fingerprint().equals(once.fingerprint())) {
            return Optional.of(new Submitted.Refused(new KeyReused()));
        }
        return stored.answer().equals(mine) ? Optional.empty() : Optional.of(new Submitted.Replayed(stored.answer()));
    }

    private Submitted start(Job job, Instant now) {
        return switch (starter.start(job)) {
            case STARTED -> new Submitted.Created(job);
            case UNKNOWN -> {
                lookSoon(job, now);
                yield new Submitted.Created(job);
            }
            case IMPOSSIBLE ->
                settle.neverStarted(job, Failure.of(Reason.START_FAILED), Side.SUBMIT, now)
                        ? new Submitted.Unstartable(job.id())
                        : new Submitted.Created(job);
        };
    }

    /// Best effort: without it the reconciler comes at the first due time, later but surely.
    private void lookSoon(Job job, Instant now) {
        Instant soon = now.plus(LOOK_AGAIN);
        if (!soon.isBefore(job.firstDueAt())) {
            return;
        }
        try {
            due.postpone(new DueRow(job.id(), job.firstDueAt()), soon);
        } catch (StoreDown _) {
            return;
        }
    }
}
