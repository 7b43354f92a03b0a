package dev.coldpath.aws.dynamodb.job;

import dev.coldpath.aws.Names;
import dev.coldpath.aws.dynamodb.table.ConditionalWrite;
import dev.coldpath.aws.dynamodb.table.Item;
import dev.coldpath.aws.dynamodb.table.ItemKey;
import dev.coldpath.aws.dynamodb.table.Values;
import dev.coldpath.job.JobId;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;

/// Gates: `R#<jobId>` / `A`, written once.
final class GateMapping {
    static final String OPEN = "open";
    static final String SHUT = "shut";

    private static final String STATE = "state";
    private static final Duration KEPT = Duration.ofDays(2);

    private GateMapping() {}

    static ItemKey key(String snapshots, JobId id) {
        return new ItemKey(snapshots, "R#" + id, ItemKey.ALONE);
    }

    static Map<String, AttributeValue> item(String state, Instant now) {
        return Map.of(STATE, Values.text(state), Names.Key.TTL, Values.cleanedAfter(now.plus(KEPT)));
    }

    static TransactWriteItem put(String snapshots, JobId id, String state, Instant now) {
        return new ConditionalWrite().ifNew().putting(key(snapshots, id), item(state, now));
    }

    static boolean open(Item gate) {
        return OPEN.equals(gate.text(STATE));
    }
}
