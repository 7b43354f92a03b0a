package dev.coldpath.local.sqlite;

import dev.coldpath.job.JobId;
import java.sql.SQLException;
import java.time.Instant;

/// Gates as rows: the first writer's word stays.
final class GateRows {
    static final String FIND = "SELECT state FROM gates WHERE job_id = ?";

    private static final String OPEN = "open";
    private static final String SHUT = "shut";
    private static final String PUT =
            "INSERT INTO gates (job_id, state, at) VALUES (?, ?, ?) ON CONFLICT (job_id) DO NOTHING";

    private GateRows() {}

    /// True: this call opened it.
    static boolean open(Session session, JobId job, Instant at) throws SQLException {
        return session.update(PUT, job.toString(), OPEN, at.toEpochMilli()) == 1;
    }

    /// True: this call shut it.
    static boolean shut(Session session, JobId job, Instant at) throws SQLException {
        return session.update(PUT, job.toString(), SHUT, at.toEpochMilli()) == 1;
    }

    static boolean isOpen(Session session, JobId job) throws SQLException {
        return session.first(FIND, row -> row.getString(1), job.toString())
                .filter(OPEN::equals)
                .isPresent();
    }
}
