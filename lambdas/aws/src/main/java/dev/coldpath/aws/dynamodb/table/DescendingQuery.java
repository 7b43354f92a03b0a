package dev.coldpath.aws.dynamodb.table;

import dev.coldpath.aws.Names;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;
import software.amazon.awssdk.services.dynamodb.model.QueryResponse;

/// Reads items of one key from the last sort key to the first.
public record DescendingQuery(TableCalls calls, String table) {
    /// Behind every sort key that begins so.
    public static String end(String beginning) {
        return beginning + "~";
    }

    /// Those from `first` on and before `end`, at most so many. Sees every finished write.
    public List<Item> items(String partition, String first, String end, int most) {
        List<Item> items = new ArrayList<>();
        Map<String, AttributeValue> start = Map.of();
        do {
            QueryResponse page = calls.query(QueryRequest.builder()
                    .tableName(table)
                    .keyConditionExpression("#pk = :pk AND #sk BETWEEN :first AND :end")
                    .expressionAttributeNames(Map.of("#pk", Names.Key.PARTITION, "#sk", Names.Key.SORT))
                    .expressionAttributeValues(Map.of(
                            ":pk", Values.text(partition), ":first", Values.text(first), ":end", Values.text(end)))
                    .scanIndexForward(false)
                    .consistentRead(true)
                    .limit(most - items.size() + 1)
                    .exclusiveStartKey(start.isEmpty() ? null : start)
                    .build());
            page.items().stream()
                    .map(Item::new)
                    .filter(item -> !item.sort().equals(end))
                    .forEach(items::add);
            start = page.lastEvaluatedKey();
        } while (!start.isEmpty() && items.size() < most);
        return items.subList(0, Math.min(most, items.size()));
    }
}
