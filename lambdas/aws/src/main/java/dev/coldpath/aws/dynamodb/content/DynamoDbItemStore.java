package dev.coldpath.aws.dynamodb.content;

import dev.coldpath.aws.Names.Content;
import dev.coldpath.aws.dynamodb.table.Backoff;
import dev.coldpath.aws.dynamodb.table.ConditionalWrite;
import dev.coldpath.aws.dynamodb.table.ItemKey;
import dev.coldpath.aws.dynamodb.table.ManyItems;
import dev.coldpath.aws.dynamodb.table.TableCalls;
import dev.coldpath.aws.dynamodb.table.Together;
import dev.coldpath.aws.dynamodb.table.Transacted.Busy;
import dev.coldpath.aws.dynamodb.table.Transacted.Done;
import dev.coldpath.aws.dynamodb.table.Transacted.Refused;
import dev.coldpath.aws.dynamodb.table.Waiting;
import dev.coldpath.aws.dynamodb.table.Walk;
import dev.coldpath.intelligence.content.ContentKey;
import dev.coldpath.intelligence.content.Item;
import dev.coldpath.intelligence.content.ItemStore;
import dev.coldpath.store.StoreDown;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;

/// Items as [ItemMapping] lays them out, each change a transaction of its own.
public final class DynamoDbItemStore implements ItemStore {
    private static final int AT_ONCE = 1_600;
    private static final int SUB_MILLI_NANOS = 999_999;

    private final TableCalls calls;
    private final String content;
    private final Waiting waiting;
    private final ManyItems many;
    private final Backoff collisions;
    private final Set<ItemKey> hinted = ConcurrentHashMap.newKeySet();

    public DynamoDbItemStore(TableCalls calls, String content, Waiting waiting) {
        this.calls = calls;
        this.content = content;
        this.waiting = waiting;
        this.many = new ManyItems(calls, content, waiting);
        this.collisions = new Backoff(waiting, Duration.ofMillis(20), 10, Duration.ofSeconds(5));
    }

    @Override
    public List<Change> write(List<Change> changes) {
        Set<ItemKey> hints = new HashSet<>();
        changes.forEach(change -> {
            Set<ItemKey> there = change.before()
                    .map(item -> ItemMapping.hints(content, item))
                    .orElse(Set.of());
            change.after().map(item -> ItemMapping.hints(content, item)).orElse(Set.of()).stream()
                    .filter(hint -> !there.contains(hint))
                    .forEach(hints::add);
        });
        hints.removeAll(hinted);
        Together.each(hints, this::hint);
        return Together.each(changes, change -> happens(change) ? Optional.<Change>empty() : Optional.of(change))
                .stream()
                .flatMap(Optional::stream)
                .toList();
    }

    @Override
    public List<Item> byUuid(Collection<UUID> uuids) {
        return many
                .all(uuids.stream().map(uuid -> ItemMapping.key(content, uuid)).toList())
                .values()
                .stream()
                .map(row -> ItemMapping.item(row.attributes()))
                .toList();
    }

    @Override
    public List<Item> byVectorId(Collection<String> vectorIds) {
        Set<String> wanted = new LinkedHashSet<>(vectorIds);
        return leading(
                wanted.stream().map(ItemMapping::vector).toList(),
                item -> item.vectorId().filter(wanted::contains).isPresent());
    }

    @Override
    public List<Item> byContent(Collection<ContentKey> keys) {
        Set<ContentKey> wanted = new HashSet<>(keys);
        List<UUID> named =
                many
                        .all(wanted.stream()
                                .map(key -> ItemMapping.name(content, key))
                                .toList())
                        .values()
                        .stream()
                        .map(row -> UUID.fromString(row.text(ItemMapping.UUID_OF)))
                        .toList();
        return byUuid(named).stream()
                .filter(item -> wanted.contains(new ContentKey(item.platform(), item.contentId())))
                .toList();
    }

    @Override
    public List<Item> newestWithTag(String tag, int most) {
        Walk rows = new Walk(calls, content, ItemMapping.tag(tag), Walk.Range.ALL, most);
        return living(rows, most, item -> item.tags().contains(tag));
    }

    @Override
    public List<Item> newestWithTag(String tag, Instant since, int most) {
        Walk.Range range = ItemMapping.since(since.plusNanos(SUB_MILLI_NANOS));
        Walk rows = new Walk(calls, content, ItemMapping.tag(tag), range, most);
        return living(rows, most, item -> item.tags().contains(tag));
    }

