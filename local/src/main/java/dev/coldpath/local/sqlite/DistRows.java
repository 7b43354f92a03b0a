package dev.coldpath.local.sqlite;

import dev.coldpath.score.Rank;
import dev.coldpath.score.ScoreRecord;
import dev.coldpath.score.Tenths;
import dev.coldpath.scoring.record.ScoreLog.Audit;
import java.sql.SQLException;
import java.util.Optional;

/// The counts over newest records: how many domains a version has, and how many of them in each bin.
final class DistRows {
    static final String RANK = """
            SELECT n,
                (SELECT coalesce(sum(n), 0) FROM dist
                 WHERE ver = ?1 AND scope = '*' AND metric = 'score' AND bin < ?2) AS below,
                (SELECT coalesce(sum(n), 0) FROM dist
                 WHERE ver = ?1 AND scope = '*' AND metric = 'score' AND bin = ?2) AS equal
            FROM dist WHERE ver = ?1 AND scope = '*' AND metric = 'n' AND bin = 0 AND n > 0""";

    static final String AUDIT = """
            SELECT
                (SELECT count(*) FROM latest WHERE ver = ?1) AS latest,
                (SELECT coalesce(sum(n), 0) FROM dist
                 WHERE ver = ?1 AND scope = '*' AND metric = 'n') AS counted,
                (SELECT coalesce(sum(n), 0) FROM dist
                 WHERE ver = ?1 AND scope = '*' AND metric = 'score') AS in_bins""";

    private static final String ADD = """
            INSERT INTO dist (ver, scope, metric, bin, n) VALUES (?, '*', ?, ?, ?)
            ON CONFLICT (ver, scope, metric, bin) DO UPDATE SET n = n + excluded.n""";

    private DistRows() {}

    /// Counts a newest record that takes the place of another; of one of another version it does not.
    static void move(Session session, Optional<ScoreRecord> from, ScoreRecord to) throws SQLException {
        String version = to.pipelineVersion();
        Optional<ScoreRecord> old =
                from.filter(record -> record.pipelineVersion().equals(version));
        if (old.isPresent()) {
            add(session, version, old.get().composite(), -1);
        } else {
            session.update(ADD, version, "n", 0, 1);
        }
        add(session, version, to.composite(), 1);
    }

    static Optional<Rank> rank(Session session, String version, Tenths composite) throws SQLException {
        return session.first(
                RANK,
                row -> Rank.of(row.getLong("below"), row.getLong("equal"), row.getLong("n")),
                version,
                composite.value());
    }

    static Audit audit(Session session, String version) throws SQLException {
        return session.first(
                        AUDIT,
                        row -> new Audit(row.getLong("latest"), row.getLong("counted"), row.getLong("in_bins")),
                        version)
                .orElseThrow();
    }

    private static void add(Session session, String version, Tenths composite, int change) throws SQLException {
        session.update(ADD, version, "score", composite.value(), change);
    }
}
