package dev.coldpath.local.sqlite;

import dev.coldpath.account.Scope;
import dev.coldpath.meter.CachedCalls;
import java.time.YearMonth;
import java.util.OptionalInt;

/// Counts cached calls, each look and its write in one transaction. No answer out of the store waits for the disk: of
/// the last calls before a power failure some may be counted for nobody.
final class SqliteCachedCalls implements CachedCalls {
    private final Database database;

    SqliteCachedCalls(Database database) {
        this.database = database;
    }

    @Override
    public boolean count(Scope scope, YearMonth month, OptionalInt most) {
        return database.note("scope " + scope.key() + ": cached call", session -> {
            boolean room = most.isEmpty() || CallRows.find(session, scope, month) < most.getAsInt();
            if (room) {
                CallRows.count(session, scope, month);
            }
            return room;
        });
    }

    @Override
    public void takeBack(Scope scope, YearMonth month) {
        database.note("scope " + scope.key() + ": cached call", session -> CallRows.takeBack(session, scope, month));
    }
}
