package dev.coldpath.local.sqlite;

import dev.coldpath.intelligence.content.ContentRun;
import dev.coldpath.intelligence.content.ContentRuns;
import dev.coldpath.intelligence.content.StoredRunJson;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// Content runs, a row each.
final class SqliteContentRuns implements ContentRuns {
    static final String NEWEST = "SELECT json FROM content_runs ORDER BY id DESC LIMIT ?";

    /// One statement, so that what it says of two things holds at one time.
    static final String FRESHNESS = """
            SELECT json,
                (SELECT coalesce(sum(processed), 0) FROM content_runs WHERE completed_at >= ?1) AS processed,
                (SELECT coalesce(sum(inserted), 0) FROM content_runs WHERE completed_at >= ?1) AS inserted
            FROM content_runs ORDER BY completed_at DESC, id DESC LIMIT 1""";

    private static final String RECORD = """
            INSERT INTO content_runs (id, completed_at, processed, inserted, json) VALUES (?, ?, ?, ?, ?)
            ON CONFLICT (id) DO NOTHING""";

    private final Database database;

    SqliteContentRuns(Database database) {
        this.database = database;
    }

    @Override
    public void record(ContentRun run) {
        database.write(
                "content run " + run.runId(),
                session -> session.update(
                        RECORD,
                        run.runId(),
                        run.completedAt().toEpochMilli(),
                        run.tally().processed(),
                        run.tally().inserted(),
                        StoredRunJson.of(run)));
    }

    @Override
    public List<ContentRun> newest(int most) {
        return database.read("content runs", session -> session.all(NEWEST, SqliteContentRuns::run, most));
    }

    @Override
    public Optional<Freshness> freshness(Instant since) {
        return database.read(
                "content runs",
                session -> session.first(
                        FRESHNESS,
                        row -> new Freshness(run(row), row.getLong("processed"), row.getLong("inserted")),
                        since.toEpochMilli()));
    }

    private static ContentRun run(ResultSet row) throws SQLException {
        return StoredRunJson.run(row.getString("json"));
    }
}
