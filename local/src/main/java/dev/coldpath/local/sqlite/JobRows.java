package dev.coldpath.local.sqlite;

import static dev.coldpath.local.sqlite.Columns.instant;

import dev.coldpath.account.KeyId;
import dev.coldpath.account.Scope;
import dev.coldpath.hook.Target;
import dev.coldpath.job.Charge;
import dev.coldpath.job.InputHash;
import dev.coldpath.job.Job;
import dev.coldpath.job.JobFilter;
import dev.coldpath.job.JobId;
import dev.coldpath.job.JobPage.Mark;
import dev.coldpath.job.Kind;
import dev.coldpath.job.Metadata;
import dev.coldpath.job.Schedule;
import dev.coldpath.settle.DueJobs;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Jobs as rows and back. The columns of their states are [StateColumns].
final class JobRows {
    /// Jobs of kinds that only newer code knows are not its jobs.
    private static final String OF_KNOWN_KINDS = Arrays.stream(Kind.values())
            .map(kind -> "'" + kind.wire() + "'")
            .collect(Collectors.joining(", ", "kind IN (", ")"));

    static final String FIND = "SELECT * FROM jobs WHERE id = ? AND " + OF_KNOWN_KINDS;

    private static final String INSERT = """
            INSERT INTO jobs (
                id, scope, key_id, product, kind, input_hash, input, apart, created_at, start_by, deadline,
                charge_minute, charge_on_key, charge, version, due_shard, due_at, expires_at, status, started_at, attempt,
                fence, lease_until, completed_at, result, failure_reason, failure_text, targets, metadata)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""";

    private static final String END = """
            UPDATE jobs SET
                status = ?, started_at = ?, attempt = ?, fence = ?, lease_until = ?, completed_at = ?, result = ?,
                failure_reason = ?, failure_text = ?, charge = ?, version = ?, expires_at = ?, settled_by = ?,
                due_shard = NULL, due_at = NULL, next_probe_at = NULL
            WHERE id = ?""";

    private static final String HEAR = """
            UPDATE jobs SET status = ?, started_at = ?, attempt = ?, fence = ?, lease_until = ?, version = ?
            WHERE id = ?""";

    static final String TELL = "UPDATE jobs SET targets = ? WHERE id = ?";

    /// Rows come in this order from the index, so a page reads what it shows and what its filter hides among them.
    static final String LIST = """
            SELECT * FROM jobs
            WHERE scope = ? AND product = ? AND (created_at, id) < (?, ?) AND created_at >= ? AND %s
            ORDER BY created_at DESC, id DESC LIMIT ?""".formatted(OF_KNOWN_KINDS);

    static final String OVER = "SELECT * FROM jobs WHERE id < ? AND completed_at IS NOT NULL AND " + OF_KNOWN_KINDS
            + " ORDER BY id LIMIT ?";

    private JobRows() {}

    /// A row with what only settling asks for.
    ///
    /// @param known false: newer code wrote its state, and it is not to be touched
    record Stored(Job job, Optional<String> settledBy, boolean known) {}

    static Optional<Job> find(Session session, JobId id) throws SQLException {
        return session.first(FIND, JobRows::read, id.toString());
    }

    static Optional<Stored> findForEnd(Session session, JobId id) throws SQLException {
        return session.first(
                FIND,
                row -> new Stored(read(row), Optional.ofNullable(row.getString("settled_by")), StateColumns.known(row)),
                id.toString());
    }

    /// The job, if it may be touched: newer code may have moved it to a state that this code does not know.
    static Optional<Job> findKnown(Session session, JobId id) throws SQLException {
        return findForEnd(session, id).filter(Stored::known).map(Stored::job);
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
                job.kind().product().wire(),
                job.kind().wire(),
                job.hash().hex(),
                job.input(),
                job.apart() ? 1 : 0,
                schedule.createdAt().toEpochMilli(),
                schedule.startBy().toEpochMilli(),
                schedule.deadline().toEpochMilli(),
                job.charge().minute().toEpochMilli(),
                job.charge().onKey() ? 1 : 0,
                job.charge().standing().wire(),
                job.version(),
                job.open() ? DueJobs.shardOf(job.id()) : null,
                job.open() ? job.firstDueAt().toEpochMilli() : null,
                millis(job.expiresAt()),
                state.status(),
                state.startedAt(),
                state.attempt(),
                state.fence(),
                state.leaseUntil(),
                state.completedAt(),
                state.result(),
                state.failureReason(),
                state.failureText(),
                Target.texts(job.targets()),
                job.metadata().text());
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
                state.result(),
                state.failureReason(),
                state.failureText(),
                job.charge().standing().wire(),
                job.version(),
                millis(job.expiresAt()),
                settledBy,
                job.id().toString());
    }

    /// The row of a job that a worker has claimed, or was heard of.
    static void hear(Session session, Job job) throws SQLException {
        StateColumns state = StateColumns.of(job.state());
        session.update(
                HEAR,
                state.status(),
                state.startedAt(),
                state.attempt(),
                state.fence(),
                state.leaseUntil(),
                job.version(),
                job.id().toString());
    }

    /// The row of a job that tells others of its end than before.
    static void tell(Session session, Job job) throws SQLException {
        session.update(TELL, Target.texts(job.targets()), job.id().toString());
    }

    /// Jobs of a scope behind a place, the newest first, from an instant on.
    static List<Job> list(Session session, Scope scope, JobFilter filter, Mark behind, int most) throws SQLException {
        return session.all(
                LIST,
                JobRows::read,
                scope.key(),
                filter.product().wire(),
                behind.createdAt().toEpochMilli(),
                behind.id().toString(),
                filter.from().map(Instant::toEpochMilli).orElse(0L),
                most);
    }

    /// Jobs that are over, with ids below this one, the oldest first.
    static List<Job> over(Session session, String below, int most) throws SQLException {
        return session.all(OVER, JobRows::read, below, most);
    }

    private static @Nullable Long millis(Optional<Instant> at) {
        return at.map(Instant::toEpochMilli).orElse(null);
    }

    private static Job read(ResultSet row) throws SQLException {
        return new Job(
                JobId.of(row.getString("id")),
                Scope.of(row.getString("scope")),
                new KeyId(row.getString("key_id")),
                Columns.word(Kind.class, Kind::wire, row.getString("kind")),
                new InputHash(row.getString("input_hash")),
                row.getString("input"),
                row.getBoolean("apart"),
                new Schedule(instant(row, "created_at"), instant(row, "start_by"), instant(row, "deadline")),
                new Charge(
                        instant(row, "charge_minute"),
                        row.getBoolean("charge_on_key"),
                        Columns.word(Charge.Standing.class, Charge.Standing::wire, row.getString("charge"))),
                StateColumns.read(row),
                row.getLong("version"),
                Target.list(row.getString("targets")),
                Metadata.read(row.getString("metadata")));
    }
}
