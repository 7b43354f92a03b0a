package dev.coldpath.local.sqlite;

import dev.coldpath.submit.Once;
import dev.coldpath.submit.Replay;
import dev.coldpath.submit.Replays;
import java.time.Instant;
import java.util.Optional;

/// Remembers answers under idempotency keys.
final class SqliteReplays implements Replays {
    private final Database database;

    SqliteReplays(Database database) {
        this.database = database;
    }

    @Override
    public Replay keep(Once once, Replay replay, Instant now) {
        return database.write("idempotency key", session -> {
            Optional<Replay> stored = ReplayRows.find(session, once).filter(there -> there.live(now));
            if (stored.isEmpty()) {
                ReplayRows.put(session, once, replay);
            }
            return stored.orElse(replay);
        });
    }
}
