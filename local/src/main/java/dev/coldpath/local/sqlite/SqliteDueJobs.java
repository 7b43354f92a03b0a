package dev.coldpath.local.sqlite;

import dev.coldpath.job.JobId;
import dev.coldpath.settle.DueJobs;
import java.time.Instant;
import java.util.List;

/// Finds open jobs by the time somebody must look at them. A settled row has no due time, so nothing revives it.
final class SqliteDueJobs implements DueJobs {
    static final String DUE =
            "SELECT id, due_at FROM jobs WHERE due_shard = ? AND due_at <= ? ORDER BY due_at, id LIMIT ?";

    /// A state that newer code wrote is not one of these.
    static final String POSTPONE =
            "UPDATE jobs SET due_at = ? WHERE id = ? AND due_at = ? AND status IN ('queued', 'running')";

    private final Database database;

    SqliteDueJobs(Database database) {
        this.database = database;
    }

    @Override
    public List<DueRow> due(int shard, Instant now, int most) {
        return database.read(
                "due jobs",
                session -> session.all(
                        DUE,
                        row -> new DueRow(JobId.of(row.getString("id")), Columns.instant(row, "due_at")),
                        shard,
                        now.toEpochMilli(),
                        most));
    }

    @Override
    public boolean postpone(DueRow seen, Instant next) {
        return database.write(
                "job " + seen.job() + ": due time",
                session -> session.update(
                                POSTPONE,
                                next.toEpochMilli(),
                                seen.job().toString(),
                                seen.dueAt().toEpochMilli())
                        == 1);
    }
}
