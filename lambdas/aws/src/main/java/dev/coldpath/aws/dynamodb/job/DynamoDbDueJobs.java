package dev.coldpath.aws.dynamodb.job;

import dev.coldpath.aws.Names.DueIndex;
import dev.coldpath.aws.dynamodb.table.ConditionalWrite;
import dev.coldpath.aws.dynamodb.table.Item;
import dev.coldpath.aws.dynamodb.table.TableCalls;
import dev.coldpath.aws.dynamodb.table.Values;
import dev.coldpath.aws.dynamodb.table.Written;
import dev.coldpath.settle.DueJobs;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;
import software.amazon.awssdk.services.dynamodb.model.QueryResponse;

/// Reads the sparse index of open jobs, which lags a little behind the rows.
public final class DynamoDbDueJobs implements DueJobs {
    private final TableCalls calls;
    private final String jobs;

    public DynamoDbDueJobs(TableCalls calls, String jobs) {
        this.calls = calls;
        this.jobs = jobs;
    }

    @Override
    public List<DueRow> due(int shard, Instant now, int most) {
        List<DueRow> rows = new ArrayList<>();
        Map<String, AttributeValue> start = Map.of();
        do {
            QueryResponse page = calls.query(page(shard, now, most - rows.size(), start));
            page.items().stream()
                    .map(Item::new)
                    .forEach(item -> JobMapping.idOf(item)
                            .ifPresent(id -> rows.add(new DueRow(id, item.time(DueIndex.DUE_AT)))));
            start = page.lastEvaluatedKey();
        } while (!start.isEmpty() && rows.size() < most);
        return List.copyOf(rows);
    }

    @Override
    public boolean postpone(DueRow seen, Instant next) {
        ConditionalWrite write = new ConditionalWrite()
                .set(DueIndex.DUE_AT, Values.time(next))
                .ifStored()
                .ifOneOf(StateMapping.STATUS, StateMapping.OPEN)
                .ifEqual(DueIndex.DUE_AT, Values.time(seen.dueAt()));
        return switch (calls.write(write.update(JobMapping.key(jobs, seen.job())))) {
            case Written.Done() -> true;
            case Written.Refused _ -> false;
        };
    }

    private QueryRequest page(int shard, Instant now, int most, Map<String, AttributeValue> start) {
        return QueryRequest.builder()
                .tableName(jobs)
                .indexName(DueIndex.NAME)
                .keyConditionExpression("#shard = :shard AND #due <= :now")
                .expressionAttributeNames(Map.of("#shard", DueIndex.SHARD, "#due", DueIndex.DUE_AT))
                .expressionAttributeValues(Map.of(":shard", Values.number(shard), ":now", Values.time(now)))
                .limit(most)
                .exclusiveStartKey(start.isEmpty() ? null : start)
                .build();
    }
}
