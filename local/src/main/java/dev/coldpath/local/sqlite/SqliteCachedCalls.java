package dev.coldpath.local.sqlite;

import dev.coldpath.account.Scope;
import dev.coldpath.meter.CachedCalls;
import java.time.YearMonth;
import java.util.OptionalInt;

/// Counts cached calls, each look and its write in one transaction.
final class SqliteCachedCalls implements CachedCalls {
    private final Database database;

    SqliteCachedCalls(Database database) {
        this.database = database;
    }

    @Override
    public boolean count(Scope scope, YearMonth month, OptionalInt most) {
        return database.write("scope " + scope.key() + ": cached call", session -> {
            boolean room = most.isEmpty() || CallRows.find(session, scope, month) < most.getAsInt();
            if (room) {
                CallRows.count(session, scope, month);
            }
            return room;
        });
    }

    @Override
    public void takeBack(Scope scope, YearMonth month) {
        database.write("scope " + scope.key() + ": cached call", session -> CallRows.takeBack(session, scope, month));
    }
}
