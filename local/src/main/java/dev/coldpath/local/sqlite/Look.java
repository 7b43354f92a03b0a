package dev.coldpath.local.sqlite;

import dev.coldpath.submit.Deciding.Stored;
import dev.coldpath.submit.Question;
import dev.coldpath.submit.Submission;
import dev.coldpath.submit.Usage;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;

/// What an admission asks of the store. What has a row for every caller is read by one statement: each statement costs
/// more than what it finds.
///
/// @param known whether a job of the submission's id is there
record Look(boolean known, Stored stored) {
    static final String ROWS = """
            SELECT
                EXISTS (SELECT 1 FROM jobs WHERE id = ?),
                EXISTS (SELECT 1 FROM endpoints WHERE scope = ? AND disabled_at IS NULL),
                l.active_job, l.active_until, l.done_job, l.done_at,
                s.version, s.last_at, s.month, s.cold, s.recent,
                k.version, k.last_at, k.month, k.cold, k.recent
            FROM (SELECT 1)
                LEFT JOIN locks l ON l.scope = ? AND l.input_hash = ?
                LEFT JOIN usage s ON s.owner = ?
                LEFT JOIN usage k ON k.owner = ?""";

    private static final int LOCK = 3;
    private static final int SCOPE = 7;
    private static final int KEY = 12;

    static Look of(Session session, Submission submission) throws SQLException {
        Question question = submission.question();
        String scope = submission.scope().key();
        return session.first(
                        ROWS,
                        row -> of(session, submission, row),
                        submission.id().toString(),
                        scope,
                        scope,
                        question.hash().hex(),
                        UsageRows.owner(submission.scope(), question.kind().product()),
                        submission.key().value())
                .orElseThrow();
    }

    private static Look of(Session session, Submission submission, ResultSet row) throws SQLException {
        Question question = submission.question();
        boolean endpoints = row.getBoolean(2);
        Stored stored = new Stored(
                LockRows.read(row, LOCK),
                UsageRows.read(row, SCOPE, Usage.DAY),
                UsageRows.read(row, KEY, Usage.HOUR),
                question.domain().isPresent()
                        ? ScoreRows.latest(session, question.domain().get())
                        : Optional.empty(),
                submission.once().isPresent()
                        ? ReplayRows.find(session, submission.once().get())
                        : Optional.empty(),
                endpoints ? EndpointRows.targets(session, submission.scope()) : List.of());
        return new Look(row.getBoolean(1), stored);
    }
}
