package dev.coldpath.local.sqlite;

import dev.coldpath.admin.AuditRow;
import dev.coldpath.admin.Retries;
import dev.coldpath.job.Job;
import dev.coldpath.job.JobId;
import dev.coldpath.submit.Deciding;
import dev.coldpath.submit.Lock;
import java.sql.SQLException;
import java.util.Optional;

/// Repeats failed jobs inside one transaction.
final class SqliteRetries implements Retries {
    static final String RETRIED_AS = "SELECT retried_as FROM retries WHERE job_id = ?";

    static final String RETRY_OF = "SELECT job_id FROM retries WHERE retried_as = ?";

    private static final String LINK = "INSERT INTO retries (job_id, retried_as) VALUES (?, ?)";

    private final Database database;

    SqliteRetries(Database database) {
        this.database = database;
    }

    @Override
    public Retried retry(Job next, JobId of, AuditRow row) {
        return database.write("job " + of + ": retry", session -> retry(session, next, of, row));
    }

    private static Retried retry(Session session, Job next, JobId of, AuditRow row) throws SQLException {
        Optional<JobId> before = linked(session, RETRIED_AS, of);
        if (before.isPresent()) {
            return before.get().equals(next.id()) ? new Retried.Made(next) : new Retried.Before(before.get());
        }
        if (!next.apart()) {
            Lock lock = LockRows.find(session, next.scope(), next.hash());
            if (lock.active().isPresent()) {
                Lock.Active active = lock.active().get();
                return new Retried.Locked(active.job(), active.until());
            }
            LockRows.put(
                    session,
                    next.scope(),
                    next.hash(),
                    lock.taken(next.id(), next.deadline().plus(Deciding.LOCK_GRACE)));
        }
        JobRows.insert(session, next);
        session.update(LINK, of.toString(), next.id().toString());
        AuditRows.insert(session, row);
        return new Retried.Made(next);
    }

    @Override
    public Links links(JobId id) {
        return database.read(
                "job " + id + ": links",
                session -> new Links(linked(session, RETRY_OF, id), linked(session, RETRIED_AS, id)));
    }

    private static Optional<JobId> linked(Session session, String sql, JobId id) throws SQLException {
        return session.first(sql, row -> JobId.of(row.getString(1)), id.toString());
    }
}
