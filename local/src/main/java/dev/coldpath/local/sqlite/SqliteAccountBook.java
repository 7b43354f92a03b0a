package dev.coldpath.local.sqlite;

import dev.coldpath.account.Account;
import dev.coldpath.account.AccountId;
import dev.coldpath.account.ApiKey;
import dev.coldpath.account.KeyCard;
import dev.coldpath.account.KeyId;
import dev.coldpath.admin.AccountBook;
import dev.coldpath.admin.AuditRow;
import dev.coldpath.store.Slice;
import dev.coldpath.submit.Replay;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// The operator's book of accounts. What an account changes of its keys needs no write to them: they are read with it.
final class SqliteAccountBook implements AccountBook {
    private static final Mark BEFORE_ALL = new Mark(Instant.ofEpochMilli(Long.MAX_VALUE), new AccountId("acct_zzzz"));

    private final Database database;

    SqliteAccountBook(Database database) {
        this.database = database;
    }

    @Override
    public Optional<Account> find(AccountId id) {
        return database.read("account " + id, session -> AccountRows.find(session, id));
    }

    @Override
    public List<KeyCard> keys(AccountId id) {
        return database.read("account " + id + ": keys", session -> KeyRows.ofAccount(session, id));
    }

    @Override
    public Optional<AccountId> ownerOf(KeyId id) {
        return database.read("key " + id, session -> KeyRows.owner(session, id));
    }

    @Override
    public Page list(Optional<Mark> after, int most) {
        Mark behind = after.orElse(BEFORE_ALL);
        Slice<Account> slice = Slice.of(
                database.read("list of accounts", session -> AccountRows.list(session, behind, most + 1)), most);
        return new Page(slice.rows(), slice.last().map(Mark::behind));
    }

    @Override
    public boolean open(Account account, List<ApiKey> keys, AuditRow row) {
        return database.write("account " + account.id(), session -> {
            if (!open(session, account, keys, false)) {
                return false;
            }
            AuditRows.insert(session, row);
            return true;
        });
    }

    @Override
    public Opening open(Account account, List<ApiKey> keys, AuditRow row, Noted answer) {
        return database.write("account " + account.id(), session -> {
            Optional<Replay> earlier = ReplayRows.find(session, answer.once()).filter(stored -> stored.live(row.at()));
            if (earlier.isPresent()) {
                return new Opening.Earlier(earlier.get());
            }
            if (!open(session, account, keys, false)) {
                return new Opening.Hindered();
            }
            AuditRows.insert(session, row);
            ReplayRows.put(session, answer.once(), answer.replay());
            return new Opening.Opened();
        });
    }

    /// The same without an audit row.
    ///
    /// @param shut whether a key that opens nothing is stored as revoked
    static boolean open(Session session, Account account, List<ApiKey> keys, boolean shut) throws SQLException {
        for (ApiKey key : keys) {
            if (KeyRows.find(session, key.hash()).isPresent()) {
                return false;
            }
        }
        if (!AccountRows.insert(session, account)) {
            return false;
        }
        for (ApiKey key : keys) {
            KeyRows.insert(session, key, shut && !key.open());
        }
        return true;
    }

    @Override
    public boolean change(Amendment change, AuditRow row) {
        return database.write("account " + change.seen().id(), session -> {
            if (!AccountRows.change(session, change.seen(), change.next())) {
                return false;
            }
            if (change.added().isPresent()) {
                KeyRows.insert(session, change.added().get(), false);
            }
            if (change.altered().isPresent()) {
                KeyRows.alter(session, change.altered().get());
            }
            AuditRows.insert(session, row);
            return true;
        });
    }
}
