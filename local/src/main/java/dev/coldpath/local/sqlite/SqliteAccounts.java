package dev.coldpath.local.sqlite;

import dev.coldpath.account.Account;
import dev.coldpath.account.AccountId;
import dev.coldpath.account.Accounts;
import dev.coldpath.account.ApiKey;
import dev.coldpath.account.KeyHash;
import dev.coldpath.account.KeyId;
import dev.coldpath.plan.Overrides;
import dev.coldpath.store.StoreDown;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// Accounts and their keys.
final class SqliteAccounts implements Accounts {
    private static final Duration BETWEEN_NOTES = Duration.ofHours(1);
    static final String USED =
            "UPDATE api_keys SET last_used_at = ? WHERE id = ? AND (last_used_at IS NULL OR last_used_at <= ?)";

    private final Database database;

    SqliteAccounts(Database database) {
        this.database = database;
    }

    @Override
    public Optional<ApiKey> key(KeyHash hash) {
        return database.read("api key", session -> KeyRows.find(session, hash));
    }

    @Override
    public void used(KeyId id, Instant at) {
        try {
            database.note(
                    "key " + id + ": use",
                    session -> session.update(
                            USED,
                            at.toEpochMilli(),
                            id.value(),
                            at.minus(BETWEEN_NOTES).toEpochMilli()));
        } catch (StoreDown _) {
            // the port's promise: a note that is lost fails no request, and the next use makes it
            return;
        }
    }

    @Override
    public void move(ApiKey seen, KeyHash next, Instant now) {
        try {
            database.write("key " + seen.id() + ": move", session -> KeyRows.move(session, seen, next));
        } catch (StoreDown _) {
            // the port's promise: a key that cannot be moved now opens where it is, and is moved at its next use
            return;
        }
    }

    @Override
    public boolean open(AccountId account, String plan, List<ApiKey> keys) {
        Instant createdAt = keys.isEmpty() ? Instant.EPOCH : keys.getFirst().createdAt();
        Account opened = new Account(account, "", plan, Overrides.NONE, createdAt, true, 1);
        return database.write("account " + account, session -> SqliteAccountBook.open(session, opened, keys, true));
    }
}
