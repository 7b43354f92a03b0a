package dev.coldpath.aws.dynamodb.snapshot;

import dev.coldpath.aws.Names;
import dev.coldpath.aws.dynamodb.table.ConditionalWrite;
import dev.coldpath.aws.dynamodb.table.Item;
import dev.coldpath.aws.dynamodb.table.ItemKey;
import dev.coldpath.aws.dynamodb.table.TableCalls;
import dev.coldpath.aws.dynamodb.table.Values;
import dev.coldpath.domain.Domain;
import dev.coldpath.score.Exclusion;
import dev.coldpath.score.Exclusion.Reason;
import dev.coldpath.score.Exclusions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;
import software.amazon.awssdk.services.dynamodb.model.QueryResponse;

/// Domains that nobody may ask about: `EXCLUDED` / `<domain>` in the `snapshots` table, which is the one table that
/// whoever talks to strangers may write.
public final class DynamoDbExclusions implements Exclusions {
    private static final String PARTITION = Names.EXCLUDED;
    private static final String REASON = "reason";
    private static final String SINCE = "since";

    private final TableCalls calls;
    private final String snapshots;

    public DynamoDbExclusions(TableCalls calls, String snapshots) {
        this.calls = calls;
        this.snapshots = snapshots;
    }

    @Override
    public Optional<Exclusion> find(Domain domain) {
        return calls.get(key(domain)).map(DynamoDbExclusions::read);
    }

    @Override
    public List<Exclusion> all() {
        List<Exclusion> all = new ArrayList<>();
        Map<String, AttributeValue> start = Map.of();
        do {
            QueryResponse page = calls.query(QueryRequest.builder()
                    .tableName(snapshots)
                    .keyConditionExpression("#pk = :excluded")
                    .expressionAttributeNames(Map.of("#pk", Names.Key.PARTITION))
                    .expressionAttributeValues(Map.of(":excluded", Values.text(PARTITION)))
                    .consistentRead(true)
                    .exclusiveStartKey(start.isEmpty() ? null : start)
                    .build());
            page.items().forEach(item -> all.add(read(new Item(item))));
            start = page.lastEvaluatedKey();
        } while (!start.isEmpty());
        return List.copyOf(all);
    }

    @Override
    public void put(Exclusion exclusion) {
        ConditionalWrite write = switch (exclusion.reason()) {
            case DENYLISTED -> new ConditionalWrite().remove(Names.Key.TTL);
            case OPTED_OUT ->
                new ConditionalWrite()
                        .ifNewOrEqual(REASON, Values.text(Reason.OPTED_OUT.wire()))
                        .set(
                                Names.Key.TTL,
                                Values.cleanedAfter(exclusion.since().plus(Exclusion.OPT_OUT_BELIEVED)));
        };
        write.set(REASON, Values.text(exclusion.reason().wire())).set(SINCE, Values.time(exclusion.since()));
        // refused: the operator excluded it, which outweighs what its owner says
        calls.write(write.update(key(exclusion.domain())));
    }

    @Override
    public boolean lift(Domain domain) {
        return calls.delete(key(domain));
    }

    private ItemKey key(Domain domain) {
        return new ItemKey(snapshots, PARTITION, domain.name());
    }

    private static Exclusion read(Item item) {
        String word = item.text(REASON);
        Reason reason = Values.word(Reason.class, Reason::wire, word)
                .orElseThrow(() -> new IllegalStateException("exclusion: unknown reason " + word));
        return new Exclusion(new Domain(item.sort()), reason, item.time(SINCE));
    }
}
