package dev.coldpath.local.sqlite;

import dev.coldpath.account.Scope;
import dev.coldpath.intelligence.narrative.Brief;
import dev.coldpath.intelligence.narrative.BriefStore;
import dev.coldpath.job.JobId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Optional;

/// Briefs, a row each. Whoever saves one clears away those that are over a year older.
final class SqliteBriefStore implements BriefStore {
    static final String FIND = "SELECT * FROM briefs WHERE id = ?";
    static final String FORGET = "DELETE FROM briefs WHERE created_at < ?";

    private static final Duration KEPT = Duration.ofDays(365);

    private static final String SAVE = """
            INSERT INTO briefs (id, scope, job_id, created_at, brief, context) VALUES (?, ?, ?, ?, ?, ?)
            ON CONFLICT (id) DO UPDATE SET scope = excluded.scope, created_at = excluded.created_at,
                brief = excluded.brief, context = excluded.context
            WHERE job_id = excluded.job_id""";

    private final Database database;

    SqliteBriefStore(Database database) {
        this.database = database;
    }

    @Override
    public void save(Brief brief) {
        database.write("brief " + brief.id(), session -> {
            session.update(FORGET, brief.createdAt().minus(KEPT).toEpochMilli());
            int rows = session.update(
                    SAVE,
                    brief.id(),
                    brief.scope().key(),
                    brief.job().toString(),
                    brief.createdAt().toEpochMilli(),
                    brief.brief(),
                    brief.context());
            if (rows == 0) {
                throw new IllegalStateException("brief " + brief.id() + ": it is another job's");
            }
            return rows;
        });
    }

    @Override
    public Optional<Brief> find(long id) {
        return database.read("brief " + id, session -> session.first(FIND, SqliteBriefStore::brief, id));
    }

    private static Brief brief(ResultSet row) throws SQLException {
        return new Brief(
                row.getLong("id"),
                Scope.of(row.getString("scope")),
                JobId.of(row.getString("job_id")),
                Columns.instant(row, "created_at"),
                row.getString("brief"),
                row.getString("context"));
    }
}
