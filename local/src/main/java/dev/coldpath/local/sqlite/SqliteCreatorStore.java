package dev.coldpath.local.sqlite;

import dev.coldpath.intelligence.content.Creator;
import dev.coldpath.intelligence.content.CreatorJson;
import dev.coldpath.intelligence.content.CreatorStore;
import dev.coldpath.intelligence.content.Learned;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;

/// Creators, a row each.
final class SqliteCreatorStore implements CreatorStore {
    static final String FIND = "SELECT json FROM creators WHERE id = ?";

    private static final String PUT = "INSERT OR REPLACE INTO creators (id, json) VALUES (?, ?)";

    private final Database database;

    SqliteCreatorStore(Database database) {
        this.database = database;
    }

    @Override
    public void learn(List<Creator> creators) {
        database.write("creators", session -> {
            int rows = 0;
            for (Creator heard : creators) {
                long id = heard.id();
                Creator now = find(session, id)
                        .map(before -> Learned.of(before, heard))
                        .orElse(heard);
                rows += session.update(PUT, id, CreatorJson.of(now));
            }
            return rows;
        });
    }

    @Override
    public List<Creator> byId(Collection<Long> ids) {
        return database.read("creators", session -> {
            List<Creator> creators = new ArrayList<>();
            for (long id : new LinkedHashSet<>(ids)) {
                find(session, id).ifPresent(creators::add);
            }
            return creators;
        });
    }

    private static Optional<Creator> find(Session session, long id) throws SQLException {
        return session.first(FIND, row -> CreatorJson.creator(row.getString("json")), id);
    }
}
