package dev.coldpath.local.sqlite;

import static dev.coldpath.local.sqlite.Columns.instant;

import dev.coldpath.job.Attempt;
import dev.coldpath.job.Failure;
import dev.coldpath.job.Failure.Reason;
import dev.coldpath.job.Fence;
import dev.coldpath.job.JobState;
import dev.coldpath.job.JobState.Failed;
import dev.coldpath.job.JobState.Open;
import dev.coldpath.job.JobState.Queued;
import dev.coldpath.job.JobState.Running;
import dev.coldpath.job.JobState.Succeeded;
import dev.coldpath.job.ResultRef;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// A job's state as columns and back; what a state does not have is null. The columns of the newest attempt stay after
/// the end, which is how an end remembers where it came from.
record StateColumns(
        String status,
        @Nullable Long startedAt,
        @Nullable Integer attempt,
        @Nullable String fence,
        @Nullable Long leaseUntil,
        @Nullable Long completedAt,
        @Nullable String result,
        @Nullable String failureReason,
        @Nullable String failureText) {
    private static final String QUEUED = "queued";
    private static final String RUNNING = "running";
    private static final String SUCCEEDED = "succeeded";
    private static final String FAILED = "failed";

    static StateColumns of(JobState state) {
        return switch (state) {
            case Queued _ -> new StateColumns(QUEUED, null, null, null, null, null, null, null, null);
            case Running(Instant startedAt, Attempt attempt) -> running(startedAt, attempt);
            case Succeeded(Open from, Instant at, ResultRef result) -> of(from).succeeded(at, result);
            case Failed(Open from, Instant at, Failure failure) -> of(from).failed(at, failure);
        };
    }

    private static StateColumns running(Instant startedAt, Attempt attempt) {
        return new StateColumns(
                RUNNING,
                startedAt.toEpochMilli(),
                attempt.number(),
                attempt.fence().hex(),
                attempt.leaseUntil().toEpochMilli(),
                null,
                null,
                null,
                null);
    }

    private StateColumns succeeded(Instant at, ResultRef result) {
        return new StateColumns(
                SUCCEEDED,
                startedAt,
                attempt,
                fence,
                leaseUntil,
                at.toEpochMilli(),
                ResultJson.text(result),
                null,
                null);
    }

    private StateColumns failed(Instant at, Failure failure) {
        return new StateColumns(
                FAILED,
                startedAt,
                attempt,
                fence,
                leaseUntil,
                at.toEpochMilli(),
                null,
                failure.reason().wire(),
                failure.text());
    }

    /// Whether this code knows the word for the state.
    static boolean known(ResultSet row) throws SQLException {
        return switch (row.getString("status")) {
            case QUEUED, RUNNING, SUCCEEDED, FAILED -> true;
            default -> false;
        };
    }

    /// A word that newer code wrote reads as waiting, for it is not over; nothing touches such a row.
    static JobState read(ResultSet row) throws SQLException {
        return switch (row.getString("status")) {
            case QUEUED, RUNNING -> open(row);
            case SUCCEEDED ->
                new Succeeded(open(row), instant(row, "completed_at"), ResultJson.ref(row.getString("result")));
            case FAILED -> new Failed(open(row), instant(row, "completed_at"), failure(row));
            default -> new Queued();
        };
    }

    private static Open open(ResultSet row) throws SQLException {
        Instant startedAt = instant(row, "started_at");
        return row.wasNull()
                ? new Queued()
                : new Running(
                        startedAt,
                        new Attempt(
                                row.getInt("attempt"), new Fence(row.getString("fence")), instant(row, "lease_until")));
    }

    /// A reason that newer code wrote counts as an error of the run.
    private static Failure failure(ResultSet row) throws SQLException {
        return new Failure(
                Columns.wordIfAny(Reason.class, Reason::wire, row.getString("failure_reason"))
                        .orElse(Reason.PIPELINE_FAILED),
                row.getString("failure_text"));
    }
}
