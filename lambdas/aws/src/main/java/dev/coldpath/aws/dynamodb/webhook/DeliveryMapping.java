package dev.coldpath.aws.dynamodb.webhook;

import dev.coldpath.account.Scope;
import dev.coldpath.aws.Names;
import dev.coldpath.aws.Names.DueIndex;
import dev.coldpath.aws.dynamodb.table.ConditionalWrite;
import dev.coldpath.aws.dynamodb.table.Item;
import dev.coldpath.aws.dynamodb.table.ItemKey;
import dev.coldpath.aws.dynamodb.table.Values;
import dev.coldpath.hook.EndpointId;
import dev.coldpath.job.Fence;
import dev.coldpath.webhook.AttemptLog;
import dev.coldpath.webhook.Deliveries.Mark;
import dev.coldpath.webhook.Delivery;
import dev.coldpath.webhook.DeliveryId;
import dev.coldpath.webhook.DeliveryState;
import dev.coldpath.webhook.DeliveryState.Delivered;
import dev.coldpath.webhook.DeliveryState.Dropped;
import dev.coldpath.webhook.DeliveryState.Failed;
import dev.coldpath.webhook.DeliveryState.Pending;
import dev.coldpath.webhook.DeliveryState.Stage;
import dev.coldpath.webhook.Event;
import dev.coldpath.webhook.EventId;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;
import software.amazon.awssdk.services.dynamodb.model.UpdateItemRequest;

/// Delivery rows: `W#<endpointId>` / `<createdAt>#<event>`, so that an endpoint's are in the order of their list. Those
/// that are due share the index of the due jobs, under shards of their own.
public final class DeliveryMapping {
    static final String VERSION = "ver";
    static final int SHARDS = 4;

    private static final String PREFIX = "W#";
    private static final String SCOPE = "scope";
    private static final String EVENT = "event";
    private static final String STATUS = "status";
    private static final String STEP = "step";
    private static final String SINCE = "since";
    private static final String HOLDER = "holder";
    private static final String ENDED_AT = "endedAt";
    private static final String LOG = "log";
    private static final String ATTEMPTS = "attempts";
    private static final Duration KEPT_AFTERWARDS = Duration.ofDays(1);

    private DeliveryMapping() {}

    static String partition(EndpointId endpoint) {
        return PREFIX + endpoint;
    }

    static ItemKey key(String jobs, DeliveryId id) {
        return new ItemKey(jobs, partition(id.endpoint()), sort(new Mark(id.createdAt(), id.event())));
    }

    static String sort(Mark mark) {
        return ItemKey.millis(mark.createdAt()) + "#" + mark.event();
    }

    /// The number under which the index of due rows has a share of the deliveries: below those of the jobs.
    static long shard(int share) {
        return -1L - share;
    }

    private static long shardOf(DeliveryId id) {
        return shard((int) (id.event().value().getLeastSignificantBits() & (SHARDS - 1)));
    }

    static DeliveryId idOf(Item key) {
        String[] sort = key.sort().split("#", -1);
        return new DeliveryId(
                new EndpointId(key.partition().substring(PREFIX.length())),
                Instant.ofEpochMilli(Long.parseLong(sort[0])),
                EventId.of(sort[1]));
    }

    /// As part of the transaction that ends its job: it is new because that end is.
    public static TransactWriteItem note(String jobs, Delivery delivery) {
        ConditionalWrite write = new ConditionalWrite();
        item(delivery).forEach(write::set);
        return write.updating(key(jobs, delivery.id()));
    }

    /// Moves what the index shows of it, and notes who may take it.
    static UpdateItemRequest handOver(String jobs, Delivery seen, Delivery next) {
        ConditionalWrite write = new ConditionalWrite().ifEqual(VERSION, Values.number(seen.version()));
        write.set(VERSION, Values.number(next.version()));
        state(next.state()).forEach(write::set);
        return write.update(key(jobs, seen.id()));
    }

    static Map<String, AttributeValue> item(Delivery delivery) {
        Map<String, AttributeValue> item = new HashMap<>(state(delivery.state()));
        item.put(SCOPE, Values.text(delivery.scope().key()));
        item.put(EVENT, Values.text(delivery.event().text()));
        item.put(STATUS, Values.text(delivery.state().stage().wire()));
        item.put(LOG, Values.text(AttemptLog.text(delivery.log())));
        item.put(ATTEMPTS, Values.number(delivery.attempts()));
        item.put(VERSION, Values.number(delivery.version()));
        item.put(Names.Key.TTL, Values.cleanedAfter(cleaned(delivery)));
        if (delivery.pending()) {
            item.put(DueIndex.SHARD, Values.number(shardOf(delivery.id())));
        }
        return item;
    }

    /// One that somebody sends anew in its last days is not taken before its ladder is over.
    private static Instant cleaned(Delivery delivery) {
        Instant usual = delivery.forgottenAt().plus(KEPT_AFTERWARDS);
        return delivery.dueAt()
                .map(due -> due.plus(KEPT_AFTERWARDS))
                .filter(usual::isBefore)
                .orElse(usual);
    }

    static Delivery delivery(Item item) {
        DeliveryId id = idOf(item);
        return new Delivery(
                id,
                Scope.of(item.text(SCOPE)),
                Event.of(item.text(EVENT), id),
                state(item),
                AttemptLog.of(item.text(LOG)),
                item.count(ATTEMPTS),
                item.number(VERSION));
    }

    private static Map<String, AttributeValue> state(DeliveryState state) {
        return switch (state) {
            case Pending(int step, Instant since, Instant dueAt, Optional<Fence> holder) -> {
                Map<String, AttributeValue> pending = new HashMap<>();
                pending.put(STEP, Values.number(step));
                pending.put(SINCE, Values.time(since));
                pending.put(DueIndex.DUE_AT, Values.time(dueAt));
                holder.ifPresent(fence -> pending.put(HOLDER, Values.text(fence.hex())));
                yield pending;
            }
            case Delivered(Instant at) -> Map.of(ENDED_AT, Values.time(at));
            case Failed(Instant at) -> Map.of(ENDED_AT, Values.time(at));
            case Dropped(Instant at) -> Map.of(ENDED_AT, Values.time(at));
        };
    }

    private static DeliveryState state(Item item) {
        String word = item.text(STATUS);
        Stage stage = Values.word(Stage.class, Stage::wire, word)
                .orElseThrow(() -> new IllegalStateException("delivery: it stands as " + word));
        return switch (stage) {
            case PENDING ->
                new Pending(
                        item.count(STEP),
                        item.time(SINCE),
                        item.time(DueIndex.DUE_AT),
                        item.maybeText(HOLDER).map(Fence::new));
            case DELIVERED -> new Delivered(item.time(ENDED_AT));
            case FAILED -> new Failed(item.time(ENDED_AT));
            case DROPPED -> new Dropped(item.time(ENDED_AT));
        };
    }
}
