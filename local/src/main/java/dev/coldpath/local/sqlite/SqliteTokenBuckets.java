package dev.coldpath.local.sqlite;

import dev.coldpath.limit.Bucket;
import dev.coldpath.limit.Rate;
import dev.coldpath.limit.TokenBuckets;
import dev.coldpath.store.StoreDown;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;

/// Token buckets, a row each, shared by every process on the file.
final class SqliteTokenBuckets implements TokenBuckets {
    static final String FIND = "SELECT credit, at FROM buckets WHERE name = ?";
    private static final String PUT = "INSERT OR REPLACE INTO buckets (name, credit, at) VALUES (?, ?, ?)";

    private final Database database;

    SqliteTokenBuckets(Database database) {
        this.database = database;
    }

    @Override
    public boolean take(String name, Rate rate, Instant now) {
        try {
            return database.write("bucket " + name, session -> take(session, name, rate, now));
        } catch (StoreDown _) {
            // the port's promise: without a store nobody has a token
            return false;
        }
    }

    private static boolean take(Session session, String name, Rate rate, Instant now) throws SQLException {
        Bucket bucket = session.first(FIND, row -> new Bucket(row.getLong("credit"), Columns.instant(row, "at")), name)
                .orElseGet(() -> Bucket.full(rate, now));
        Optional<Bucket> rest = bucket.take(rate, now);
        if (rest.isPresent()) {
            session.update(PUT, name, rest.get().credit(), rest.get().at().toEpochMilli());
        }
        return rest.isPresent();
    }
}
