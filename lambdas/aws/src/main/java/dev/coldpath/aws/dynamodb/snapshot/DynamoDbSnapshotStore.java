package dev.coldpath.aws.dynamodb.snapshot;

import dev.coldpath.aws.Names;
import dev.coldpath.aws.dynamodb.table.ConditionalWrite;
import dev.coldpath.aws.dynamodb.table.Item;
import dev.coldpath.aws.dynamodb.table.ItemKey;
import dev.coldpath.aws.dynamodb.table.TableCalls;
import dev.coldpath.aws.dynamodb.table.Values;
import dev.coldpath.domain.Domain;
import dev.coldpath.scoring.snapshot.FetcherId;
import dev.coldpath.scoring.snapshot.Snapshot;
import dev.coldpath.scoring.snapshot.SnapshotStore;
import dev.coldpath.scoring.snapshot.Status;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;
import software.amazon.awssdk.services.dynamodb.model.QueryResponse;

/// Keeps every snapshot of a domain under one key, by fetcher and then by age, so that a write needs no second item.
public final class DynamoDbSnapshotStore implements SnapshotStore {
    private static final int PAGE = 5;

    private final TableCalls calls;
    private final String snapshots;

    public DynamoDbSnapshotStore(TableCalls calls, String snapshots) {
        this.calls = calls;
        this.snapshots = snapshots;
    }

    @Override
    public void put(Snapshot snapshot) {
        ItemKey key = SnapshotMapping.key(snapshots, snapshot.domain(), snapshot.fetcher(), snapshot.observedAt());
        // refused: this key is stored, which the port leaves as it is
        calls.write(new ConditionalWrite().ifNew().put(key, SnapshotMapping.item(snapshot)));
    }

    @Override
    public void forget(Domain domain) {
        new DynamoDbSnapshotForgetting(calls, snapshots).forget(domain);
    }

    @Override
    public Optional<Snapshot> find(Domain domain, FetcherId fetcher, Instant observedAt) {
        return calls.get(SnapshotMapping.key(snapshots, domain, fetcher, observedAt))
                .map(SnapshotMapping::snapshot);
    }

    @Override
    public Optional<Snapshot> newest(Domain domain, FetcherId fetcher) {
        return last(domain, SnapshotMapping.before(fetcher), SnapshotMapping.behind(fetcher))
                .map(SnapshotMapping::snapshot);
    }

    @Override
    public Optional<Snapshot> observedBetween(Domain domain, FetcherId fetcher, Instant from, Instant until) {
        return lastObserved(domain, SnapshotMapping.at(fetcher, from), SnapshotMapping.at(fetcher, until));
    }

    private static boolean observed(Status status) {
        return switch (status) {
            case OK, PARTIAL -> true;
            case ABSENT, NOT_APPLICABLE, ROBOTS_DENIED, RATE_LIMITED, TIMEOUT, ERROR -> false;
        };
    }

    private Optional<Item> last(Domain domain, String low, String high) {
        return calls.query(newestFirst(domain, low, high).limit(1).build()).items().stream()
                .findFirst()
                .map(Item::new);
    }

    private Optional<Snapshot> lastObserved(Domain domain, String low, String high) {
        Map<String, AttributeValue> start = Map.of();
        do {
            QueryResponse page = calls.query(newestFirst(domain, low, high)
                    .limit(PAGE)
                    .exclusiveStartKey(start.isEmpty() ? null : start)
                    .build());
            Optional<Snapshot> found = page.items().stream()
                    .map(item -> SnapshotMapping.snapshot(new Item(item)))
                    .filter(snapshot -> observed(snapshot.status()))
                    .findFirst();
            if (found.isPresent()) {
                return found;
            }
            start = page.lastEvaluatedKey();
        } while (!start.isEmpty());
        return Optional.empty();
    }

    private QueryRequest.Builder newestFirst(Domain domain, String low, String high) {
        return QueryRequest.builder()
                .tableName(snapshots)
                .keyConditionExpression("#pk = :domain AND #sk BETWEEN :low AND :high")
                .expressionAttributeNames(Map.of("#pk", Names.Key.PARTITION, "#sk", Names.Key.SORT))
                .expressionAttributeValues(Map.of(
                        ":domain",
                        Values.text(SnapshotMapping.partition(domain)),
                        ":low",
                        Values.text(low),
                        ":high",
                        Values.text(high)))
                .scanIndexForward(false)
                .consistentRead(true);
    }
}
