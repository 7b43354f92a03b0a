package dev.coldpath.local.sqlite;

import dev.coldpath.job.JobId;
import dev.coldpath.submit.Once;
import dev.coldpath.submit.Replay;
import dev.coldpath.submit.Replay.Answer;
import dev.coldpath.submit.Replay.Answer.Accepted;
import dev.coldpath.submit.Replay.Answer.Inline;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;

/// What idempotency keys stand for, as rows and back.
final class ReplayRows {
    static final String FIND =
            "SELECT fingerprint, job_id, joined, body, expires_at FROM idempotency WHERE key_hash = ?";

    private static final String PUT = """
            INSERT OR REPLACE INTO idempotency (key_hash, fingerprint, job_id, joined, body, expires_at)
            VALUES (?, ?, ?, ?, ?, ?)""";

    private ReplayRows() {}

    static Optional<Replay> find(Session session, Once once) throws SQLException {
        return session.first(FIND, ReplayRows::read, once.key());
    }

    static void put(Session session, Once once, Replay replay) throws SQLException {
        switch (replay.answer()) {
            case Accepted(JobId job, boolean joined) ->
                session.update(
                        PUT,
                        once.key(),
                        replay.fingerprint(),
                        job.toString(),
                        joined ? 1 : 0,
                        null,
                        replay.expiresAt().toEpochMilli());
            case Inline(String body) ->
                session.update(
                        PUT,
                        once.key(),
                        replay.fingerprint(),
                        null,
                        null,
                        body,
                        replay.expiresAt().toEpochMilli());
        }
    }

    private static Replay read(ResultSet row) throws SQLException {
        String job = row.getString("job_id");
        Answer answer =
                job == null ? new Inline(row.getString("body")) : new Accepted(JobId.of(job), row.getBoolean("joined"));
        return new Replay(row.getString("fingerprint"), answer, Columns.instant(row, "expires_at"));
    }
}
