package dev.coldpath.local.sqlite;

import dev.coldpath.domain.Domain;
import dev.coldpath.score.Explanation;
import dev.coldpath.score.ExplanationJson;
import dev.coldpath.score.Explanations;
import dev.coldpath.score.ScoreRecord;
import dev.coldpath.score.ScoreRef;
import java.sql.SQLException;
import java.util.Optional;

/// Reads the explanation of a domain's newest record, both in one look.
final class SqliteExplanations implements Explanations {
    static final String OF_RECORD = "SELECT json FROM explanation WHERE domain = ? AND scored_at = ?";

    private final Database database;

    SqliteExplanations(Database database) {
        this.database = database;
    }

    @Override
    public Optional<Explanation> explanation(Domain domain) {
        return database.read("domain " + domain, session -> newest(session, domain));
    }

    private static Optional<Explanation> newest(Session session, Domain domain) throws SQLException {
        Optional<ScoreRecord> record = ScoreRows.latest(session, domain);
        return record.isEmpty()
                ? Optional.empty()
                : Optional.of(ExplanationJson.read(
                        record.get(), text(session, record.get().ref())));
    }

    private static String text(Session session, ScoreRef ref) throws SQLException {
        return session.first(
                        OF_RECORD,
                        row -> row.getString("json"),
                        ref.domain().name(),
                        ref.scoredAt().getEpochSecond())
                .orElseThrow(() -> new IllegalStateException("record " + ref + ": it has no explanation"));
    }
}
