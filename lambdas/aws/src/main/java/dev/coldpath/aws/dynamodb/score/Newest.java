package dev.coldpath.aws.dynamodb.score;

import dev.coldpath.aws.Names;
import dev.coldpath.aws.dynamodb.table.Item;
import dev.coldpath.aws.dynamodb.table.TableCalls;
import dev.coldpath.aws.dynamodb.table.Values;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ScanRequest;
import software.amazon.awssdk.services.dynamodb.model.ScanResponse;

/// The newest records of a version, all of them. The one place that walks the whole table.
final class Newest {
    private final TableCalls calls;
    private final String scores;

    Newest(TableCalls calls, String scores) {
        this.calls = calls;
        this.scores = scores;
    }

    /// Page by page, as each is read. A record that is written meanwhile may be on none of them.
    void each(String pipelineVersion, Consumer<List<Item>> page) {
        Map<String, AttributeValue> start = Map.of();
        do {
            ScanResponse read = calls.scan(ScanRequest.builder()
                    .tableName(scores)
                    .filterExpression("#sk = :newest AND #ver = :version")
                    .expressionAttributeNames(Map.of("#sk", Names.Key.SORT, "#ver", ScoreMapping.PIPELINE_VERSION))
                    .expressionAttributeValues(Map.of(
                            ":newest", Values.text(ScoreMapping.NEWEST), ":version", Values.text(pipelineVersion)))
                    .consistentRead(true)
                    .exclusiveStartKey(start.isEmpty() ? null : start)
                    .build());
            List<Item> items = new ArrayList<>();
            read.items().forEach(item -> items.add(new Item(item)));
            page.accept(items);
            start = read.lastEvaluatedKey();
        } while (!start.isEmpty());
    }
}
