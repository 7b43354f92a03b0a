package dev.coldpath.local.sqlite;

import dev.coldpath.job.JobId;
import dev.coldpath.local.runs.RunLog;
import dev.coldpath.settle.Runs.RunState;
import java.time.Instant;

/// What this machine remembers of its runs, a row each.
final class SqliteRunLog implements RunLog {
    static final String FIND = "SELECT state FROM runs WHERE job_id = ?";

    private static final String BEGUN = """
            INSERT INTO runs (job_id, state, begun_at) VALUES (?, ?, ?)
            ON CONFLICT (job_id) DO UPDATE SET begun_at = excluded.begun_at WHERE ended_at IS NULL""";

    private static final String ENDED = """
            INSERT INTO runs (job_id, state, begun_at, ended_at) VALUES (?1, ?2, ?3, ?3)
            ON CONFLICT (job_id) DO UPDATE SET state = excluded.state, ended_at = excluded.ended_at
            WHERE ended_at IS NULL""";

    private final Database database;

    SqliteRunLog(Database database) {
        this.database = database;
    }

    @Override
    public RunState state(JobId id) {
        return database.read(
                "run " + id,
                session -> session.first(
                                FIND,
                                row -> Columns.word(RunState.class, SqliteRunLog::word, row.getString("state")),
                                id.toString())
                        .orElse(RunState.NOT_KNOWN));
    }

    @Override
    public void begun(JobId id, Instant at) {
        database.write(
                "run " + id + ": begin",
                session -> session.update(BEGUN, id.toString(), word(RunState.RUNNING), at.toEpochMilli()));
    }

    @Override
    public void ended(JobId id, RunState end, Instant at) {
        if (!isEnd(end)) {
            throw new IllegalArgumentException("run " + id + ": " + end + " is no end");
        }
        database.write(
                "run " + id + ": end", session -> session.update(ENDED, id.toString(), word(end), at.toEpochMilli()));
    }

    private static boolean isEnd(RunState state) {
        return switch (state) {
            case SUCCEEDED, FAILED, TIMED_OUT, ABORTED -> true;
            case RUNNING, NOT_KNOWN, UNAVAILABLE -> false;
        };
    }

    private static String word(RunState state) {
        return switch (state) {
            case RUNNING -> "running";
            case SUCCEEDED -> "succeeded";
            case FAILED -> "failed";
            case TIMED_OUT -> "timed_out";
            case ABORTED -> "aborted";
            case NOT_KNOWN -> "not_known";
            case UNAVAILABLE -> "unavailable";
        };
    }
}
