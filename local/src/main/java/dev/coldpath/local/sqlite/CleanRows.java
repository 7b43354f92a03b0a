package dev.coldpath.local.sqlite;

import dev.coldpath.job.Job;
import java.sql.SQLException;

/// Finds rows that are over and deletes them. Finders take the time before which a row is over and how many are wanted;
/// what deletes takes that time again, since the row may have become another one meanwhile.
final class CleanRows {
    static final String RESULTS = """
            SELECT results.job_id, results.fence FROM results CROSS JOIN jobs ON jobs.id = results.job_id
            WHERE jobs.completed_at IS NOT NULL AND jobs.expires_at <= ? LIMIT ?""";
    static final String DELETE_RESULT = """
            DELETE FROM results WHERE job_id = ?2 AND fence = ?3
            AND EXISTS (SELECT 1 FROM jobs WHERE id = ?2 AND completed_at IS NOT NULL AND expires_at <= ?1)""";

    static final String REPLAYS = "SELECT key_hash FROM idempotency WHERE expires_at <= ? LIMIT ?";
    static final String DELETE_REPLAY = "DELETE FROM idempotency WHERE expires_at <= ?1 AND key_hash = ?2";

    /// By an index that tells their age; one that is sent anew in its last days stays until that is over.
    static final String DELIVERIES = """
            SELECT id FROM deliveries
            WHERE id IN (SELECT id FROM deliveries WHERE created_at <= ?) AND due_at IS NULL LIMIT ?""";
    static final String DELETE_DELIVERY =
            "DELETE FROM deliveries WHERE created_at <= ?1 AND due_at IS NULL AND id = ?2";

    static final String AUDIT = "SELECT id FROM audit WHERE at <= ? LIMIT ?";
    static final String DELETE_AUDIT = "DELETE FROM audit WHERE at <= ?1 AND id = ?2";

    static final String LETTERS = "SELECT queue, at, name FROM dead_letters WHERE at <= ? LIMIT ?";
    static final String DELETE_LETTER =
            "DELETE FROM dead_letters WHERE at <= ?1 AND queue = ?2 AND at = ?3 AND name = ?4";

    static final String SNAPSHOTS = "SELECT rowid FROM snapshots WHERE observed_at <= ? LIMIT ?";
    static final String DELETE_SNAPSHOT = "DELETE FROM snapshots WHERE observed_at <= ?1 AND rowid = ?2";

    static final String BUCKETS = "SELECT name FROM buckets WHERE at <= ? LIMIT ?";
    static final String DELETE_BUCKET = "DELETE FROM buckets WHERE at <= ?1 AND name = ?2";

    private static final String DELETE_JOB = "DELETE FROM jobs WHERE id = ?";
    private static final String DELETE_RESULTS = "DELETE FROM results WHERE job_id = ?";
    private static final String DELETE_RUN = "DELETE FROM runs WHERE job_id = ?";
    private static final String DELETE_GATE = "DELETE FROM gates WHERE job_id = ?";

    /// One that is free and notes no success that is still there says what no row says.
    private static final String DELETE_LOCK = """
            DELETE FROM locks WHERE scope = ? AND input_hash = ? AND active_job IS NULL
            AND NOT EXISTS (SELECT 1 FROM jobs WHERE id = done_job)""";

    /// The link between a job and the one that repeats it goes with the second of them.
    private static final String DELETE_FIRST = """
            DELETE FROM retries WHERE job_id = ? AND NOT EXISTS (SELECT 1 FROM jobs WHERE id = retried_as)""";

    private static final String DELETE_SECOND = """
            DELETE FROM retries WHERE retried_as = ? AND NOT EXISTS (SELECT 1 FROM jobs WHERE id = job_id)""";

    private CleanRows() {}

    /// A job with all that is kept for its sake alone.
    static void delete(Session session, Job job) throws SQLException {
        String id = job.id().toString();
        session.update(DELETE_JOB, id);
        session.update(DELETE_RESULTS, id);
        session.update(DELETE_RUN, id);
        session.update(DELETE_GATE, id);
        session.update(DELETE_LOCK, job.scope().key(), job.hash().hex());
        session.update(DELETE_FIRST, id);
        session.update(DELETE_SECOND, id);
    }
}
