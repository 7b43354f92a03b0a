package dev.coldpath.local.sqlite;

import dev.coldpath.account.Scope;
import dev.coldpath.submit.Usage;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.YearMonth;

/// Counters as rows and back. Whoever was never charged has no row.
final class UsageRows {
    static final String FIND = "SELECT version, last_at, month, cold FROM usage WHERE scope = ?";

    private static final String PUT =
            "INSERT OR REPLACE INTO usage (scope, version, last_at, month, cold) VALUES (?, ?, ?, ?, ?)";

    private UsageRows() {}

    static Usage find(Session session, Scope scope) throws SQLException {
        return session.first(FIND, UsageRows::read, scope.key()).orElse(Usage.NONE);
    }

    static void put(Session session, Scope scope, Usage usage) throws SQLException {
        session.update(
                PUT,
                scope.key(),
                usage.version(),
                usage.lastAt().toEpochMilli(),
                usage.month().toString(),
                usage.cold());
    }

    private static Usage read(ResultSet row) throws SQLException {
        return new Usage(
                row.getLong("version"),
                Columns.instant(row, "last_at"),
                YearMonth.parse(row.getString("month")),
                row.getInt("cold"));
    }
}
