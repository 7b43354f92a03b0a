package dev.coldpath.aws.dynamodb.account;

import dev.coldpath.aws.dynamodb.table.Item;
import dev.coldpath.aws.dynamodb.table.ItemKey;
import dev.coldpath.aws.dynamodb.table.TableCalls;
import dev.coldpath.aws.dynamodb.table.Written;
import dev.coldpath.submit.Once;
import dev.coldpath.submit.Replay;
import dev.coldpath.submit.Replays;
import java.time.Instant;
import java.util.Optional;

/// Remembers answers under idempotency keys in one write, which a live answer refuses and is told by.
public final class DynamoDbReplays implements Replays {
    private final TableCalls calls;
    private final String jobs;

    public DynamoDbReplays(TableCalls calls, String jobs) {
        this.calls = calls;
        this.jobs = jobs;
    }

    /// A repetition of a write whose answer was lost is refused by its own answer, which is as good.
    @Override
    public Replay keep(Once once, Replay replay, Instant now) {
        ItemKey key = ReplayMapping.key(jobs, once);
        return switch (calls.write(ReplayMapping.ifFree(now).put(key, ReplayMapping.item(replay)))) {
            case Written.Done() -> replay;
            case Written.Refused(Optional<Item> stored) ->
                stored.map(ReplayMapping::replay)
                        .orElseThrow(() -> new IllegalStateException("idempotency key: refused by nothing"));
        };
    }
}
