package dev.coldpath.local.sqlite;

import dev.coldpath.account.Scope;
import dev.coldpath.job.InputHash;
import dev.coldpath.job.JobId;
import dev.coldpath.submit.Lock;
import java.sql.ResultSet;
import java.sql.SQLException;

/// Locks as rows and back. A lock nobody took has no row.
final class LockRows {
    static final String FIND = """
            SELECT active_job, active_until, done_job, done_at FROM locks WHERE scope = ? AND input_hash = ?""";

    private static final String PUT = """
            INSERT OR REPLACE INTO locks (scope, input_hash, active_job, active_until, done_job, done_at)
            VALUES (?, ?, ?, ?, ?, ?)""";

    private LockRows() {}

    static Lock find(Session session, Scope scope, InputHash hash) throws SQLException {
        return session.first(FIND, row -> read(row, 1), scope.key(), hash.hex()).orElse(Lock.FREE);
    }

    static void put(Session session, Scope scope, InputHash hash, Lock lock) throws SQLException {
        session.update(
                PUT,
                scope.key(),
                hash.hex(),
                lock.active().map(active -> active.job().toString()).orElse(null),
                lock.active().map(active -> active.until().toEpochMilli()).orElse(null),
                lock.done().map(done -> done.job().toString()).orElse(null),
                lock.done().map(done -> done.at().toEpochMilli()).orElse(null));
    }

    /// Out of four columns from this one on; of a row that is not there, a free lock.
    static Lock read(ResultSet row, int first) throws SQLException {
        String activeJob = row.getString(first);
        String doneJob = row.getString(first + 2);
        return new Lock(
                Columns.instantIfAny(row, first + 1).map(until -> new Lock.Active(JobId.of(activeJob), until)),
                Columns.instantIfAny(row, first + 3).map(at -> new Lock.Done(JobId.of(doneJob), at)));
    }
}
