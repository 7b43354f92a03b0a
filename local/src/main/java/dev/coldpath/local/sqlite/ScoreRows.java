package dev.coldpath.local.sqlite;

import static dev.coldpath.local.sqlite.Columns.tenths;

import dev.coldpath.domain.Domain;
import dev.coldpath.job.JobId;
import dev.coldpath.score.Rating;
import dev.coldpath.score.ScoreRecord;
import dev.coldpath.score.ScoreRef;
import dev.coldpath.scoring.record.HistoryRow;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// Score records as rows and back: the newest of a domain in columns, every one as JSON in the history.
final class ScoreRows {
    static final String LATEST = "SELECT * FROM latest WHERE domain = ?";

    static final String OF_RUN = "SELECT scored_at FROM history WHERE run_id = ? AND domain = ?";
    static final String TAKEN = "SELECT 1 FROM history WHERE domain = ? AND scored_at = ?";
    private static final String INSERT = "INSERT INTO history (domain, scored_at, run_id, row) VALUES (?, ?, ?, ?)";

    static final String OF_VERSION = "SELECT * FROM latest WHERE ver = ?";

    static final String NEWEST = """
            SELECT h.row FROM latest l JOIN history h ON h.domain = l.domain AND h.scored_at = l.scored_at
            WHERE l.domain = ?""";

    static final String OLDER =
            "SELECT row FROM history WHERE domain = ? AND scored_at < ? ORDER BY scored_at DESC LIMIT ?";

    private static final String PUT_LATEST = """
            INSERT OR REPLACE INTO latest (
                domain, scored_at, run_id, ver, score10, premium10, rating, team_structure10, market_position10,
                momentum_tailwind10, financial_health10, profile, sector, geo, company_name)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""";

    private ScoreRows() {}

    static Optional<ScoreRecord> latest(Session session, Domain domain) throws SQLException {
        return session.first(LATEST, ScoreRows::read, domain.name());
    }

    static Optional<Counted> counted(Session session, Domain domain) throws SQLException {
        return session.first(LATEST, Counted::read, domain.name());
    }

    static Optional<HistoryRow> newest(Session session, Domain domain) throws SQLException {
        return session.first(NEWEST, row -> ScoreJson.row(row.getString(1)), domain.name());
    }

    /// The newest first.
    static List<HistoryRow> older(Session session, Domain domain, Instant than, int most) throws SQLException {
        return session.all(
                OLDER, row -> ScoreJson.row(row.getString("row")), domain.name(), than.getEpochSecond(), most);
    }

    static Optional<ScoreRef> ofRun(Session session, Domain domain, JobId run) throws SQLException {
        return session.first(
                OF_RUN, row -> new ScoreRef(domain, Columns.second(row, "scored_at")), run.toString(), domain.name());
    }

    static boolean taken(Session session, ScoreRef ref) throws SQLException {
        return session.first(
                        TAKEN,
                        row -> row.getInt(1),
                        ref.domain().name(),
                        ref.scoredAt().getEpochSecond())
                .isPresent();
    }

    static void insert(Session session, HistoryRow row) throws SQLException {
        session.update(
                INSERT,
                row.ref().domain().name(),
                row.ref().scoredAt().getEpochSecond(),
                row.run().toString(),
                ScoreJson.of(row));
    }

    static void putLatest(Session session, HistoryRow row) throws SQLException {
        session.update(
                PUT_LATEST,
                row.ref().domain().name(),
                row.ref().scoredAt().getEpochSecond(),
                row.run().toString(),
                row.pipelineVersion(),
                row.composite().value(),
                row.scalePremium().value(),
                row.rating().wire(),
                row.buckets().teamStructure().value(),
                row.buckets().marketPosition().value(),
                row.buckets().momentumTailwinds().value(),
                row.buckets().financialHealth().value(),
                row.profile().wire(),
                row.sector(),
                row.geo(),
                row.companyName());
    }

    private static ScoreRecord read(ResultSet row) throws SQLException {
        return new ScoreRecord(
                new ScoreRef(new Domain(row.getString("domain")), Columns.second(row, "scored_at")),
                JobId.of(row.getString("run_id")),
                row.getString("ver"),
                tenths(row, "score10"),
                tenths(row, "premium10"),
                Rating.ofWire(row.getString("rating")),
                Counted.buckets(row));
    }
}
