package dev.coldpath.local.sqlite;

import dev.coldpath.account.AccountId;
import dev.coldpath.account.ApiKey;
import dev.coldpath.account.KeyCard;
import dev.coldpath.account.KeyHash;
import dev.coldpath.account.KeyId;
import dev.coldpath.account.KeyTerms;
import dev.coldpath.account.Mode;
import dev.coldpath.account.Scope;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// API keys as rows and back. Plan and caps are the account's; a key opens while both it and its account do.
final class KeyRows {
    static final String FIND = """
            SELECT k.id, k.hash, k.account_id, k.mode, k.label, k.last_four, k.created_at, k.access, k.expires_at,
                   a.plan, a.cached_calls, a.cold_calls, a.cold_per_key_hour, k.open AND a.open AS opens
            FROM api_keys k JOIN accounts a ON a.id = k.account_id
            WHERE k.hash = ?""";

    static final String OF_ACCOUNT = "SELECT * FROM api_keys WHERE account_id = ? ORDER BY created_at, id";

    static final String OWNER = "SELECT account_id FROM api_keys WHERE id = ?";

    private static final String INSERT = """
            INSERT INTO api_keys (hash, id, account_id, mode, label, last_four, created_at, open, access, expires_at)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""";

    private static final String ALTER = "UPDATE api_keys SET open = ?, expires_at = ?, successor = ? WHERE id = ?";

    private KeyRows() {}

    static Optional<ApiKey> find(Session session, KeyHash hash) throws SQLException {
        return session.first(FIND, KeyRows::read, hash.hex());
    }

    static List<KeyCard> ofAccount(Session session, AccountId account) throws SQLException {
        return session.all(OF_ACCOUNT, KeyRows::card, account.value());
    }

    static Optional<AccountId> owner(Session session, KeyId key) throws SQLException {
        return session.first(OWNER, row -> new AccountId(row.getString(1)), key.value());
    }

    /// Whether it may open anything is the account's business too, and not this row's.
    static void insert(Session session, ApiKey key, boolean revoked) throws SQLException {
        session.update(
                INSERT,
                key.hash().hex(),
                key.id().value(),
                key.scope().account().value(),
                key.scope().mode().wire(),
                key.label(),
                key.lastFour(),
                key.createdAt().toEpochMilli(),
                revoked ? 0 : 1,
                key.terms().accessText(),
                key.terms().expiresAt().map(Instant::toEpochMilli).orElse(null));
    }

    static void alter(Session session, KeyCard card) throws SQLException {
        session.update(
                ALTER,
                card.revoked() ? 0 : 1,
                card.terms().expiresAt().map(Instant::toEpochMilli).orElse(null),
                card.successor().map(KeyId::value).orElse(null),
                card.id().value());
    }

    private static ApiKey read(ResultSet row) throws SQLException {
        return new ApiKey(
                new KeyId(row.getString("id")),
                scope(row),
                new KeyHash(row.getString("hash")),
                row.getString("label"),
                row.getString("last_four"),
                row.getString("plan"),
                Columns.instant(row, "created_at"),
                row.getBoolean("opens"),
                AccountRows.overrides(row),
                terms(row));
    }

    private static KeyCard card(ResultSet row) throws SQLException {
        return new KeyCard(
                new KeyId(row.getString("id")),
                scope(row),
                new KeyHash(row.getString("hash")),
                row.getString("label"),
                row.getString("last_four"),
                Columns.instant(row, "created_at"),
                terms(row),
                !row.getBoolean("open"),
                Optional.ofNullable(row.getString("successor")).map(KeyId::new),
                Columns.instantIfAny(row, "last_used_at"));
    }

    private static Scope scope(ResultSet row) throws SQLException {
        return new Scope(
                new AccountId(row.getString("account_id")),
                Columns.word(Mode.class, Mode::wire, row.getString("mode")));
    }

    private static KeyTerms terms(ResultSet row) throws SQLException {
        return new KeyTerms(KeyTerms.accessOf(row.getString("access")), Columns.instantIfAny(row, "expires_at"));
    }
}
