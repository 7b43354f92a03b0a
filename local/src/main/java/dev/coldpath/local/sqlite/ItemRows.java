package dev.coldpath.local.sqlite;

import dev.coldpath.intelligence.content.Item;
import dev.coldpath.intelligence.content.ItemJson;
import dev.coldpath.intelligence.content.ItemStore.Change;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.UUID;

/// Items as rows: what they are found by in columns, all of them as JSON, and a row for each of their tags.
final class ItemRows {
    static final String UPDATE = """
            UPDATE items SET
                vector_id = ?, published_at = ?, canonical = ?, pending = ?, revision = ?, json = ?
            WHERE uuid = ? AND revision = ?""";

    static final String DELETE = "DELETE FROM items WHERE uuid = ? AND revision = ?";

    static final String UNTAG = "DELETE FROM item_tags WHERE tag = ? AND age = ? AND uuid = ?";

    private static final String INSERT = """
            INSERT INTO items (
                uuid, platform, content_id, vector_id, published_at, canonical, pending, revision, json)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT DO NOTHING""";

    private static final String TAG =
            "INSERT INTO item_tags (tag, age, uuid) VALUES (?, ?, ?) ON CONFLICT (tag, age, uuid) DO NOTHING";

    private static final long UNDATED = Long.MAX_VALUE;

    private ItemRows() {}

    static Item read(ResultSet row) throws SQLException {
        return ItemJson.item(row.getString("json"));
    }

    /// False: another revision is stored, and nothing has changed.
    static boolean apply(Session session, Change change) throws SQLException {
        if (!applyRow(session, change)) {
            return false;
        }
        if (change.before().isPresent()) {
            untag(session, change.before().get());
        }
        if (change.after().isPresent()) {
            tag(session, change.after().get());
        }
        return true;
    }

    private static boolean applyRow(Session session, Change change) throws SQLException {
        if (change.before().isEmpty()) {
            return insert(session, change.after().orElseThrow()) == 1;
        }
        Item before = change.before().get();
        int changed = change.after().isPresent()
                ? update(session, change.after().get(), before.revision())
                : session.update(DELETE, before.uuid().toString(), before.revision());
        return changed == 1;
    }

    private static int insert(Session session, Item item) throws SQLException {
        return session.update(
                INSERT,
                item.uuid().toString(),
                item.platform(),
                item.contentId(),
                item.vectorId().orElse(null),
                item.publishedAt().map(Instant::toEpochMilli).orElse(null),
                item.canonical().map(UUID::toString).orElse(null),
                item.embedding().pending() ? 1 : 0,
                item.revision(),
                ItemJson.of(item));
    }

    private static int update(Session session, Item item, long revision) throws SQLException {
        return session.update(
                UPDATE,
                item.vectorId().orElse(null),
                item.publishedAt().map(Instant::toEpochMilli).orElse(null),
                item.canonical().map(UUID::toString).orElse(null),
                item.embedding().pending() ? 1 : 0,
                item.revision(),
                ItemJson.of(item),
                item.uuid().toString(),
                revision);
    }

    private static void untag(Session session, Item item) throws SQLException {
        for (String tag : item.tags()) {
            session.update(UNTAG, tag, age(item), item.uuid().toString());
        }
    }

    private static void tag(Session session, Item item) throws SQLException {
        for (String tag : item.tags()) {
            session.update(TAG, tag, age(item), item.uuid().toString());
        }
    }

    private static long age(Item item) {
        return item.publishedAt().map(at -> -at.toEpochMilli()).orElse(UNDATED);
    }
}
