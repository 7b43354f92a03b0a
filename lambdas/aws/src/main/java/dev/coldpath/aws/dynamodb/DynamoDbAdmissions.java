package dev.coldpath.aws.dynamodb;

import dev.coldpath.job.Job;
import dev.coldpath.job.JobId;
import dev.coldpath.submit.Admission;
import dev.coldpath.submit.Admission.Admitted;
import dev.coldpath.submit.Admission.Obstructed;
import dev.coldpath.submit.Admission.Refused;
import dev.coldpath.submit.Admissions;
import dev.coldpath.submit.Deciding;
import dev.coldpath.submit.Deciding.Stored;
import dev.coldpath.submit.Deciding.Verdict;
import dev.coldpath.submit.Limits;
import dev.coldpath.submit.Lock;
import dev.coldpath.submit.Refusal.Contended;
import dev.coldpath.submit.Submission;
import dev.coldpath.submit.Usage;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Admits in one look and one transaction. The decision is made on what the look saw and again on whatever a refused
/// transaction says is stored now; only a collision, or a lock that changed hands to nobody, is worth another look.
public final class DynamoDbAdmissions implements Admissions {
    private static final Duration RETRY_IN = Duration.ofSeconds(1);
    private static final Duration FIRST_WAIT = Duration.ofMillis(20);
    private static final Duration WITHIN = Duration.ofMillis(300);
    private static final int COLLISIONS = 4;
    /// How often others may come first; each time somebody was served.
    private static final int OVERTAKEN = 32;

    private static final int LOCK = 0;
    private static final int JOB = 1;
    private static final int USAGE = 2;

    private final Calls calls;
    private final Tables tables;
    private final Backoff collisions;

    public DynamoDbAdmissions(Calls calls, Tables tables, Waiting waiting) {
        this.calls = calls;
        this.tables = tables;
        this.collisions = new Backoff(waiting, FIRST_WAIT, COLLISIONS, WITHIN);
    }

    @Override
    public Admission admit(Submission submission, Limits limits) {
        Backoff.Tries tries = collisions.begin();
        Stored stored = look(submission);
        for (int overtaken = 0; overtaken < OVERTAKEN; overtaken++) {
            switch (step(stored, submission, limits)) {
                case Step.Over(Admission admission) -> {
                    return admission;
                }
                case Step.DecideAgain(Stored now) -> stored = now;
                case Step.LookAgain() -> stored = look(submission);
                case Step.Collided() -> {
                    if (!tries.again()) {
                        return new Refused(new Contended(RETRY_IN));
                    }
                    stored = look(submission);
                }
            }
        }
        return new Refused(new Contended(RETRY_IN));
    }

    /// What one decision, and its transaction if it needs one, came to.
    private sealed interface Step {
        record Over(Admission admission) implements Step {}

        record DecideAgain(Stored now) implements Step {}

        record LookAgain() implements Step {}

        record Collided() implements Step {}
    }

    private Step step(Stored stored, Submission submission, Limits limits) {
        if (stored.lock().heldBy(submission.id())) {
            return new Step.Over(admittedBefore(submission));
        }
        Verdict verdict = Deciding.decide(stored, submission, limits);
        if (verdict instanceof Verdict.Answer(Obstructed(JobId holder)) && overOrGone(holder)) {
            Stored freed = new Stored(stored.lock().freed(), stored.usage(), stored.latest());
            verdict = Deciding.decide(freed, submission, limits);
        }
        return switch (verdict) {
            case Verdict.Answer(Admission admission) -> new Step.Over(admission);
            case Verdict.Write write -> write(stored, write);
        };
    }

    /// Lock and record strongly: a newest record that lags behind the lock would pay for a run that nobody needs.
    private Stored look(Submission submission) {
        Place lock = LockMapping.place(tables.jobs(), submission.scope(), submission.hash());
        Place usage = UsageMapping.place(tables.accounts(), submission.scope());
        Place record = ScoreMapping.newest(tables.scores(), submission.domain());
        Map<Place, Item> found = calls.all(List.of(lock, usage, record), Set.of(tables.jobs(), tables.scores()));
        return new Stored(
                lock(Optional.ofNullable(found.get(lock))),
                usage(Optional.ofNullable(found.get(usage))),
                Optional.ofNullable(found.get(record)).map(ScoreMapping::record));
    }

    private Step write(Stored stored, Verdict.Write write) {
        Job job = write.job();
        Lock.Active active = write.lock().active().orElseThrow();
        Transacted outcome = calls.transact(
                Token.of(job.id(), stored.lock(), stored.usage().version()),
                List.of(
                        LockMapping.take(stored.lock(), job, active)
                                .updating(LockMapping.place(tables.jobs(), job.scope(), job.hash())),
                        new Change().ifNew().putting(JobMapping.place(tables.jobs(), job.id()), JobMapping.item(job)),
                        UsageMapping.next(stored.usage(), write.usage())
                                .updating(UsageMapping.place(tables.accounts(), job.scope()))));
        return switch (outcome) {
            case Transacted.Done() -> new Step.Over(new Admitted(job));
            case Transacted.Busy() -> new Step.Collided();
            case Transacted.Refused refused -> refused(stored, job, refused);
        };
    }

    private static Step refused(Stored stored, Job job, Transacted.Refused refused) {
        if (refused.of(JOB)) {
            return new Step.Over(new Admitted(mine(refused.item(JOB), job)));
        }
        Lock lock = refused.of(LOCK) ? lock(refused.item(LOCK)) : stored.lock();
        if (refused.of(LOCK) && lock.active().isEmpty()) {
            return new Step.LookAgain();
        }
        Usage usage = refused.of(USAGE) ? usage(refused.item(USAGE)) : stored.usage();
        return new Step.DecideAgain(new Stored(lock, usage, stored.latest()));
    }

    /// The row that an earlier try of this very submission wrote.
    private static Job mine(Optional<Item> row, Job job) {
        return row.flatMap(JobMapping::job)
                .filter(stored ->
                        stored.scope().equals(job.scope()) && stored.hash().equals(job.hash()))
                .orElseThrow(() -> new IllegalStateException("job " + job.id() + ": its id is taken"));
    }

    private Admission admittedBefore(Submission submission) {
        return calls.get(JobMapping.place(tables.jobs(), submission.id()))
                .flatMap(JobMapping::job)
                .<Admission>map(Admitted::new)
                .orElseThrow(() -> new IllegalStateException("job " + submission.id() + ": its lock has no row"));
    }

    /// What is over never changes, and what is gone never comes back, so this needs no place in the transaction.
    private boolean overOrGone(JobId holder) {
        return calls.get(JobMapping.place(tables.jobs(), holder))
                .flatMap(JobMapping::job)
                .filter(Job::open)
                .isEmpty();
    }

    private static Lock lock(Optional<Item> item) {
        return item.map(LockMapping::lock).orElse(Lock.FREE);
    }

    private static Usage usage(Optional<Item> item) {
        return item.map(UsageMapping::usage).orElse(Usage.NONE);
    }
}