    /// An item's time is a whole millisecond, which an instant just behind it does not reach back to.
    @Override
    public List<Item> newestBetween(Instant from, Instant to, int most) {
        Instant first = Instant.ofEpochMilli(from.plusNanos(SUB_MILLI_NANOS).toEpochMilli());
        List<Item> items = new ArrayList<>();
        if (first.isAfter(to)) {
            return items;
        }
        for (String day : daysDown(new Walk.Range(ItemMapping.day(first), ItemMapping.day(to)))) {
            int missing = most - items.size();
            if (missing > 0) {
                Walk rows = new Walk(calls, content, ItemMapping.ofDay(day), ItemMapping.between(first, to), missing);
                items.addAll(living(rows, missing, _ -> true));
            }
        }
        return items;
    }

    @Override
    public List<Item> duplicatesOf(Collection<UUID> canonicals) {
        Set<UUID> wanted = new HashSet<>(canonicals);
        Set<ItemKey> having = many.all(wanted.stream()
                        .map(uuid -> ItemMapping.hasDuplicates(content, uuid))
                        .toList())
                .keySet();
        List<String> partitions = wanted.stream()
                .filter(uuid -> having.contains(ItemMapping.hasDuplicates(content, uuid)))
                .map(ItemMapping::duplicates)
                .toList();
        return leading(
                partitions, item -> item.canonical().filter(wanted::contains).isPresent());
    }

    @Override
    public List<Item> pending(UUID from, int most) {
        Walk rows = new Walk(calls, content, ItemMapping.pending(), Walk.Range.from(from.toString()), most);
        return living(rows, most, item -> item.embedding().pending());
    }

    @Override
    public boolean empty() {
        return daysDown(Walk.Range.ALL).stream()
                .map(day -> new Walk(calls, content, ItemMapping.ofDay(day), Walk.Range.ALL, 1))
                .allMatch(rows -> living(rows, 1, _ -> true).isEmpty());
    }

    private boolean happens(Change change) {
        ItemWrite write = new ItemWrite(
                content, change, ItemMapping.ascending(waiting.chance().nextLong()));
        Backoff.Tries tries = collisions.begin();
        while (true) {
            switch (write.through(calls)) {
                case Done() -> {
                    return true;
                }
                case Refused refused -> {
                    return write.did(refused);
                }
                case Busy() -> {
                    if (!tries.again()) {
                        throw new StoreDown("item " + change.uuid() + ": it is busy");
                    }
                }
            }
        }
    }

    private boolean hint(ItemKey hint) {
        // refused: it is there already
        calls.write(new ConditionalWrite().ifNew().put(hint, Map.of()));
        return hint.partition().equals(Content.DAYS) && hinted.add(hint);
    }

    private List<String> daysDown(Walk.Range range) {
        List<String> days = new ArrayList<>();
        new Walk(calls, content, List.of(Content.DAYS), range, 1_000).forEachRemaining(days::add);
        return days.reversed();
    }

    /// The items to which rows under these keys lead, in no order.
    private List<Item> leading(List<String> partitions, Predicate<Item> fits) {
        List<UUID> uuids = Together.each(partitions, partition -> Walk.all(calls, content, partition)).stream()
                .flatMap(List::stream)
                .map(UUID::fromString)
                .toList();
        return byUuid(uuids).stream().filter(fits).toList();
    }

    /// The items to which these rows lead, in the order of the rows, without those that have moved on.
    private List<Item> living(Iterator<String> rows, int most, Predicate<Item> fits) {
        List<Item> living = new ArrayList<>();
        while (living.size() < most && rows.hasNext()) {
            List<String> sorts = new ArrayList<>();
            while (sorts.size() < Math.min(AT_ONCE, most - living.size()) && rows.hasNext()) {
                sorts.add(rows.next());
            }
            Map<UUID, Item> items = new HashMap<>();
            byUuid(sorts.stream().map(ItemMapping::uuid).toList()).forEach(item -> items.put(item.uuid(), item));
            for (String sort : sorts) {
                Optional.ofNullable(items.get(ItemMapping.uuid(sort)))
                        .filter(item -> sort.equals(item.uuid().toString()) || sort.equals(ItemMapping.sort(item)))
                        .filter(fits)
                        .ifPresent(living::add);
            }
        }
        return living;
    }
}
