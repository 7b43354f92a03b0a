package dev.coldpath.local.sqlite;

import dev.coldpath.account.KeyId;
import dev.coldpath.account.Scope;
import dev.coldpath.admin.AuditRow;
import dev.coldpath.admin.Tallies;
import dev.coldpath.admin.Tally;
import dev.coldpath.job.Product;
import dev.coldpath.submit.Usage;
import java.sql.SQLException;

/// Counters as the operator sees and lifts them.
final class SqliteTallies implements Tallies {
    private final Database database;

    SqliteTallies(Database database) {
        this.database = database;
    }

    @Override
    public Usage read(Tally tally) {
        return database.read("counters", session -> read(session, tally));
    }

    @Override
    public boolean replace(Tally tally, Usage next, AuditRow row) {
        return database.write("counters", session -> {
            if (read(session, tally).version() != next.version() - 1) {
                return false;
            }
            put(session, tally, next);
            AuditRows.insert(session, row);
            return true;
        });
    }

    private static Usage read(Session session, Tally tally) throws SQLException {
        return switch (tally) {
            case Tally.OfScope(Scope scope, Product product) -> UsageRows.find(session, scope, product);
            case Tally.OfKey(KeyId key) -> UsageRows.find(session, key);
        };
    }

    private static void put(Session session, Tally tally, Usage next) throws SQLException {
        switch (tally) {
            case Tally.OfScope(Scope scope, Product product) -> UsageRows.put(session, scope, product, next);
            case Tally.OfKey(KeyId key) -> UsageRows.put(session, key, next);
        }
    }
}
