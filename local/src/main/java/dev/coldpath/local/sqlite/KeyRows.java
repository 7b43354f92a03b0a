package dev.coldpath.local.sqlite;

import dev.coldpath.account.AccountId;
import dev.coldpath.account.ApiKey;
import dev.coldpath.account.KeyHash;
import dev.coldpath.account.KeyId;
import dev.coldpath.account.Mode;
import dev.coldpath.account.Scope;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;

/// API keys, and the accounts they belong to, as rows and back. The plan is the account's; a key opens while both it
/// and its account do.
final class KeyRows {
    static final String FIND = """
            SELECT k.id, k.hash, k.account_id, k.mode, k.label, k.last_four, k.created_at, a.plan,
                   k.open AND a.open AS opens
            FROM api_keys k JOIN accounts a ON a.id = k.account_id
            WHERE k.hash = ?""";

    private static final String INSERT = """
            INSERT INTO api_keys (hash, id, account_id, mode, label, last_four, created_at, open)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?)""";

    private static final String INSERT_ACCOUNT =
            "INSERT INTO accounts (id, plan, open) VALUES (?, ?, 1) ON CONFLICT (id) DO NOTHING";

    private KeyRows() {}

    static Optional<ApiKey> find(Session session, KeyHash hash) throws SQLException {
        return session.first(FIND, KeyRows::read, hash.hex());
    }

    /// False: the account exists already.
    static boolean insertAccount(Session session, AccountId account, String plan) throws SQLException {
        return session.update(INSERT_ACCOUNT, account.value(), plan) == 1;
    }

    static void insert(Session session, ApiKey key) throws SQLException {
        session.update(
                INSERT,
                key.hash().hex(),
                key.id().value(),
                key.scope().account().value(),
                key.scope().mode().wire(),
                key.label(),
                key.lastFour(),
                key.createdAt().toEpochMilli(),
                key.open() ? 1 : 0);
    }

    private static ApiKey read(ResultSet row) throws SQLException {
        return new ApiKey(
                new KeyId(row.getString("id")),
                new Scope(
                        new AccountId(row.getString("account_id")),
                        Columns.word(Mode.class, Mode::wire, row.getString("mode"))),
                new KeyHash(row.getString("hash")),
                row.getString("label"),
                row.getString("last_four"),
                row.getString("plan"),
                Columns.instant(row, "created_at"),
                row.getBoolean("opens"));
    }
}
