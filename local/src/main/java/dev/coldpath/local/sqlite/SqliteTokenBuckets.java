package dev.coldpath.local.sqlite;

import dev.coldpath.limit.Bucket;
import dev.coldpath.limit.Bucket.Reserved;
import dev.coldpath.limit.Rate;
import dev.coldpath.limit.TokenBuckets;
import dev.coldpath.store.StoreDown;
import java.sql.SQLException;
import java.time.Duration;
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
    public Optional<Duration> reserve(String name, Rate rate, Instant now, Duration patience) {
        try {
            return database.write("bucket " + name, session -> {
                Optional<Reserved> token = find(session, name, rate, now).reserve(rate, now, patience);
                if (token.isPresent()) {
                    put(session, name, token.get().rest());
                }
                return token.map(Reserved::goodIn);
            });
        } catch (StoreDown _) {
            // the port's promise: without a store nobody has a token
            return Optional.empty();
        }
    }

    private static Bucket find(Session session, String name, Rate rate, Instant now) throws SQLException {
        return session.first(FIND, row -> new Bucket(row.getLong("credit"), Columns.instant(row, "at")), name)
                .orElseGet(() -> Bucket.full(rate, now));
    }

    private static void put(Session session, String name, Bucket bucket) throws SQLException {
        session.update(PUT, name, bucket.credit(), bucket.at().toEpochMilli());
    }
}
