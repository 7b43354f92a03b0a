package dev.coldpath.local.sqlite;

import dev.coldpath.domain.Domain;
import dev.coldpath.score.Exclusion;
import dev.coldpath.score.Exclusion.Reason;
import dev.coldpath.score.Exclusions;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;

/// Domains that nobody may ask about, a row each.
final class SqliteExclusions implements Exclusions {
    private static final String FIND = "SELECT * FROM exclusions WHERE domain = ?";
    private static final String ALL = "SELECT * FROM exclusions ORDER BY domain";

    private static final String PUT = """
            INSERT INTO exclusions (domain, reason, since) VALUES (?1, ?2, ?3)
            ON CONFLICT (domain) DO UPDATE SET reason = excluded.reason, since = excluded.since
            WHERE excluded.reason = 'denylisted' OR exclusions.reason = 'opted_out'""";

    private static final String LIFT = "DELETE FROM exclusions WHERE domain = ?";

    private final Database database;

    SqliteExclusions(Database database) {
        this.database = database;
    }

    @Override
    public Optional<Exclusion> find(Domain domain) {
        return database.read("domain " + domain, session -> session.first(FIND, SqliteExclusions::read, domain.name()));
    }

    @Override
    public List<Exclusion> all() {
        return database.read("exclusions", session -> session.all(ALL, SqliteExclusions::read));
    }

    @Override
    public void put(Exclusion exclusion) {
        database.write(
                "domain " + exclusion.domain() + ": exclude",
                session -> session.update(
                        PUT,
                        exclusion.domain().name(),
                        exclusion.reason().wire(),
                        exclusion.since().toEpochMilli()));
    }

    @Override
    public boolean lift(Domain domain) {
        return database.write("domain " + domain + ": admit", session -> session.update(LIFT, domain.name()) > 0);
    }

    private static Exclusion read(ResultSet row) throws SQLException {
        return new Exclusion(
                new Domain(row.getString("domain")),
                Columns.word(Reason.class, Reason::wire, row.getString("reason")),
                Columns.instant(row, "since"));
    }
}
