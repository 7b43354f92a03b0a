package dev.coldpath.aws.dynamodb;

import dev.coldpath.aws.Names;
import dev.coldpath.aws.dynamodb.table.Item;
import dev.coldpath.aws.dynamodb.table.ItemKey;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItemsRequest;

/// What a transaction costs in write units, by the sizes of the items it leaves: two for each begun kilobyte, and one
/// more for each index that an item enters or leaves. Sizes are those of the published rules, numbers a little rounded
/// up.
public final class WriteUnits {
    private static final int KILOBYTE = 1_024;
    private static final int OF_A_LIST_OR_MAP = 3;

    private final DynamoDbEngine engine;

    public WriteUnits(DynamoDbEngine engine) {
        this.engine = engine;
    }

    public long of(TransactWriteItemsRequest transaction) {
        return transaction.transactItems().stream().mapToLong(this::of).sum();
    }

    private long of(TransactWriteItem action) {
        Map<String, AttributeValue> key = key(action);
        ItemKey written = new ItemKey(table(action), text(key, Names.Key.PARTITION), text(key, Names.Key.SORT));
        Map<String, AttributeValue> item =
                engine.calls().get(written).map(Item::attributes).orElse(key);
        return 2 * Math.ceilDiv(size(item), KILOBYTE) + indexes(action, item);
    }

    private static long indexes(TransactWriteItem action, Map<String, AttributeValue> item) {
        boolean made = action.put() != null;
        long due = item.containsKey(Names.DueIndex.DUE_AT) == made
                        && text(item, Names.Key.PARTITION).startsWith("J#")
                ? 1
                : 0;
        long listed = made && item.containsKey(Names.ListIndex.OWNER) ? 1 : 0;
        long cohort = made && item.containsKey(Names.CohortIndex.COHORT) ? 2 : 0;
        long run = made && item.containsKey(Names.RunIndex.DAY) ? 1 : 0;
        return due + listed + cohort + run;
    }

    public static long size(Map<String, AttributeValue> item) {
        return item.entrySet().stream()
                .mapToLong(each -> bytes(each.getKey()) + size(each.getValue()))
                .sum();
    }

    private static long size(AttributeValue value) {
        return switch (value.type()) {
            case S -> bytes(value.s());
            case N -> Math.ceilDiv(value.n().length(), 2) + 1L;
            case B -> value.b().asByteArrayUnsafe().length;
            case BOOL, NUL -> 1;
            case M -> OF_A_LIST_OR_MAP + value.m().size() + size(value.m());
            case L ->
                OF_A_LIST_OR_MAP
                        + value.l().stream().mapToLong(each -> 1 + size(each)).sum();
            case SS, NS, BS, UNKNOWN_TO_SDK_VERSION -> throw new AssertionError("write units: " + value.type());
        };
    }

    private static long bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8).length;
    }

    private static String text(Map<String, AttributeValue> item, String name) {
        AttributeValue value = item.get(name);
        return value == null ? "" : value.s();
    }

    private static Map<String, AttributeValue> key(TransactWriteItem action) {
        if (action.put() != null) {
            return action.put().item();
        }
        return action.update() != null
                ? action.update().key()
                : action.conditionCheck().key();
    }

    private static String table(TransactWriteItem action) {
        if (action.put() != null) {
            return action.put().tableName();
        }
        return action.update() != null
                ? action.update().tableName()
                : action.conditionCheck().tableName();
    }
}
