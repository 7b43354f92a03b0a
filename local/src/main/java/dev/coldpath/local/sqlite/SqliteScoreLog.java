package dev.coldpath.local.sqlite;

import dev.coldpath.domain.Domain;
import dev.coldpath.score.Confidence;
import dev.coldpath.score.ScoreRef;
import dev.coldpath.scoring.record.HistoryRow;
import dev.coldpath.scoring.record.ScoreLog;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;

/// Writes what runs found out, with everything that depends on it, in one transaction.
final class SqliteScoreLog implements ScoreLog {
    private static final String EXPLAIN = "INSERT INTO explanation (domain, scored_at, json) VALUES (?, ?, ?)";

    private static final String REPORT = """
            INSERT INTO confidence (domain, scored_at, json) VALUES (?, ?, ?)
            ON CONFLICT (domain) DO UPDATE SET scored_at = excluded.scored_at, json = excluded.json
            WHERE excluded.scored_at >= confidence.scored_at""";

    static final String REPORTED = "SELECT json FROM confidence WHERE domain = ?";

    private static final List<String> FORGET = List.of(
            "DELETE FROM history WHERE domain = ?",
            "DELETE FROM latest WHERE domain = ?",
            "DELETE FROM explanation WHERE domain = ?",
            "DELETE FROM confidence WHERE domain = ?");

    private final Database database;

    SqliteScoreLog(Database database) {
        this.database = database;
    }

    @Override
    public ScoreRef record(HistoryRow row, Confidence confidence, String explanation) {
        return database.write("run " + row.run() + ": record", session -> {
            Optional<ScoreRef> before = ScoreRows.ofRun(session, row.ref().domain(), row.run());
            if (before.isPresent()) {
                return before.get();
            }
            ScoreRef ref = freeSecond(session, row.ref());
            record(session, row.at(ref), explanation);
            report(session, confidence.at(ref.scoredAt()));
            return ref;
        });
    }

    @Override
    public void report(Confidence confidence) {
        database.write("run " + confidence.run() + ": report", session -> report(session, confidence));
    }

    @Override
    public Optional<HistoryRow> newest(Domain domain) {
        return database.read("domain " + domain, session -> ScoreRows.newest(session, domain));
    }

    @Override
    public Optional<Confidence> confidence(Domain domain) {
        return database.read(
                "domain " + domain,
                session -> session.first(REPORTED, row -> ScoreJson.confidence(row.getString("json")), domain.name()));
    }

    @Override
    public void forget(Domain domain) {
        database.write("domain " + domain + ": forget", session -> {
            Optional<Counted> newest = ScoreRows.counted(session, domain);
            if (newest.isPresent()) {
                DistRows.leave(session, newest.get());
            }
            for (String rows : FORGET) {
                session.update(rows, domain.name());
            }
            return domain;
        });
    }

    @Override
    public Audit audit(String pipelineVersion) {
        return database.read("universe " + pipelineVersion, session -> DistRows.audit(session, pipelineVersion));
    }

    @Override
    public Audit rebuild(String pipelineVersion) {
        return database.write("universe " + pipelineVersion + ": rebuild", session -> {
            DistRows.rebuild(session, pipelineVersion);
            return DistRows.audit(session, pipelineVersion);
        });
    }

    private static void record(Session session, HistoryRow row, String explanation) throws SQLException {
        ScoreRef ref = row.ref();
        ScoreRows.insert(session, row);
        session.update(EXPLAIN, ref.domain().name(), ref.scoredAt().getEpochSecond(), explanation);
        Optional<Counted> newest = ScoreRows.counted(session, ref.domain());
        if (newest.isEmpty() || newest.get().scoredAt().isBefore(ref.scoredAt())) {
            ScoreRows.putLatest(session, row);
            DistRows.move(session, newest, Counted.of(row));
        }
    }

    private static int report(Session session, Confidence confidence) throws SQLException {
        return session.update(
                REPORT, confidence.domain().name(), confidence.scoredAt().getEpochSecond(), ScoreJson.of(confidence));
    }

    private static ScoreRef freeSecond(Session session, ScoreRef wanted) throws SQLException {
        ScoreRef ref = wanted;
        while (ScoreRows.taken(session, ref)) {
            ref = new ScoreRef(ref.domain(), ref.scoredAt().plusSeconds(1));
        }
        return ref;
    }
}
