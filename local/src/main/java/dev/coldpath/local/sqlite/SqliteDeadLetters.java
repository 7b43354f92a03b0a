package dev.coldpath.local.sqlite;

import dev.coldpath.admin.AuditRow;
import dev.coldpath.admin.DeadLetter;
import dev.coldpath.admin.DeadLetterId;
import dev.coldpath.admin.DeadLetters;
import dev.coldpath.admin.LetterQueue;
import dev.coldpath.job.JobId;
import dev.coldpath.store.Slice;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// Keeps dead letters.
final class SqliteDeadLetters implements DeadLetters {
    static final String FIND = "SELECT * FROM dead_letters WHERE queue = ? AND at = ? AND name = ?";

    static final String LIST = """
            SELECT * FROM dead_letters WHERE queue = ? AND (at, name) < (?, ?)
            ORDER BY queue DESC, at DESC, name DESC LIMIT ?""";

    private static final String BURY = """
            INSERT INTO dead_letters (queue, at, name, job_id, ending, body, redriven_at) VALUES (?, ?, ?, ?, ?, ?, ?)
            ON CONFLICT (queue, at, name) DO NOTHING""";

    private static final String EXHUME = """
            UPDATE dead_letters SET redriven_at = ?
            WHERE queue = ? AND at = ? AND name = ? AND redriven_at IS NULL""";

    private final Database database;

    SqliteDeadLetters(Database database) {
        this.database = database;
    }

    @Override
    public void store(DeadLetter letter) {
        DeadLetterId id = letter.id();
        database.write(
                letter.toString(),
                session -> session.update(
                        BURY,
                        id.queue().wire(),
                        id.at().toEpochMilli(),
                        id.name(),
                        letter.job().map(JobId::toString).orElse(null),
                        letter.end(),
                        letter.body(),
                        letter.redrivenAt().map(Instant::toEpochMilli).orElse(null)));
    }

    @Override
    public Optional<DeadLetter> find(DeadLetterId id) {
        return database.read(
                "dead letter " + id,
                session -> session.first(
                        FIND,
                        SqliteDeadLetters::read,
                        id.queue().wire(),
                        id.at().toEpochMilli(),
                        id.name()));
    }

    @Override
    public boolean markRedriven(DeadLetterId id, Instant at, AuditRow row) {
        return database.write("dead letter " + id, session -> {
            int changed = session.update(
                    EXHUME, at.toEpochMilli(), id.queue().wire(), id.at().toEpochMilli(), id.name());
            if (changed == 1) {
                AuditRows.insert(session, row);
            }
            return changed == 1;
        });
    }

    @Override
    public Page list(LetterQueue queue, Optional<DeadLetterId> after, int most) {
        List<DeadLetter> found = database.read(
                "dead letters",
                session -> session.all(
                        LIST,
                        SqliteDeadLetters::read,
                        queue.wire(),
                        after.map(id -> id.at().toEpochMilli()).orElse(Long.MAX_VALUE),
                        after.map(DeadLetterId::name).orElse(""),
                        most + 1));
        Slice<DeadLetter> slice = Slice.of(found, most);
        return new Page(slice.rows(), slice.last().map(DeadLetter::id));
    }

    private static DeadLetter read(ResultSet row) throws SQLException {
        return new DeadLetter(
                new DeadLetterId(
                        Columns.word(LetterQueue.class, LetterQueue::wire, row.getString("queue")),
                        Columns.instant(row, "at"),
                        row.getString("name")),
                Optional.ofNullable(row.getString("job_id")).map(JobId::of),
                row.getString("ending"),
                row.getString("body"),
                Columns.instantIfAny(row, "redriven_at"));
    }
}
