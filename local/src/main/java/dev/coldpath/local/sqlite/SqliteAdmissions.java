package dev.coldpath.local.sqlite;

import dev.coldpath.job.Job;
import dev.coldpath.submit.Admission;
import dev.coldpath.submit.Admission.Admitted;
import dev.coldpath.submit.Admission.Obstructed;
import dev.coldpath.submit.Admissions;
import dev.coldpath.submit.Deciding;
import dev.coldpath.submit.Deciding.Stored;
import dev.coldpath.submit.Deciding.Verdict;
import dev.coldpath.submit.Decision;
import dev.coldpath.submit.Limits;
import dev.coldpath.submit.Submission;
import java.sql.SQLException;
import java.util.Optional;

/// Admits inside one transaction, so it is never contended: who waits, waits for the writer.
final class SqliteAdmissions implements Admissions {
    private final Database database;

    SqliteAdmissions(Database database) {
        this.database = database;
    }

    @Override
    public Decision decide(Submission submission, Limits limits) {
        String subject = "job " + submission.id() + ": admission";
        return database.glance(subject, session -> answer(session, submission, limits))
                .orElseGet(() -> database.write(subject, session -> admit(session, submission, limits)));
    }

    /// What is said without writing: while somebody writes, most submits need not wait for the disk.
    private static Optional<Decision> answer(Session session, Submission submission, Limits limits)
            throws SQLException {
        Look look = Look.of(session, submission);
        if (look.known()) {
            return Optional.empty();
        }
        Stored stored = look.stored();
        return switch (Deciding.decide(stored, submission, limits)) {
            case Verdict.Answer(Obstructed _) -> Optional.empty();
            case Verdict.Answer(Admission answer) ->
                Optional.of(new Decision(answer, stored.left(submission.now(), limits)));
            case Verdict.Write _ -> Optional.empty();
        };
    }

    private static Decision admit(Session session, Submission submission, Limits limits) throws SQLException {
        Look look = Look.of(session, submission);
        Stored stored = look.stored();
        Optional<Job> before = look.known() ? JobRows.find(session, submission.id()) : Optional.empty();
        if (before.isPresent()) {
            return new Decision(new Admitted(own(before.get(), submission)), stored.left(submission.now(), limits));
        }
        return switch (decide(session, stored, submission, limits)) {
            case Verdict.Answer(Admission answer) -> new Decision(answer, stored.left(submission.now(), limits));
            case Verdict.Write write -> {
                put(session, write, submission);
                yield new Decision(new Admitted(write.job()), write.left(stored, limits));
            }
        };
    }

    private static void put(Session session, Verdict.Write write, Submission submission) throws SQLException {
        Job job = write.job();
        JobRows.insert(session, job);
        if (write.lock().isPresent()) {
            LockRows.put(session, job.scope(), job.hash(), write.lock().get());
        }
        UsageRows.put(session, job.scope(), job.kind().product(), write.scope());
        if (write.key().isPresent()) {
            UsageRows.put(session, job.key(), write.key().get());
        }
        if (write.replay().isPresent()) {
            ReplayRows.put(
                    session, submission.once().orElseThrow(), write.replay().get());
        }
    }

    private static Verdict decide(Session session, Stored stored, Submission submission, Limits limits)
            throws SQLException {
        Verdict verdict = Deciding.decide(stored, submission, limits);
        if (!(verdict instanceof Verdict.Answer(Obstructed obstructed))) {
            return verdict;
        }
        boolean alive =
                JobRows.find(session, obstructed.holder()).filter(Job::open).isPresent();
        return alive ? verdict : Deciding.decide(stored.freed(), submission, limits);
    }

    /// The job that an earlier try of this submission made.
    private static Job own(Job job, Submission submission) {
        if (!job.scope().equals(submission.scope())
                || !job.hash().equals(submission.question().hash())) {
            throw new IllegalStateException("job " + job.id() + ": another question has its id");
        }
        return job;
    }
}
