package dev.coldpath.local.sqlite;

import dev.coldpath.domain.Domain;
import dev.coldpath.score.movers.ScoredRun;
import dev.coldpath.score.movers.ScoredRuns;
import dev.coldpath.scoring.record.HistoryRow;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Finds runs in the history by time.
final class SqliteScoredRuns implements ScoredRuns {
    static final String COUNT =
            "SELECT count(*) FROM (SELECT 1 FROM history WHERE scored_at >= ? AND scored_at < ? LIMIT ?)";

    static final String LAST_BETWEEN = """
            SELECT h.row FROM (
                SELECT domain, max(scored_at) AS last FROM history
                WHERE scored_at >= ? AND scored_at < ? GROUP BY domain) l
            CROSS JOIN history h ON h.domain = l.domain AND h.scored_at = l.last""";

    static final String LAST_BEFORE =
            "SELECT row FROM history WHERE domain = ? AND scored_at < ? ORDER BY scored_at DESC LIMIT 1";

    /// Domains to ask about before others may read.
    private static final int AT_ONCE = 1_000;

    private final Database database;

    SqliteScoredRuns(Database database) {
        this.database = database;
    }

    @Override
    public Optional<Map<Domain, ScoredRun>> lastBetween(Instant from, Instant to, int most) {
        return database.read("runs", session -> {
            if (most < Integer.MAX_VALUE && count(session, from, to, most + 1) > most) {
                return Optional.empty();
            }
            Map<Domain, ScoredRun> runs = new HashMap<>();
            session.all(LAST_BETWEEN, SqliteScoredRuns::run, from.getEpochSecond(), to.getEpochSecond())
                    .forEach(run -> runs.put(run.ref().domain(), run));
            return Optional.of(runs);
        });
    }

    private static int count(Session session, Instant from, Instant to, int most) throws SQLException {
        return session.first(COUNT, row -> row.getInt(1), from.getEpochSecond(), to.getEpochSecond(), most)
                .orElseThrow();
    }

    @Override
    public Map<Domain, ScoredRun> lastBefore(Collection<Domain> domains, Instant end) {
        List<Domain> all = List.copyOf(domains);
        Map<Domain, ScoredRun> runs = new HashMap<>();
        for (int next = 0; next < all.size(); next += AT_ONCE) {
            List<Domain> some = all.subList(next, Math.min(all.size(), next + AT_ONCE));
            runs.putAll(database.read("runs", session -> lastBefore(session, some, end)));
        }
        return runs;
    }

    private static Map<Domain, ScoredRun> lastBefore(Session session, List<Domain> domains, Instant end)
            throws SQLException {
        Map<Domain, ScoredRun> runs = new HashMap<>();
        for (Domain domain : domains) {
            session.first(LAST_BEFORE, SqliteScoredRuns::run, domain.name(), end.getEpochSecond())
                    .ifPresent(run -> runs.put(domain, run));
        }
        return runs;
    }

    private static ScoredRun run(ResultSet result) throws SQLException {
        HistoryRow row = ScoreJson.row(result.getString(1));
        return new ScoredRun(
                row.ref(), row.pipelineVersion(), row.composite(), row.completenessPct(), row.companyName());
    }
}
