package dev.coldpath.aws.dynamodb;

import dev.coldpath.aws.Names;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import software.amazon.awssdk.core.SdkRequest;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.BatchGetItemRequest;
import software.amazon.awssdk.services.dynamodb.model.GetItemRequest;
import software.amazon.awssdk.services.dynamodb.model.PutItemRequest;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItemsRequest;
import software.amazon.awssdk.services.dynamodb.model.UpdateItemRequest;

/// What a right must cover for a call to be let through: an action on a table, or an index of it, with all the leading
/// keys that the call has there.
///
/// @param what as the list of rights spells it, such as `Jobs` or `Jobs/index/list`
record Asked(String action, String what, Set<String> keys) {
    private static final Pattern EQUAL = Pattern.compile("^#\\w+ = (:\\w+)");

    static Stream<Asked> of(SdkRequest request) {
        return switch (request) {
            case GetItemRequest get -> one("GetItem", get.tableName(), get.key());
            case PutItemRequest put -> one("PutItem", put.tableName(), put.item());
            case UpdateItemRequest update -> one("UpdateItem", update.tableName(), update.key());
            case QueryRequest query -> Stream.of(query(query));
            case BatchGetItemRequest batch ->
                batch.requestItems().entrySet().stream()
                        .map(wanted -> new Asked(
                                "BatchGetItem",
                                table(wanted.getKey()),
                                keys(wanted.getValue().keys())));
            case TransactWriteItemsRequest transaction -> transaction(transaction);
            default -> throw new AssertionError("a call nobody knows: " + request);
        };
    }

    private static Stream<Asked> one(String action, String table, Map<String, AttributeValue> key) {
        return Stream.of(new Asked(action, table(table), keys(List.of(key))));
    }

    private static Asked query(QueryRequest query) {
        Matcher condition = EQUAL.matcher(query.keyConditionExpression());
        if (!condition.find()) {
            throw new AssertionError("a query of no partition: " + query);
        }
        AttributeValue partition =
                Objects.requireNonNull(query.expressionAttributeValues().get(condition.group(1)));
        String index = query.indexName() == null ? "" : "/index/" + query.indexName();
        Set<String> keys = partition.s() == null ? Set.of() : Set.of(partition.s());
        return new Asked("Query", table(query.tableName()) + index, keys);
    }

    /// What it does to one table in one way wants one right over all the keys.
    private static Stream<Asked> transaction(TransactWriteItemsRequest transaction) {
        Map<String, List<Map<String, AttributeValue>>> together = new TreeMap<>();
        for (TransactWriteItem item : transaction.transactItems()) {
            if (item.put() != null) {
                add(together, "PutItem " + item.put().tableName(), item.put().item());
            } else if (item.update() != null) {
                add(
                        together,
                        "UpdateItem " + item.update().tableName(),
                        item.update().key());
            } else if (item.delete() != null) {
                add(
                        together,
                        "DeleteItem " + item.delete().tableName(),
                        item.delete().key());
            } else {
                add(
                        together,
                        "ConditionCheckItem " + item.conditionCheck().tableName(),
                        item.conditionCheck().key());
            }
        }
        return together.entrySet().stream().map(way -> {
            String[] words = way.getKey().split(" ", -1);
            return new Asked(words[0], table(words[1]), keys(way.getValue()));
        });
    }

    private static void add(
            Map<String, List<Map<String, AttributeValue>>> together, String way, Map<String, AttributeValue> item) {
        together.computeIfAbsent(way, _ -> new ArrayList<>()).add(item);
    }

    private static Set<String> keys(List<Map<String, AttributeValue>> items) {
        Set<String> keys = new TreeSet<>();
        items.forEach(item ->
                keys.add(Objects.requireNonNull(item.get(Names.Key.PARTITION)).s()));
        return keys;
    }

    /// The test's tables are named like `t7-jobs`.
    private static String table(String name) {
        String word = name.substring(name.indexOf('-') + 1);
        return word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1);
    }
}
