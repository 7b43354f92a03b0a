package dev.coldpath.aws.dynamodb.content;

import dev.coldpath.aws.dynamodb.table.ItemKey;
import dev.coldpath.aws.dynamodb.table.Values;
import dev.coldpath.intelligence.content.ContentKey;
import dev.coldpath.intelligence.content.Item;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/// Items as they lie in the table when they have been written.
public final class StoredItems {
    private StoredItems() {}

    /// Every row of theirs.
    public static Map<ItemKey, Map<String, AttributeValue>> rows(String content, List<Item> items) {
        Map<ItemKey, Map<String, AttributeValue>> rows = new HashMap<>();
        for (Item item : items) {
            rows.put(ItemMapping.key(content, item.uuid()), ItemMapping.item(item, "given"));
            rows.put(
                    ItemMapping.name(content, new ContentKey(item.platform(), item.contentId())),
                    Map.of(ItemMapping.UUID_OF, Values.text(item.uuid().toString())));
            ItemMapping.rows(content, item).forEach(row -> rows.put(row, Map.of()));
            ItemMapping.hints(content, item).forEach(row -> rows.put(row, Map.of()));
        }
        return rows;
    }
}
