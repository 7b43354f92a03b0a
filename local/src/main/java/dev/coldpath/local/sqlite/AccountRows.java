package dev.coldpath.local.sqlite;

import dev.coldpath.account.Account;
import dev.coldpath.account.AccountId;
import dev.coldpath.admin.AccountBook.Mark;
import dev.coldpath.plan.Overrides;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/// Accounts as rows and back.
final class AccountRows {
    static final String FIND = "SELECT * FROM accounts WHERE id = ?";

    static final String LIST = """
            SELECT * FROM accounts WHERE (created_at, id) < (?, ?)
            ORDER BY created_at DESC, id DESC LIMIT ?""";

    private static final String INSERT = """
            INSERT INTO accounts (
                id, plan, open, label, created_at, version, cached_calls, cold_calls, cold_per_key_hour)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT (id) DO NOTHING""";

    private static final String CHANGE = """
            UPDATE accounts SET
                plan = ?, open = ?, label = ?, version = ?, cached_calls = ?, cold_calls = ?, cold_per_key_hour = ?
            WHERE id = ? AND version = ?""";

    private AccountRows() {}

    static Optional<Account> find(Session session, AccountId id) throws SQLException {
        return session.first(FIND, AccountRows::read, id.value());
    }

    static List<Account> list(Session session, Mark behind, int most) throws SQLException {
        return session.all(
                LIST,
                AccountRows::read,
                behind.createdAt().toEpochMilli(),
                behind.id().value(),
                most);
    }

    /// False: the account exists already.
    static boolean insert(Session session, Account account) throws SQLException {
        return session.update(
                        INSERT,
                        account.id().value(),
                        account.plan(),
                        account.open() ? 1 : 0,
                        account.label(),
                        account.createdAt().toEpochMilli(),
                        account.version(),
                        cap(account.overrides().cachedCallsIncluded()),
                        cap(account.overrides().coldCallsIncluded()),
                        cap(account.overrides().coldPerKeyHour()))
                == 1;
    }

    /// False: it is not as it was seen.
    static boolean change(Session session, Account seen, Account next) throws SQLException {
        return session.update(
                        CHANGE,
                        next.plan(),
                        next.open() ? 1 : 0,
                        next.label(),
                        next.version(),
                        cap(next.overrides().cachedCallsIncluded()),
                        cap(next.overrides().coldCallsIncluded()),
                        cap(next.overrides().coldPerKeyHour()),
                        seen.id().value(),
                        seen.version())
                == 1;
    }

    static Overrides overrides(ResultSet row) throws SQLException {
        return new Overrides(cap(row, "cached_calls"), cap(row, "cold_calls"), cap(row, "cold_per_key_hour"));
    }

    private static Account read(ResultSet row) throws SQLException {
        return new Account(
                new AccountId(row.getString("id")),
                row.getString("label"),
                row.getString("plan"),
                overrides(row),
                Columns.instant(row, "created_at"),
                row.getBoolean("open"),
                row.getLong("version"));
    }

    private static @Nullable Integer cap(OptionalInt cap) {
        return cap.isPresent() ? cap.getAsInt() : null;
    }

    private static OptionalInt cap(ResultSet row, String column) throws SQLException {
        int cap = row.getInt(column);
        return row.wasNull() ? OptionalInt.empty() : OptionalInt.of(cap);
    }
}
