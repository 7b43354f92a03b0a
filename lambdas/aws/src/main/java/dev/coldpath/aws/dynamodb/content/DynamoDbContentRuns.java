package dev.coldpath.aws.dynamodb.content;

import dev.coldpath.aws.Names;
import dev.coldpath.aws.Names.Content;
import dev.coldpath.aws.dynamodb.table.Actions;
import dev.coldpath.aws.dynamodb.table.Backoff;
import dev.coldpath.aws.dynamodb.table.ConditionalWrite;
import dev.coldpath.aws.dynamodb.table.DescendingQuery;
import dev.coldpath.aws.dynamodb.table.Item;
import dev.coldpath.aws.dynamodb.table.ItemKey;
import dev.coldpath.aws.dynamodb.table.TableCalls;
import dev.coldpath.aws.dynamodb.table.Token;
import dev.coldpath.aws.dynamodb.table.Transacted.Busy;
import dev.coldpath.aws.dynamodb.table.Transacted.Done;
import dev.coldpath.aws.dynamodb.table.Transacted.Refused;
import dev.coldpath.aws.dynamodb.table.Values;
import dev.coldpath.aws.dynamodb.table.Waiting;
import dev.coldpath.aws.dynamodb.table.Zipped;
import dev.coldpath.intelligence.content.ContentRun;
import dev.coldpath.intelligence.content.ContentRuns;
import dev.coldpath.intelligence.content.StoredRunJson;
import dev.coldpath.store.StoreDown;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;
import software.amazon.awssdk.services.dynamodb.model.QueryResponse;

/// Content runs: `RUNS` / `<run>` with all of a run, and `ENDS` / `<end>#<run>` with what it adds to the sum of a day.
public final class DynamoDbContentRuns implements ContentRuns {
    private static final String JSON = "json";
    private static final String PROCESSED = "processed";
    private static final String INSERTED = "inserted";

    private final TableCalls calls;
    private final String content;
    private final Backoff collisions;

    public DynamoDbContentRuns(TableCalls calls, String content, Waiting waiting) {
        this.calls = calls;
        this.content = content;
        this.collisions = new Backoff(waiting, Duration.ofMillis(20), 10, Duration.ofSeconds(5));
    }

    @Override
    public void record(ContentRun run) {
        Actions actions = new Actions();
        actions.add(new ConditionalWrite()
                .ifNew()
                .putting(
                        new ItemKey(content, Content.RUNS, run.runId()),
                        Map.of(JSON, Zipped.of(StoredRunJson.of(run)))));
        actions.add(new ConditionalWrite()
                .ifNew()
                .putting(
                        new ItemKey(content, Content.RUN_ENDS, end(run.completedAt()) + "#" + run.runId()),
                        Map.of(
                                PROCESSED,
                                Values.number(run.tally().processed()),
                                INSERTED,
                                Values.number(run.tally().inserted()))));
        Backoff.Tries tries = collisions.begin();
        while (true) {
            switch (calls.transact(Token.of(run), actions.list())) {
                // refused: it was recorded before
                case Done(), Refused _ -> {
                    return;
                }
                case Busy() -> {
                    if (!tries.again()) {
                        throw new StoreDown("content run " + run.runId() + ": its items are busy");
                    }
                }
            }
        }
    }

    @Override
    public List<ContentRun> newest(int most) {
        return new DescendingQuery(calls, content)
                .items(Content.RUNS, " ", DescendingQuery.end(""), most).stream()
                        .map(DynamoDbContentRuns::run)
                        .toList();
    }

    @Override
    public Optional<Freshness> freshness(Instant since) {
        Optional<ContentRun> last = last();
        if (last.isEmpty()) {
            return Optional.empty();
        }
        long processed = 0;
        long inserted = 0;
        Map<String, AttributeValue> start = Map.of();
        do {
            QueryResponse page = calls.query(ended(since, start));
            for (Map<String, AttributeValue> attributes : page.items()) {
                Item item = new Item(attributes);
                processed += item.number(PROCESSED);
                inserted += item.number(INSERTED);
            }
            start = page.lastEvaluatedKey();
        } while (!start.isEmpty());
        return Optional.of(new Freshness(last.get(), processed, inserted));
    }

    /// The one that ended last, whenever it began.
    private Optional<ContentRun> last() {
        return new DescendingQuery(calls, content)
                .items(Content.RUN_ENDS, " ", DescendingQuery.end(""), 1).stream()
                        .map(item -> item.sort().substring(item.sort().indexOf('#') + 1))
                        .flatMap(id -> calls.get(new ItemKey(content, Content.RUNS, id)).stream())
                        .map(DynamoDbContentRuns::run)
                        .findFirst();
    }

    private static ContentRun run(Item item) {
        return StoredRunJson.run(Zipped.text(item.bytes(JSON)));
    }

    private QueryRequest ended(Instant since, Map<String, AttributeValue> start) {
        return QueryRequest.builder()
                .tableName(content)
                .keyConditionExpression("#pk = :pk AND #sk >= :since")
                .expressionAttributeNames(Map.of("#pk", Names.Key.PARTITION, "#sk", Names.Key.SORT))
                .expressionAttributeValues(
                        Map.of(":pk", Values.text(Content.RUN_ENDS), ":since", Values.text(end(since))))
                .consistentRead(true)
                .exclusiveStartKey(start.isEmpty() ? null : start)
                .build();
    }

    private static String end(Instant at) {
        return ItemMapping.ascending(at.toEpochMilli());
    }
}
