package dev.coldpath.aws.dynamodb.table;

import dev.coldpath.store.StoreDown;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.BatchGetItemRequest;
import software.amazon.awssdk.services.dynamodb.model.BatchGetItemResponse;
import software.amazon.awssdk.services.dynamodb.model.KeysAndAttributes;

/// Reads any number of items of one table, and sees every finished write. An answer holds 16 MB at most, so what it
/// leaves out is asked for at once; who is given nothing at all waits before asking again.
public final class ManyItems {
    private static final int AT_ONCE = 100;

    private final TableCalls calls;
    private final String table;
    private final Backoff refusals;

    public ManyItems(TableCalls calls, String table, Waiting waiting) {
        this.calls = calls;
        this.table = table;
        this.refusals = new Backoff(waiting, Duration.ofMillis(50), 6, Duration.ofSeconds(5));
    }

    /// Those that exist.
    public Map<ItemKey, Item> all(Collection<ItemKey> keys) {
        List<ItemKey> all = List.copyOf(new LinkedHashSet<>(keys));
        List<List<ItemKey>> batches = new ArrayList<>();
        for (int next = 0; next < all.size(); next += AT_ONCE) {
            batches.add(all.subList(next, Math.min(all.size(), next + AT_ONCE)));
        }
        Map<ItemKey, Item> found = new HashMap<>();
        Together.each(batches, this::batch).forEach(found::putAll);
        return found;
    }

    private Map<ItemKey, Item> batch(List<ItemKey> keys) {
        Map<ItemKey, Item> found = new HashMap<>();
        List<Map<String, AttributeValue>> wanted =
                keys.stream().map(ItemKey::attributes).toList();
        Backoff.Tries tries = refusals.begin();
        while (true) {
            BatchGetItemResponse answer = calls.some(table, asking(wanted));
            for (Map<String, AttributeValue> attributes : answer.responses().getOrDefault(table, List.of())) {
                Item item = new Item(attributes);
                found.put(new ItemKey(table, item.partition(), item.sort()), item);
            }
            KeysAndAttributes left = answer.unprocessedKeys().get(table);
            if (left == null) {
                return found;
            }
            if (left.keys().size() == wanted.size() && !tries.again()) {
                throw new StoreDown("table " + table + ": items left unread");
            }
            wanted = left.keys();
        }
    }

    private BatchGetItemRequest asking(List<Map<String, AttributeValue>> keys) {
        return BatchGetItemRequest.builder()
                .requestItems(Map.of(
                        table,
                        KeysAndAttributes.builder()
                                .keys(keys)
                                .consistentRead(true)
                                .build()))
                .build();
    }
}
