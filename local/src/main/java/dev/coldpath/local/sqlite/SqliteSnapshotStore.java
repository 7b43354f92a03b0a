package dev.coldpath.local.sqlite;

import dev.coldpath.domain.Domain;
import dev.coldpath.scoring.snapshot.FetcherId;
import dev.coldpath.scoring.snapshot.Snapshot;
import dev.coldpath.scoring.snapshot.SnapshotStore;
import java.time.Instant;
import java.util.Optional;

/// Snapshots, a row each.
final class SqliteSnapshotStore implements SnapshotStore {
    static final String NEWEST = """
            SELECT json FROM snapshots WHERE domain = ? AND fetcher = ? ORDER BY observed_at DESC LIMIT 1""";

    static final String OBSERVED_BETWEEN = """
            SELECT json FROM snapshots
            WHERE domain = ? AND fetcher = ? AND observed_at BETWEEN ? AND ? AND status IN ('ok', 'partial')
            ORDER BY observed_at DESC LIMIT 1""";

    private static final String FIND =
            "SELECT json FROM snapshots WHERE domain = ? AND fetcher = ? AND observed_at = ?";

    private static final String PUT = """
            INSERT INTO snapshots (domain, fetcher, observed_at, status, json) VALUES (?, ?, ?, ?, ?)
            ON CONFLICT (domain, fetcher, observed_at) DO NOTHING""";

    private static final String FORGET = "DELETE FROM snapshots WHERE domain = ?";

    private final Database database;

    SqliteSnapshotStore(Database database) {
        this.database = database;
    }

    @Override
    public void put(Snapshot snapshot) {
        database.write(
                "domain " + snapshot.domain() + ": snapshot",
                session -> session.update(
                        PUT,
                        snapshot.domain().name(),
                        snapshot.fetcher().name(),
                        snapshot.observedAt().toEpochMilli(),
                        snapshot.status().wire(),
                        SnapshotJson.of(snapshot)));
    }

    @Override
    public void forget(Domain domain) {
        database.write("domain " + domain + ": forget", session -> session.update(FORGET, domain.name()));
    }

    @Override
    public Optional<Snapshot> find(Domain domain, FetcherId fetcher, Instant observedAt) {
        return database.read(
                "domain " + domain,
                session -> session.first(
                        FIND,
                        row -> SnapshotJson.read(row.getString("json")),
                        domain.name(),
                        fetcher.name(),
                        observedAt.toEpochMilli()));
    }

    @Override
    public Optional<Snapshot> newest(Domain domain, FetcherId fetcher) {
        return database.read(
                "domain " + domain,
                session -> session.first(
                        NEWEST, row -> SnapshotJson.read(row.getString("json")), domain.name(), fetcher.name()));
    }

    @Override
    public Optional<Snapshot> observedBetween(Domain domain, FetcherId fetcher, Instant from, Instant until) {
        return database.read(
                "domain " + domain,
                session -> session.first(
                        OBSERVED_BETWEEN,
                        row -> SnapshotJson.read(row.getString("json")),
                        domain.name(),
                        fetcher.name(),
                        from.toEpochMilli(),
                        until.toEpochMilli()));
    }
}
