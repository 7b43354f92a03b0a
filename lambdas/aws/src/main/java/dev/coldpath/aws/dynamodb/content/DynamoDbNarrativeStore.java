package dev.coldpath.aws.dynamodb.content;

import dev.coldpath.aws.Names;
import dev.coldpath.aws.dynamodb.table.ConditionalWrite;
import dev.coldpath.aws.dynamodb.table.Item;
import dev.coldpath.aws.dynamodb.table.ItemKey;
import dev.coldpath.aws.dynamodb.table.ManyItems;
import dev.coldpath.aws.dynamodb.table.TableCalls;
import dev.coldpath.aws.dynamodb.table.Together;
import dev.coldpath.aws.dynamodb.table.Values;
import dev.coldpath.aws.dynamodb.table.Waiting;
import dev.coldpath.aws.dynamodb.table.Walk;
import dev.coldpath.aws.dynamodb.table.Written;
import dev.coldpath.intelligence.ask.Window;
import dev.coldpath.intelligence.narrative.NarrativeStore;
import dev.coldpath.intelligence.narrative.StoredNarrative;
import dev.coldpath.intelligence.narrative.StoredNarrative.Cluster;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;
import software.amazon.awssdk.services.dynamodb.model.QueryResponse;

/// Narratives as [NarrativeMapping] lays them out. A run is written whole beside the others, then one put makes the
/// window show it. Runs that no window shows any more are cleaned away a day later, by when nobody reads them; a run
/// whose writer died before that put is cleaned away with them.
public final class DynamoDbNarrativeStore implements NarrativeStore {
    private static final Duration READ_ON = Duration.ofDays(1);

    private final TableCalls calls;
    private final String content;
    private final Waiting waiting;
    private final ManyItems many;

    public DynamoDbNarrativeStore(TableCalls calls, String content, Waiting waiting) {
        this.calls = calls;
        this.content = content;
        this.waiting = waiting;
        this.many = new ManyItems(calls, content, waiting);
    }

    @Override
    public void publish(Window window, Instant computedAt, List<StoredNarrative> narratives) {
        String run = ItemMapping.ascending(computedAt.toEpochMilli()) + "#"
                + ItemMapping.ascending(waiting.chance().nextLong());
        // refused, here as below: this very put was made before, and its answer was lost
        calls.write(new ConditionalWrite()
                .ifNew()
                .put(NarrativeMapping.kept(content, window, run), NarrativeMapping.window(run, computedAt)));
        Together.each(
                NarrativeMapping.rows(content, run, narratives).entrySet(),
                row -> calls.write(new ConditionalWrite().ifNew().put(row.getKey(), row.getValue())));
        // refused: the window shows a newer run
        calls.write(new ConditionalWrite()
                .ifLacksOrAtMost(NarrativeMapping.COMPUTED_AT, Values.time(computedAt))
                .put(NarrativeMapping.window(content, window), NarrativeMapping.window(run, computedAt)));
        retire(window);
    }

    @Override
    public Optional<Instant> computedAt(Window window) {
        return calls.get(NarrativeMapping.window(content, window))
                .map(shown -> shown.time(NarrativeMapping.COMPUTED_AT));
    }

    @Override
    public List<Cluster> current(Window window) {
        return calls.get(NarrativeMapping.window(content, window))
                .map(shown -> clusters(shown.text(NarrativeMapping.RUN)))
                .orElse(List.of());
    }

    @Override
    public Optional<StoredNarrative> find(long id) {
        Collection<Item> shown = many.all(Stream.of(Window.values())
                        .map(window -> NarrativeMapping.window(content, window))
                        .toList())
                .values();
        List<ItemKey> keys = shown.stream()
                .map(each -> NarrativeMapping.narrative(content, each.text(NarrativeMapping.RUN), id))
                .toList();
        return many.all(keys).entrySet().stream().findFirst().map(found -> whole(found.getKey(), found.getValue()));
    }

    private StoredNarrative whole(ItemKey key, Item first) {
        List<ItemKey> further = NarrativeMapping.further(key, first);
        Map<ItemKey, Item> pieces = many.all(further);
        List<Item> rows = new ArrayList<>(List.of(first));
        for (ItemKey each : further) {
            Item piece = pieces.get(each);
            if (piece == null) {
                throw new IllegalStateException("narrative " + key.sort() + ": it lacks a piece");
            }
            rows.add(piece);
        }
        return NarrativeMapping.narrative(rows);
    }

    private List<Cluster> clusters(String run) {
        List<Cluster> clusters = new ArrayList<>();
        Map<String, AttributeValue> start = Map.of();
        do {
            QueryResponse page = calls.query(QueryRequest.builder()
                    .tableName(content)
                    .keyConditionExpression("#pk = :pk AND #sk BETWEEN :first AND :last")
                    .expressionAttributeNames(Map.of("#pk", Names.Key.PARTITION, "#sk", Names.Key.SORT))
                    .expressionAttributeValues(Map.of(
                            ":pk",
                            Values.text(NarrativeMapping.partition(run)),
                            ":first",
                            Values.text("L#"),
                            ":last",
                            Values.text("L#~")))
                    .consistentRead(true)
                    .exclusiveStartKey(start.isEmpty() ? null : start)
                    .build());
            page.items().forEach(row -> clusters.addAll(NarrativeMapping.clusters(new Item(row))));
            start = page.lastEvaluatedKey();
        } while (!start.isEmpty());
        return clusters;
    }

    /// Gives an end to the runs that are not newer than the one shown and will never be shown again.
    private void retire(Window window) {
        ItemKey key = NarrativeMapping.window(content, window);
        calls.get(key).ifPresent(shown -> {
            Instant computedAt = shown.time(NarrativeMapping.COMPUTED_AT);
            List<ItemKey> kept = new ArrayList<>();
            new Walk(calls, content, List.of(key.partition()), NarrativeMapping.RUNS, 100)
                    .forEachRemaining(sort -> kept.add(new ItemKey(content, key.partition(), sort)));
            many.all(kept).forEach((row, item) -> {
                if (!item.has(Names.Key.TTL)
                        && !item.time(NarrativeMapping.COMPUTED_AT).isAfter(computedAt)
                        && !item.text(NarrativeMapping.RUN).equals(shown.text(NarrativeMapping.RUN))) {
                    end(row, item.text(NarrativeMapping.RUN), computedAt.plus(READ_ON));
                }
            });
        });
    }

    /// The row that names the run comes last, so that an end that breaks off is made good by the next run.
    private void end(ItemKey named, String run, Instant at) {
        String partition = NarrativeMapping.partition(run);
        Walk.Range all = new Walk.Range("D#", "L#~");
        List<ItemKey> rows = new ArrayList<>();
        new Walk(calls, content, List.of(partition), all, 1_000)
                .forEachRemaining(sort -> rows.add(new ItemKey(content, partition, sort)));
        Together.each(rows, row -> cleanedAfter(row, at));
        cleanedAfter(named, at);
    }

    /// Refused: it has been cleaned away.
    private Written cleanedAfter(ItemKey row, Instant at) {
        return calls.write(new ConditionalWrite()
                .ifStored()
                .set(Names.Key.TTL, Values.cleanedAfter(at))
                .update(row));
    }
}
