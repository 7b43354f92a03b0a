package dev.coldpath.local.sqlite;

import dev.coldpath.job.JobId;
import dev.coldpath.work.StartGate;
import java.sql.SQLException;
import java.time.Instant;

/// Gates, a row each.
final class SqliteStartGate implements StartGate {
    private final Database database;

    SqliteStartGate(Database database) {
        this.database = database;
    }

    @Override
    public Entry enter(JobId id, Instant now) {
        return database.write("job " + id + ": gate", session -> enter(session, id, now));
    }

    private static Entry enter(Session session, JobId id, Instant now) throws SQLException {
        if (GateRows.open(session, id, now)) {
            return Entry.ENTERED;
        }
        return GateRows.isOpen(session, id) ? Entry.INSIDE : Entry.SHUT;
    }
}
