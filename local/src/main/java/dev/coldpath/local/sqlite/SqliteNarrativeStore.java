package dev.coldpath.local.sqlite;

import dev.coldpath.intelligence.ask.Window;
import dev.coldpath.intelligence.narrative.NarrativeJson;
import dev.coldpath.intelligence.narrative.NarrativeStore;
import dev.coldpath.intelligence.narrative.StoredNarrative;
import dev.coldpath.intelligence.narrative.StoredNarrative.Cluster;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// The narratives of the newest run of each window, a row each. A run takes the place of the one before in one
/// transaction, and a reader's one statement sees either.
final class SqliteNarrativeStore implements NarrativeStore {
    static final String CURRENT = "SELECT cluster FROM narratives WHERE window_key = ?";
    static final String FIND = "SELECT json FROM narratives WHERE id = ?";
    static final String COMPUTED_AT = "SELECT computed_at FROM narrative_windows WHERE name = ?";
    static final String CLEAR = "DELETE FROM narratives WHERE window_key = ?";

    private static final String MARK = """
            INSERT INTO narrative_windows (name, computed_at) VALUES (?, ?)
            ON CONFLICT (name) DO UPDATE SET computed_at = excluded.computed_at
            WHERE excluded.computed_at >= narrative_windows.computed_at""";

    private static final String INSERT = "INSERT INTO narratives (id, window_key, cluster, json) VALUES (?, ?, ?, ?)";

    private final Database database;

    SqliteNarrativeStore(Database database) {
        this.database = database;
    }

    @Override
    public void publish(Window window, Instant computedAt, List<StoredNarrative> narratives) {
        database.write("narratives", session -> {
            if (session.update(MARK, window.wire(), computedAt.toEpochMilli()) == 0) {
                return 0;
            }
            int rows = session.update(CLEAR, window.wire());
            for (StoredNarrative each : narratives) {
                rows += session.update(
                        INSERT,
                        each.cluster().id(),
                        window.wire(),
                        NarrativeJson.of(each.cluster()),
                        NarrativeJson.of(each));
            }
            return rows;
        });
    }

    @Override
    public Optional<Instant> computedAt(Window window) {
        return database.read(
                "narratives",
                session -> session.first(COMPUTED_AT, row -> Columns.instant(row, "computed_at"), window.wire()));
    }

    @Override
    public List<Cluster> current(Window window) {
        return database.read(
                "narratives",
                session -> session.all(CURRENT, row -> NarrativeJson.cluster(row.getString("cluster")), window.wire()));
    }

    @Override
    public Optional<StoredNarrative> find(long id) {
        return database.read(
                "narrative " + id,
                session -> session.first(FIND, row -> NarrativeJson.narrative(row.getString("json")), id));
    }
}
