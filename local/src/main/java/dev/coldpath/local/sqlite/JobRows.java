package dev.coldpath.local.sqlite;

import static dev.coldpath.local.sqlite.Columns.instant;

import dev.coldpath.account.AccountId;
import dev.coldpath.account.KeyId;
import dev.coldpath.account.Mode;
import dev.coldpath.account.Scope;
import dev.coldpath.job.Charge;
import dev.coldpath.job.InputHash;
import dev.coldpath.job.Job;
import dev.coldpath.job.JobId;
import dev.coldpath.job.Kind;
import dev.coldpath.job.Schedule;
import dev.coldpath.settle.DueJobs;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.YearMonth;
import java.util.Optional;

/// Jobs as rows and back. The columns of their states are [StateColumns].
final class JobRows {
    static final String FIND = "SELECT * FROM jobs WHERE id = ?";

    private static final String INSERT = """
            INSERT INTO jobs (
                id, scope, key_id, kind, input_hash, input, created_at, start_by, deadline, expires_at, charge_month,
                charge, version, due_shard, due_at, status, started_at, attempt, fence, lease_until, completed_at,
                result_domain, result_scored_at, failure_reason, failure_text)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""";

    private static final String END = """
            UPDATE jobs SET
                status = ?, started_at = ?, attempt = ?, fence = ?, lease_until = ?, completed_at = ?,
                result_domain = ?, result_scored_at = ?, failure_reason = ?, failure_text = ?,
                charge = ?, version = ?, settled_by = ?, due_shard = NULL, due_at = NULL, next_probe_at = NULL
            WHERE id = ?""";

    private JobRows() {}

    /// A row with what only settling asks for.
    record Stored(Job job, Optional<String> settledBy) {}

    static Optional<Job> find(Session session, JobId id) throws SQLException {
        return session.first(FIND, JobRows::read, id.toString());
    }

    static Optional<Stored> findForEnd(Session session, JobId id) throws SQLException {
        return session.first(
                FIND, row -> new Stored(read(row), Optional.ofNullable(row.getString("settled_by"))), id.toString());
    }

    /// A new row; an open job is due at its first due time.
    static void insert(Session session, Job job) throws SQLException {
        StateColumns state = StateColumns.of(job.state());
        Schedule schedule = job.schedule();
        session.update(
                INSERT,
                job.id().toString(),
                job.scope().key(),
                job.key().value(),
                job.kind().wire(),
                job.hash().hex(),
                job.input(),
                schedule.createdAt().toEpochMilli(),
                schedule.startBy().toEpochMilli(),
                schedule.deadline().toEpochMilli(),
                schedule.expiresAt().toEpochMilli(),
                job.charge().month().toString(),
                word(job.charge().standing()),
                job.version(),
                job.open() ? DueJobs.shardOf(job.id()) : null,
                job.open() ? job.firstDueAt().toEpochMilli() : null,
                state.status(),
                state.startedAt(),
                state.attempt(),
                state.fence(),
                state.leaseUntil(),
                state.completedAt(),
                state.resultDomain(),
                state.resultScoredAt(),
                state.failureReason(),
                state.failureText());
    }

    /// The row of a job that is over now.
    static void end(Session session, Job job, String settledBy) throws SQLException {
        StateColumns state = StateColumns.of(job.state());
        session.update(
                END,
                state.status(),
                state.startedAt(),
                state.attempt(),
                state.fence(),
                state.leaseUntil(),
                state.completedAt(),
                state.resultDomain(),
                state.resultScoredAt(),
                state.failureReason(),
                state.failureText(),
                word(job.charge().standing()),
                job.version(),
                settledBy,
                job.id().toString());
    }

    private static Job read(ResultSet row) throws SQLException {
        return new Job(
                JobId.of(row.getString("id")),
                scope(row.getString("scope")),
                new KeyId(row.getString("key_id")),
                Columns.word(Kind.class, Kind::wire, row.getString("kind")),
                new InputHash(row.getString("input_hash")),
                row.getString("input"),
                new Schedule(
                        instant(row, "created_at"),
                        instant(row, "start_by"),
                        instant(row, "deadline"),
                        instant(row, "expires_at")),
                new Charge(
                        YearMonth.parse(row.getString("charge_month")),
                        Columns.word(Charge.Standing.class, JobRows::word, row.getString("charge"))),
                StateColumns.read(row),
                row.getLong("version"));
    }

    private static String word(Charge.Standing standing) {
        return switch (standing) {
            case CHARGED -> "charged";
            case RETURNED -> "returned";
        };
    }

    private static Scope scope(String key) {
        int dot = key.lastIndexOf('.');
        return new Scope(
                new AccountId(key.substring(0, dot)), Columns.word(Mode.class, Mode::wire, key.substring(dot + 1)));
    }
}
