package dev.coldpath.admin;

import dev.coldpath.admin.Outcome.Done;
import dev.coldpath.admin.Outcome.Missing;
import dev.coldpath.admin.Outcome.Objection;
import dev.coldpath.admin.Outcome.Refused;
import dev.coldpath.admin.Retries.Links;
import dev.coldpath.admin.Retries.Retried;
import dev.coldpath.job.Charge;
import dev.coldpath.job.Failure;
import dev.coldpath.job.Failure.Reason;
import dev.coldpath.job.Job;
import dev.coldpath.job.JobId;
import dev.coldpath.job.JobState.Open;
import dev.coldpath.job.JobState.Queued;
import dev.coldpath.job.JobState.Succeeded;
import dev.coldpath.job.JobStore;
import dev.coldpath.job.Schedule;
import dev.coldpath.settle.DueJobs;
import dev.coldpath.settle.DueJobs.DueRow;
import dev.coldpath.settle.Runs;
import dev.coldpath.settle.SettleJob;
import dev.coldpath.settle.Settlement.Side;
import dev.coldpath.settle.Starter;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/// The operator's actions on a job: read it, cancel it, or retry it free of charge.
public final class JobDesk {
    private static final Duration LOOK_AGAIN = Duration.ofSeconds(10);

    private final Stores stores;
    private final SettleJob settle;
    private final Starter starter;
    private final Runs runs;
    private final Notes notes;

    /// What it reads and writes.
    public record Stores(JobStore jobs, Retries retries, DueJobs due) {}

    /// What it notes, and how it names what it makes.
    public record Notes(AuditLog log, Scribe scribe, Supplier<JobId> ids) {}

    public JobDesk(Stores stores, SettleJob settle, Starter starter, Runs runs, Notes notes) {
        this.stores = stores;
        this.settle = settle;
        this.starter = starter;
        this.runs = runs;
        this.notes = notes;
    }

    /// A whole row, with the jobs it is linked to.
    public record View(Job job, Links links) {}

    public Outcome<View> find(JobId id, Instant now) {
        return stores.jobs()
                .find(id)
                .filter(job -> !job.purged(now))
                .<Outcome<View>>map(job -> new Done<>(view(job)))
                .orElseGet(Missing::new);
    }

    /// Stops the run and fails the job as aborted. A job that is over stays as it is.
    public Outcome<View> cancel(JobId id, Instant now) {
        if (!(find(id, now) instanceof Done<View>(View seen))) {
            return new Missing<>();
        }
        Job job = seen.job();
        if (!job.open()) {
            return new Done<>(seen);
        }
        note(Act.JOB_CANCELLED, job, now);
        Job over = settle.stopped(job, Reason.ABORTED, Side.OPERATOR, now);
        if (!over.open()) {
            runs.stopAnyOf(job, "the operator stopped the job");
        }
        return new Done<>(view(over));
    }

    /// A new job of the same scope and input, started and not counted. One that cannot start has failed already.
    public Outcome<View> retry(JobId id, Instant now) {
        return switch (retried(id, now)) {
            case Missing<Retried>() -> new Missing<>();
            case Refused<Retried>(Objection why) -> new Refused<>(why);
            case Done<Retried>(Retried.Made(Job job)) -> new Done<>(view(started(job, now)));
            case Done<Retried>(Retried.Before(JobId _)) -> new Refused<>(Objection.ALREADY_RETRIED);
            case Done<Retried>(Retried.Locked(JobId _, Instant _)) -> new Refused<>(Objection.QUESTION_RUNNING);
        };
    }

    /// The same for callers whose answer was lost and who ask again: the job that repeats this one.
    public Outcome<JobId> retryOnce(JobId id, Instant now) {
        return switch (retried(id, now)) {
            case Missing<Retried>() -> new Missing<>();
            case Refused<Retried>(Objection why) -> new Refused<>(why);
            case Done<Retried>(Retried.Made(Job job)) ->
                new Done<>(started(job, now).id());
            case Done<Retried>(Retried.Before(JobId as)) -> new Done<>(as);
            case Done<Retried>(Retried.Locked(JobId _, Instant _)) -> new Refused<>(Objection.QUESTION_RUNNING);
        };
    }

    private Outcome<Retried> retried(JobId id, Instant now) {
        Optional<Job> found = stores.jobs().find(id).filter(job -> !job.purged(now));
        if (found.isEmpty()) {
            return new Missing<>();
        }
        Job failed = found.get();
        if (failed.state() instanceof Open) {
            return new Refused<>(Objection.JOB_OPEN);
        }
        if (failed.state() instanceof Succeeded) {
            return new Refused<>(Objection.JOB_SUCCEEDED);
        }
        Job next = again(failed, now);
        AuditRow row = notes.scribe()
                .row(
                        now,
                        Act.JOB_RETRIED,
                        failed.scope().account(),
                        id.toString(),
                        Map.of("as", next.id().toString()));
        Retried first = stores.retries().retry(next, id, row);
        if (first instanceof Retried.Locked(JobId holder, Instant until) && !until.isAfter(now)) {
            settle.byClock(holder, Side.OPERATOR, now);
            return new Done<>(stores.retries().retry(next, id, row));
        }
        return new Done<>(first);
    }

    private Job again(Job failed, Instant now) {
        return new Job(
                notes.ids().get(),
                failed.scope(),
                failed.key(),
                failed.kind(),
                failed.hash(),
                failed.input(),
                failed.apart(),
                Schedule.of(failed.kind(), now),
                Charge.waived(now),
                new Queued(),
                1,
                failed.targets(),
                failed.metadata());
    }

    private Job started(Job job, Instant now) {
        return switch (starter.start(job)) {
            case STARTED -> job;
            case UNKNOWN -> {
                // where this is lost too, the reconciler comes at the first due time
                stores.due().postpone(new DueRow(job.id(), job.firstDueAt()), now.plus(LOOK_AGAIN));
                yield job;
            }
            case IMPOSSIBLE -> {
                settle.neverStarted(job, Failure.of(Reason.START_FAILED), Side.OPERATOR, now);
                yield stores.jobs().find(job.id()).orElse(job);
            }
        };
    }

    private View view(Job job) {
        return new View(job, stores.retries().links(job.id()));
    }

    private void note(Act act, Job job, Instant now) {
        notes.log()
                .note(notes.scribe()
                        .row(now, act, job.scope().account(), job.id().toString(), Map.of()));
    }
}
