package dev.coldpath.aws.dynamodb.webhook;

import dev.coldpath.aws.Names;
import dev.coldpath.aws.Names.DueIndex;
import dev.coldpath.aws.dynamodb.table.ConditionalWrite;
import dev.coldpath.aws.dynamodb.table.Item;
import dev.coldpath.aws.dynamodb.table.TableCalls;
import dev.coldpath.aws.dynamodb.table.Values;
import dev.coldpath.aws.dynamodb.table.Written;
import dev.coldpath.hook.EndpointId;
import dev.coldpath.job.Fence;
import dev.coldpath.store.Slice;
import dev.coldpath.webhook.Deliveries;
import dev.coldpath.webhook.Delivery;
import dev.coldpath.webhook.DeliveryId;
import dev.coldpath.webhook.DeliveryState.Stage;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;
import software.amazon.awssdk.services.dynamodb.model.QueryResponse;

/// What is on its way to receivers, each row written whole over what was read.
public final class DynamoDbDeliveries implements Deliveries {
    /// How often others may change a row first.
    private static final int OVERTAKEN = 8;

    private final TableCalls calls;
    private final String jobs;

    public DynamoDbDeliveries(TableCalls calls, String jobs) {
        this.calls = calls;
        this.jobs = jobs;
    }

    @Override
    public Optional<Delivery> find(DeliveryId id) {
        return calls.get(DeliveryMapping.key(jobs, id)).map(DeliveryMapping::delivery);
    }

    /// Refused is fine: it is there.
    @Override
    public void add(Delivery delivery) {
        calls.write(new ConditionalWrite()
                .ifNew()
                .put(DeliveryMapping.key(jobs, delivery.id()), DeliveryMapping.item(delivery)));
    }

    @Override
    public Optional<Delivery> lease(DeliveryId id, Fence sender, Instant now) {
        Optional<Delivery> seen = find(id);
        for (int overtaken = 0; overtaken < OVERTAKEN; overtaken++) {
            Optional<Delivery> lent = seen.flatMap(delivery -> delivery.lentTo(sender, now));
            if (lent.isEmpty() || lent.equals(seen)) {
                return lent;
            }
            switch (write(seen.orElseThrow(), lent.get())) {
                case Written.Done() -> {
                    return lent;
                }
                case Written.Refused(Optional<Item> stored) -> seen = stored.map(DeliveryMapping::delivery);
            }
        }
        return Optional.empty();
    }

    /// An update, for who hands over may put no delivery. One whose answer was lost is not told from somebody else's:
    /// all who hand over at one instant write the same.
    @Override
    public boolean handOver(DeliveryId id, Instant now) {
        Optional<Delivery> seen = find(id);
        Optional<Delivery> next = seen.flatMap(delivery -> delivery.handedOver(now));
        return next.isPresent()
                && calls.write(DeliveryMapping.handOver(jobs, seen.get(), next.get())) instanceof Written.Done;
    }

    /// A repetition of a write whose answer was lost finds what it wrote.
    @Override
    public boolean change(Delivery seen, Delivery next) {
        return switch (write(seen, next)) {
            case Written.Done() -> true;
            case Written.Refused(Optional<Item> stored) ->
                stored.map(DeliveryMapping::delivery).equals(Optional.of(next));
        };
    }

    private Written write(Delivery seen, Delivery next) {
        ConditionalWrite write = new ConditionalWrite().ifEqual(DeliveryMapping.VERSION, Values.number(seen.version()));
        return calls.write(write.put(DeliveryMapping.key(jobs, seen.id()), DeliveryMapping.item(next)));
    }

    @Override
    public DeliveryPage list(EndpointId endpoint, Optional<Stage> stage, Optional<Mark> after, int most) {
        List<Delivery> found = new ArrayList<>();
        Map<String, AttributeValue> start =
                after.map(mark -> key(endpoint, mark)).orElse(Map.of());
        do {
            QueryResponse page = calls.query(page(endpoint, start, most + 1 - found.size()));
            page.items().stream().map(Item::new).map(DeliveryMapping::delivery).forEach(found::add);
            start = page.lastEvaluatedKey();
        } while (!start.isEmpty() && found.size() <= most);
        Slice<Delivery> looked = Slice.of(found, most);
        List<Delivery> shown = looked.rows().stream()
                .filter(delivery ->
                        stage.isEmpty() || stage.get() == delivery.state().stage())
                .toList();
        return new DeliveryPage(shown, looked.last().map(Mark::behind));
    }

    private static Map<String, AttributeValue> key(EndpointId endpoint, Mark mark) {
        return Map.of(
                Names.Key.PARTITION,
                Values.text(DeliveryMapping.partition(endpoint)),
                Names.Key.SORT,
                Values.text(DeliveryMapping.sort(mark)));
    }

    private QueryRequest page(EndpointId endpoint, Map<String, AttributeValue> start, int most) {
        return QueryRequest.builder()
                .tableName(jobs)
                .keyConditionExpression("#pk = :pk")
                .expressionAttributeNames(Map.of("#pk", Names.Key.PARTITION))
                .expressionAttributeValues(Map.of(":pk", Values.text(DeliveryMapping.partition(endpoint))))
                .scanIndexForward(false)
                .limit(most)
                .exclusiveStartKey(start.isEmpty() ? null : start)
                .build();
    }

    private record Due(DeliveryId id, Instant at) {}

    @Override
    public List<DeliveryId> due(Instant now, int most) {
        List<Due> due = new ArrayList<>();
        for (int share = 0; share < DeliveryMapping.SHARDS; share++) {
            calls.query(due(DeliveryMapping.shard(share), now, most)).items().stream()
                    .map(Item::new)
                    .map(item -> new Due(DeliveryMapping.idOf(item), item.time(DueIndex.DUE_AT)))
                    .forEach(due::add);
        }
        return due.stream()
                .sorted(Comparator.comparing(Due::at))
                .limit(most)
                .map(Due::id)
                .toList();
    }

    private QueryRequest due(long shard, Instant now, int most) {
        return QueryRequest.builder()
                .tableName(jobs)
                .indexName(DueIndex.NAME)
                .keyConditionExpression("#shard = :shard AND #due <= :now")
                .expressionAttributeNames(Map.of("#shard", DueIndex.SHARD, "#due", DueIndex.DUE_AT))
                .expressionAttributeValues(Map.of(":shard", Values.number(shard), ":now", Values.time(now)))
                .limit(most)
                .build();
    }
}
