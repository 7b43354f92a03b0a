package dev.coldpath.local.sqlite;

import dev.coldpath.domain.Domain;
import dev.coldpath.scoring.rescore.NewestRecords;
import java.util.List;
import java.util.Optional;

/// The newest records in the order of their domains, each with its explanation.
final class SqliteNewestRecords implements NewestRecords {
    static final String PAGE = """
            SELECT history.row, explanation.json FROM latest
            JOIN history ON history.domain = latest.domain AND history.scored_at = latest.scored_at
            JOIN explanation ON explanation.domain = latest.domain AND explanation.scored_at = latest.scored_at
            WHERE latest.domain > ? ORDER BY latest.domain LIMIT ?""";

    private final Database database;

    SqliteNewestRecords(Database database) {
        this.database = database;
    }

    @Override
    public List<Recorded> after(Optional<Domain> domain, int most) {
        return database.read(
                "newest records",
                session -> session.all(
                        PAGE,
                        row -> new Recorded(ScoreJson.row(row.getString("row")), row.getString("json")),
                        domain.map(Domain::name).orElse(""),
                        most));
    }
}
