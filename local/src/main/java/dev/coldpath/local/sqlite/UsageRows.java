package dev.coldpath.local.sqlite;

import dev.coldpath.account.KeyId;
import dev.coldpath.account.Scope;
import dev.coldpath.job.Product;
import dev.coldpath.limit.RingCodec;
import dev.coldpath.submit.Usage;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;

/// Counters as rows and back. Whoever was never charged has no row.
final class UsageRows {
    static final String FIND = "SELECT version, last_at, month, cold, recent FROM usage WHERE owner = ?";

    private static final String PUT =
            "INSERT OR REPLACE INTO usage (owner, version, last_at, month, cold, recent) VALUES (?, ?, ?, ?, ?, ?)";

    private UsageRows() {}

    static Usage find(Session session, Scope scope, Product product) throws SQLException {
        return find(session, owner(scope, product), Usage.DAY);
    }

    static Usage find(Session session, KeyId key) throws SQLException {
        return find(session, key.value(), Usage.HOUR);
    }

    static void put(Session session, Scope scope, Product product, Usage usage) throws SQLException {
        put(session, owner(scope, product), usage);
    }

    static void put(Session session, KeyId key, Usage usage) throws SQLException {
        put(session, key.value(), usage);
    }

    static String owner(Scope scope, Product product) {
        return scope.key() + "#" + product.wire();
    }

    private static Usage find(Session session, String owner, Duration window) throws SQLException {
        return session.first(FIND, row -> read(row, 1, window), owner).orElseGet(() -> Usage.none(window));
    }

    private static void put(Session session, String owner, Usage usage) throws SQLException {
        session.update(
                PUT,
                owner,
                usage.version(),
                usage.lastAt().toEpochMilli(),
                usage.month().toString(),
                usage.cold(),
                RingCodec.write(usage.recent()));
    }

    /// Out of five columns from this one on; of a row that is not there, nothing. By number: finding columns by their
    /// names would take longer than the rest of it, twice for every job.
    static Usage read(ResultSet row, int first, Duration window) throws SQLException {
        String month = row.getString(first + 2);
        return month == null
                ? Usage.none(window)
                : new Usage(
                        row.getLong(first),
                        Instant.ofEpochMilli(row.getLong(first + 1)),
                        month(month),
                        row.getInt(first + 3),
                        RingCodec.read(Math.toIntExact(window.toMinutes()), row.getBytes(first + 4)));
    }

    /// As written, and so without a parser's patience: `2026-05`.
    private static YearMonth month(String text) {
        int dash = text.length() - 3;
        return YearMonth.of(Integer.parseInt(text, 0, dash, 10), Integer.parseInt(text, dash + 1, text.length(), 10));
    }
}
