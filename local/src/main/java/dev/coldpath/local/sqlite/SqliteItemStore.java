package dev.coldpath.local.sqlite;

import dev.coldpath.intelligence.content.ContentKey;
import dev.coldpath.intelligence.content.Item;
import dev.coldpath.intelligence.content.ItemStore;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;

/// Items in their tables. A batch of changes is one transaction.
final class SqliteItemStore implements ItemStore {
    static final String BY_UUID = "SELECT json FROM items WHERE uuid = ?";
    static final String BY_VECTOR_ID = "SELECT json FROM items WHERE vector_id = ?";
    static final String BY_CONTENT = "SELECT json FROM items WHERE platform = ? AND content_id = ?";
    static final String DUPLICATES = "SELECT json FROM items WHERE canonical = ?";
    static final String PENDING = "SELECT json FROM items WHERE pending = 1 AND uuid >= ? ORDER BY uuid LIMIT ?";
    static final String ANY = "SELECT uuid FROM items LIMIT 1";

    static final String WITH_TAG = """
            SELECT i.json FROM item_tags t CROSS JOIN items i ON i.uuid = t.uuid
            WHERE t.tag = ? ORDER BY t.age, t.uuid LIMIT ?""";

    static final String WITH_TAG_SINCE = """
            SELECT i.json FROM item_tags t CROSS JOIN items i ON i.uuid = t.uuid
            WHERE t.tag = ? AND t.age <= ? ORDER BY t.age, t.uuid LIMIT ?""";

    static final String BETWEEN = """
            SELECT json FROM items WHERE published_at >= ? AND published_at <= ?
            ORDER BY published_at DESC, uuid LIMIT ?""";

    /// Things to ask about before others may read.
    private static final int AT_ONCE = 1_000;

    private static final int SUB_MILLI_NANOS = 999_999;

    private final Database database;

    SqliteItemStore(Database database) {
        this.database = database;
    }

    @Override
    public List<Change> write(List<Change> changes) {
        return database.write("items", session -> {
            List<Change> lost = new ArrayList<>();
            for (Change change : changes) {
                if (!ItemRows.apply(session, change)) {
                    lost.add(change);
                }
            }
            return lost;
        });
    }

    @Override
    public List<Item> byUuid(Collection<UUID> uuids) {
        return each(uuids, BY_UUID, uuid -> new Object[] {uuid.toString()});
    }

    @Override
    public List<Item> byVectorId(Collection<String> vectorIds) {
        return each(vectorIds, BY_VECTOR_ID, id -> new Object[] {id});
    }

    @Override
    public List<Item> byContent(Collection<ContentKey> keys) {
        return each(keys, BY_CONTENT, key -> new Object[] {key.platform(), key.contentId()});
    }

    @Override
    public List<Item> duplicatesOf(Collection<UUID> canonicals) {
        return each(canonicals, DUPLICATES, uuid -> new Object[] {uuid.toString()});
    }

    @Override
    public List<Item> newestWithTag(String tag, int most) {
        return database.read("items", session -> session.all(WITH_TAG, ItemRows::read, tag, most));
    }

    @Override
    public List<Item> newestWithTag(String tag, Instant since, int most) {
        long oldest = -since.plusNanos(SUB_MILLI_NANOS).toEpochMilli();
        return database.read("items", session -> session.all(WITH_TAG_SINCE, ItemRows::read, tag, oldest, most));
    }

    /// An item's time is a whole millisecond, which an instant just behind it does not reach back to.
    @Override
    public List<Item> newestBetween(Instant from, Instant to, int most) {
        return database.read(
                "items",
                session -> session.all(
                        BETWEEN,
                        ItemRows::read,
                        from.plusNanos(SUB_MILLI_NANOS).toEpochMilli(),
                        to.toEpochMilli(),
                        most));
    }

    @Override
    public List<Item> pending(UUID from, int most) {
        return database.read("items", session -> session.all(PENDING, ItemRows::read, from.toString(), most));
    }

    @Override
    public boolean empty() {
        return database.read("items", session -> session.first(ANY, row -> row.getString(1)))
                .isEmpty();
    }

    private <K> List<Item> each(Collection<K> keys, String sql, Function<K, Object[]> values) {
        List<K> all = List.copyOf(new LinkedHashSet<>(keys));
        List<Item> items = new ArrayList<>();
        for (int next = 0; next < all.size(); next += AT_ONCE) {
            List<K> some = all.subList(next, Math.min(all.size(), next + AT_ONCE));
            items.addAll(database.read("items", session -> some(session, some, sql, values)));
        }
        return items;
    }

    private static <K> List<Item> some(Session session, List<K> keys, String sql, Function<K, Object[]> values)
            throws SQLException {
        List<Item> items = new ArrayList<>();
        for (K key : keys) {
            items.addAll(session.all(sql, ItemRows::read, values.apply(key)));
        }
        return items;
    }
}
