package dev.coldpath.local.sqlite;

import dev.coldpath.account.Scope;
import java.sql.SQLException;
import java.time.YearMonth;

/// Cached calls as rows, one a scope and month.
final class CallRows {
    static final String FIND = "SELECT cached FROM calls WHERE scope = ? AND month = ?";

    private static final String COUNT = """
            INSERT INTO calls (scope, month, cached) VALUES (?, ?, 1)
            ON CONFLICT (scope, month) DO UPDATE SET cached = cached + 1""";

    static final String TAKE_BACK = "UPDATE calls SET cached = cached - 1 WHERE scope = ? AND month = ? AND cached > 0";

    static final String FORGET = "DELETE FROM calls WHERE scope = ? AND month < ?";

    /// How many months a month is kept beside its own.
    private static final int KEPT = 14;

    private CallRows() {}

    static int find(Session session, Scope scope, YearMonth month) throws SQLException {
        return session.first(FIND, row -> row.getInt("cached"), scope.key(), month.toString())
                .orElse(0);
    }

    /// Also forgets the months that are kept no longer.
    static void count(Session session, Scope scope, YearMonth month) throws SQLException {
        session.update(COUNT, scope.key(), month.toString());
        session.update(FORGET, scope.key(), month.minusMonths(KEPT).toString());
    }

    static int takeBack(Session session, Scope scope, YearMonth month) throws SQLException {
        return session.update(TAKE_BACK, scope.key(), month.toString());
    }
}
