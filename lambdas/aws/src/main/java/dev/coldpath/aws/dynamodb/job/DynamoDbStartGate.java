package dev.coldpath.aws.dynamodb.job;

import dev.coldpath.aws.dynamodb.table.ConditionalWrite;
import dev.coldpath.aws.dynamodb.table.Item;
import dev.coldpath.aws.dynamodb.table.ItemKey;
import dev.coldpath.aws.dynamodb.table.TableCalls;
import dev.coldpath.aws.dynamodb.table.Written;
import dev.coldpath.job.JobId;
import dev.coldpath.work.StartGate;
import java.time.Instant;
import java.util.Optional;

/// The gate as an item of the `snapshots` table, the only one that those who fetch may write.
public final class DynamoDbStartGate implements StartGate {
    private final TableCalls calls;
    private final String snapshots;

    public DynamoDbStartGate(TableCalls calls, String snapshots) {
        this.calls = calls;
        this.snapshots = snapshots;
    }

    /// A repetition of a write whose answer was lost reads as `INSIDE`, which is as good.
    @Override
    public Entry enter(JobId id, Instant now) {
        ItemKey key = GateMapping.key(snapshots, id);
        return switch (calls.write(new ConditionalWrite().ifNew().put(key, GateMapping.item(GateMapping.OPEN, now)))) {
            case Written.Done() -> Entry.ENTERED;
            case Written.Refused(Optional<Item> stored) ->
                stored.filter(GateMapping::open).isPresent() ? Entry.INSIDE : Entry.SHUT;
        };
    }
}
