package dev.coldpath.local.sqlite;

import dev.coldpath.job.Job;
import dev.coldpath.job.JobId;
import dev.coldpath.job.JobStore;
import java.time.Instant;
import java.util.Optional;

/// Reads job rows.
final class SqliteJobStore implements JobStore {
    /// Only of an open job, and of none whose state newer code wrote.
    static final String RESERVE = """
            UPDATE jobs SET next_probe_at = ?
            WHERE id = ? AND status IN ('queued', 'running') AND (next_probe_at IS NULL OR next_probe_at <= ?)""";

    private final Database database;

    SqliteJobStore(Database database) {
        this.database = database;
    }

    @Override
    public Optional<Job> find(JobId id) {
        return database.read("job " + id, session -> JobRows.find(session, id));
    }

    @Override
    public boolean reserveProbe(JobId id, Instant now, Instant next) {
        return database.write(
                "job " + id + ": probe",
                session -> session.update(RESERVE, next.toEpochMilli(), id.toString(), now.toEpochMilli()) == 1);
    }
}
