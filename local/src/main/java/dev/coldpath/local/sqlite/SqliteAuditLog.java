package dev.coldpath.local.sqlite;

import dev.coldpath.account.AccountId;
import dev.coldpath.admin.AuditLog;
import dev.coldpath.admin.AuditRow;
import dev.coldpath.store.Slice;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// Notes what the operator does, and lists it out of an index that has it in the list's order.
final class SqliteAuditLog implements AuditLog {
    private static final Mark BEFORE_ALL = new Mark(Instant.ofEpochMilli(Long.MAX_VALUE), new UUID(0, 0));

    private final Database database;

    SqliteAuditLog(Database database) {
        this.database = database;
    }

    @Override
    public void note(AuditRow row) {
        database.write("audit row", session -> {
            AuditRows.insert(session, row);
            return row;
        });
    }

    @Override
    public Page list(Optional<AccountId> account, Optional<Mark> after, int most) {
        Mark behind = after.orElse(BEFORE_ALL);
        List<AuditRow> found = database.read(
                "audit log",
                session -> account.isPresent()
                        ? AuditRows.list(session, account.get(), behind, most + 1)
                        : AuditRows.list(session, behind, most + 1));
        Slice<AuditRow> slice = Slice.of(found, most);
        return new Page(slice.rows(), slice.last().map(Mark::behind));
    }
}
