package dev.coldpath.local.sqlite;

import dev.coldpath.job.Job;
import dev.coldpath.submit.Admission;
import dev.coldpath.submit.Admission.Admitted;
import dev.coldpath.submit.Admission.Obstructed;
import dev.coldpath.submit.Admissions;
import dev.coldpath.submit.Deciding;
import dev.coldpath.submit.Deciding.Stored;
import dev.coldpath.submit.Deciding.Verdict;
import dev.coldpath.submit.Limits;
import dev.coldpath.submit.Lock;
import dev.coldpath.submit.Submission;
import dev.coldpath.submit.Usage;
import java.sql.SQLException;
import java.util.Optional;

/// Admits inside one transaction, so it is never contended: who waits, waits for the writer.
final class SqliteAdmissions implements Admissions {
    private final Database database;

    SqliteAdmissions(Database database) {
        this.database = database;
    }

    @Override
    public Admission admit(Submission submission, Limits limits) {
        return database.write("job " + submission.id() + ": admission", session -> admit(session, submission, limits));
    }

    private static Admission admit(Session session, Submission submission, Limits limits) throws SQLException {
        Optional<Job> before = JobRows.find(session, submission.id());
        if (before.isPresent()) {
            return new Admitted(own(before.get(), submission));
        }
        return switch (decide(session, submission, limits)) {
            case Verdict.Answer(Admission answer) -> answer;
            case Verdict.Write(Job job, Lock lock, Usage usage) -> {
                JobRows.insert(session, job);
                LockRows.put(session, job.scope(), job.hash(), lock);
                UsageRows.put(session, job.scope(), usage);
                yield new Admitted(job);
            }
        };
    }

    private static Verdict decide(Session session, Submission submission, Limits limits) throws SQLException {
        Stored stored = new Stored(
                LockRows.find(session, submission.scope(), submission.hash()),
                UsageRows.find(session, submission.scope()),
                ScoreRows.latest(session, submission.domain()));
        Verdict verdict = Deciding.decide(stored, submission, limits);
        if (!(verdict instanceof Verdict.Answer(Obstructed obstructed))) {
            return verdict;
        }
        boolean alive =
                JobRows.find(session, obstructed.holder()).filter(Job::open).isPresent();
        return alive
                ? verdict
                : Deciding.decide(
                        new Stored(stored.lock().freed(), stored.usage(), stored.latest()), submission, limits);
    }

    /// The job that an earlier try of this submission made.
    private static Job own(Job job, Submission submission) {
        if (!job.scope().equals(submission.scope()) || !job.hash().equals(submission.hash())) {
            throw new IllegalStateException("job " + job.id() + ": another question has its id");
        }
        return job;
    }
}
