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
import java.time.Duration;
import java.time.Instant;

/// Takes a question in: one atomic admission, then one try to start what was admitted. The reconciler repeats a start
/// whose outcome is unknown, so the caller has its job id either way.
public final class SubmitJob {
    private static final int TRIES = 3;
    private static final Duration LOOK_AGAIN = Duration.ofSeconds(10);
    private static final Duration RETRY_IN = Duration.ofSeconds(1);

    private final Admissions admissions;
    private final Starter starter;
    private final SettleJob settle;
    private final DueJobs due;

    public SubmitJob(Admissions admissions, Starter starter, SettleJob settle, DueJobs due) {
        this.admissions = admissions;
        this.starter = starter;
        this.settle = settle;
        this.due = due;
    }

    public Submitted submit(Submission submission, Limits limits) {
        for (int attempt = 0; attempt < TRIES; attempt++) {
            switch (admissions.admit(submission, limits)) {
                case Admission.Cached(var record) -> {
                    return new Submitted.Cached(record);
                }
                case Admission.Joined(JobId job) -> {
                    return new Submitted.Joined(job);
                }
                case Admission.Refused(Refusal reason) -> {
                    return new Submitted.Refused(reason);
                }
                case Admission.Admitted(Job job) -> {
                    return start(job, submission.now());
                }
                case Admission.Obstructed(JobId holder) -> settle.byClock(holder, Side.SUBMIT, submission.now());
            }
        }
        return new Submitted.Refused(new Contended(RETRY_IN));
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
        try {
            due.postpone(new DueRow(job.id(), job.firstDueAt()), now.plus(LOOK_AGAIN));
        } catch (StoreDown _) {
            return;
        }
    }
}
