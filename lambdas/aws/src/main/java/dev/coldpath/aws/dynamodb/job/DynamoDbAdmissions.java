package dev.coldpath.aws.dynamodb.job;

import dev.coldpath.aws.dynamodb.table.Backoff;
import dev.coldpath.aws.dynamodb.table.Item;
import dev.coldpath.aws.dynamodb.table.TableCalls;
import dev.coldpath.aws.dynamodb.table.Tables;
import dev.coldpath.aws.dynamodb.table.Transacted;
import dev.coldpath.aws.dynamodb.table.Waiting;
import dev.coldpath.job.Job;
import dev.coldpath.job.JobId;
import dev.coldpath.submit.Admission;
import dev.coldpath.submit.Admission.Admitted;
import dev.coldpath.submit.Admission.Obstructed;
import dev.coldpath.submit.Admission.Refused;
import dev.coldpath.submit.Admissions;
import dev.coldpath.submit.Allowance;
import dev.coldpath.submit.Deciding;
import dev.coldpath.submit.Deciding.Stored;
import dev.coldpath.submit.Deciding.Verdict;
import dev.coldpath.submit.Decision;
import dev.coldpath.submit.Limits;
import dev.coldpath.submit.Refusal.Contended;
import dev.coldpath.submit.Replay.Answer.Accepted;
import dev.coldpath.submit.Submission;
import java.time.Duration;
import java.util.Optional;

/// Admits in one look and one transaction. The decision is made on what the look saw and again on whatever a refused
/// transaction says is stored now; only a collision, or a lock that changed hands to nobody, is worth another look.
public final class DynamoDbAdmissions implements Admissions {
    private static final Duration RETRY_IN = Duration.ofSeconds(1);
    private static final Duration FIRST_WAIT = Duration.ofMillis(20);
    private static final Duration WITHIN = Duration.ofMillis(300);
    private static final int COLLISIONS = 4;
    /// How often others may come first; each time somebody was served.
    private static final int OVERTAKEN = 32;

    private final TableCalls calls;
    private final Tables tables;
    private final Backoff collisions;

    public DynamoDbAdmissions(TableCalls calls, Tables tables, Waiting waiting) {
        this.calls = calls;
        this.tables = tables;
        this.collisions = new Backoff(waiting, FIRST_WAIT, COLLISIONS, WITHIN);
    }

    @Override
    public Decision decide(Submission submission, Limits limits) {
        Backoff.Tries tries = collisions.begin();
        AdmissionRead read = AdmissionRead.at(tables, submission);
        Stored stored = read.stored(calls, tables);
        for (int overtaken = 0; overtaken < OVERTAKEN; overtaken++) {
            switch (step(read, stored, submission, limits)) {
                case Step.Over(Decision decision) -> {
                    return decision;
                }
                case Step.DecideAgain(Stored now) -> stored = now;
                case Step.LookAgain() -> stored = read.stored(calls, tables);
                case Step.Collided() -> {
                    if (!tries.again()) {
                        return contended();
                    }
                    stored = read.stored(calls, tables);
                }
            }
        }
        return contended();
    }

    private static Decision contended() {
        return new Decision(new Refused(new Contended(RETRY_IN)), Allowance.NONE);
    }

    /// What one decision, and its transaction if it needs one, came to.
    private sealed interface Step {
        record Over(Decision decision) implements Step {}

        record DecideAgain(Stored now) implements Step {}

        record LookAgain() implements Step {}

        record Collided() implements Step {}
    }

    private Step step(AdmissionRead read, Stored stored, Submission submission, Limits limits) {
        if (names(stored, submission.id())) {
            return over(admittedBefore(submission), stored, submission, limits);
        }
        Verdict verdict = Deciding.decide(stored, submission, limits);
        if (verdict instanceof Verdict.Answer(Obstructed(JobId holder)) && overOrGone(holder)) {
            verdict = Deciding.decide(stored.freed(), submission, limits);
        }
        return switch (verdict) {
            case Verdict.Answer(Admission admission) -> over(admission, stored, submission, limits);
            case Verdict.Write write ->
                write(new AdmissionWrite(read, tables, stored, write, submission.now()), submission, limits);
        };
    }

    /// Over without a charge.
    private static Step over(Admission admission, Stored stored, Submission submission, Limits limits) {
        return new Step.Over(new Decision(admission, stored.left(submission.now(), limits)));
    }

    /// Whether an earlier try of this very submission has left its id in lock or idempotency key.
    private static boolean names(Stored stored, JobId id) {
        return stored.lock().heldBy(id)
                || stored.replay()
                        .filter(replay -> replay.answer() instanceof Accepted(JobId job, boolean _) && job.equals(id))
                        .isPresent();
    }

    private Step write(AdmissionWrite write, Submission submission, Limits limits) {
        return switch (calls.transact(write.token(), write.actions())) {
            case Transacted.Done() -> new Step.Over(write.done(limits));
            case Transacted.Busy() -> new Step.Collided();
            case Transacted.Refused refused -> refused(write, submission, limits, refused);
        };
    }

    private static Step refused(
            AdmissionWrite write, Submission submission, Limits limits, Transacted.Refused refused) {
        Stored now = write.corrected(refused);
        if (write.refusedByRow(refused)) {
            return over(new Admitted(mine(write.row(refused), write.job())), now, submission, limits);
        }
        boolean newRecord = write.refusedByLock(refused)
                && now.lock().active().isEmpty()
                && submission.question().domain().isPresent();
        return newRecord && !write.refusedByKey(refused) ? new Step.LookAgain() : new Step.DecideAgain(now);
    }

    /// The row that an earlier try of this very submission wrote.
    private static Job mine(Optional<Item> row, Job job) {
        return row.flatMap(JobMapping::job)
                .filter(stored ->
                        stored.scope().equals(job.scope()) && stored.hash().equals(job.hash()))
                .orElseThrow(() -> new IllegalStateException("job " + job.id() + ": its id is taken"));
    }

    private Admission admittedBefore(Submission submission) {
        return calls.get(JobMapping.key(tables.jobs(), submission.id()))
                .flatMap(JobMapping::job)
                .<Admission>map(Admitted::new)
                .orElseThrow(() -> new IllegalStateException("job " + submission.id() + ": it is named, not stored"));
    }

    /// What is over never changes, and what is gone never comes back, so this needs no place in the transaction.
    private boolean overOrGone(JobId holder) {
        return calls.get(JobMapping.key(tables.jobs(), holder))
                .flatMap(JobMapping::job)
                .filter(Job::open)
                .isEmpty();
    }
}
