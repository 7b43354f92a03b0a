package dev.coldpath.aws.dynamodb.score;

import dev.coldpath.aws.Names;
import dev.coldpath.aws.Names.RunIndex;
import dev.coldpath.aws.dynamodb.table.Item;
import dev.coldpath.aws.dynamodb.table.TableCalls;
import dev.coldpath.aws.dynamodb.table.Values;
import dev.coldpath.domain.Domain;
import dev.coldpath.score.movers.ScoredRun;
import dev.coldpath.score.movers.ScoredRuns;
import dev.coldpath.store.StoreDown;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;
import software.amazon.awssdk.services.dynamodb.model.QueryResponse;

/// Finds runs by day in their index, and a domain's last run in its history.
public final class DynamoDbScoredRuns implements ScoredRuns {
    private static final int AT_ONCE = 16;

    private final TableCalls calls;
    private final String scores;

    public DynamoDbScoredRuns(TableCalls calls, String scores) {
        this.calls = calls;
        this.scores = scores;
    }

    @Override
    public Optional<Map<Domain, ScoredRun>> lastBetween(Instant from, Instant to, int most) {
        Map<Domain, ScoredRun> runs = new HashMap<>();
        long read = 0;
        if (!from.isBefore(to)) {
            return Optional.of(runs);
        }
        Instant last = to.minusMillis(1);
        for (long day = RunDay.of(from); day <= RunDay.of(last); day++) {
            Map<String, AttributeValue> start = Map.of();
            do {
                QueryResponse page = calls.query(ofDay(day, from, last, start));
                read += page.items().size();
                if (read > most) {
                    return Optional.empty();
                }
                // oldest first, so that the last one stays
                page.items().stream()
                        .map(item -> ScoreMapping.run(new Item(item)))
                        .forEach(run -> runs.put(run.ref().domain(), run));
                start = page.lastEvaluatedKey();
            } while (!start.isEmpty());
        }
        return Optional.of(runs);
    }

    private QueryRequest ofDay(long day, Instant from, Instant last, Map<String, AttributeValue> start) {
        return QueryRequest.builder()
                .tableName(scores)
                .indexName(RunIndex.NAME)
                .keyConditionExpression("#day = :day AND #at BETWEEN :from AND :last")
                .expressionAttributeNames(Map.of("#day", RunIndex.DAY, "#at", RunIndex.SCORED_AT))
                .expressionAttributeValues(Map.of(
                        ":day", Values.number(day),
                        ":from", Values.time(from),
                        ":last", Values.time(last)))
                .exclusiveStartKey(start.isEmpty() ? null : start)
                .build();
    }

    /// A few at a time, one small read each.
    @Override
    public Map<Domain, ScoredRun> lastBefore(Collection<Domain> domains, Instant end) {
        Map<Domain, ScoredRun> runs = new HashMap<>();
        if (domains.isEmpty()) {
            return runs;
        }
        try (ExecutorService readers =
                Executors.newFixedThreadPool(AT_ONCE, Thread.ofVirtual().factory())) {
            List<Future<Optional<ScoredRun>>> asked = new ArrayList<>();
            domains.forEach(domain -> asked.add(readers.submit(() -> lastBefore(domain, end))));
            for (Future<Optional<ScoredRun>> each : asked) {
                read(each).ifPresent(run -> runs.put(run.ref().domain(), run));
            }
        }
        return runs;
    }

    private Optional<ScoredRun> lastBefore(Domain domain, Instant end) {
        List<String> ends = ScoreMapping.historyBefore(end);
        return calls
                .query(QueryRequest.builder()
                        .tableName(scores)
                        .keyConditionExpression("#pk = :domain AND #sk BETWEEN :low AND :high")
                        .expressionAttributeNames(Map.of("#pk", Names.Key.PARTITION, "#sk", Names.Key.SORT))
                        .expressionAttributeValues(Map.of(
                                ":domain", Values.text(ScoreMapping.partition(domain)),
                                ":low", Values.text(ends.getFirst()),
                                ":high", Values.text(ends.getLast())))
                        .scanIndexForward(false)
                        .consistentRead(true)
                        .limit(1)
                        .build())
                .items()
                .stream()
                .findFirst()
                .map(item -> ScoreMapping.run(new Item(item)));
    }

    private static <T> T read(Future<T> asked) {
        try {
            return asked.get();
        } catch (ExecutionException e) {
            throw e.getCause() instanceof RuntimeException failure ? failure : new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StoreDown("runs: interrupted", e);
        }
    }
}
