package dev.coldpath.aws.dynamodb.job;

import dev.coldpath.aws.dynamodb.account.UsageMapping;
import dev.coldpath.aws.dynamodb.job.SettlementWrite.Wish;
import dev.coldpath.aws.dynamodb.table.Backoff;
import dev.coldpath.aws.dynamodb.table.Item;
import dev.coldpath.aws.dynamodb.table.ItemKey;
import dev.coldpath.aws.dynamodb.table.TableCalls;
import dev.coldpath.aws.dynamodb.table.Tables;
import dev.coldpath.aws.dynamodb.table.Transacted;
import dev.coldpath.aws.dynamodb.table.Waiting;
import dev.coldpath.job.Job;
import dev.coldpath.job.JobId;
import dev.coldpath.settle.Settled;
import dev.coldpath.settle.Settlement;
import dev.coldpath.settle.Settlements;
import dev.coldpath.store.StoreDown;
import dev.coldpath.submit.Usage;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/// Settles in one transaction over row, lock and, for a job that never started, counters and gate.
public final class DynamoDbSettlements implements Settlements {
    private static final Duration FIRST_WAIT = Duration.ofMillis(50);
    private static final Duration WITHIN = Duration.ofSeconds(3);
    private static final int COLLISIONS = 6;
    /// How often others may change the counters first.
    private static final int OVERTAKEN = 32;

    private final TableCalls calls;
    private final Tables tables;
    private final Backoff collisions;
    private final Consumer<JobId> lockMismatch;

    /// Takes its tables.
    ///
    /// @param lockMismatch told of a job that ended without holding its lock, which is never expected
    public DynamoDbSettlements(TableCalls calls, Tables tables, Waiting waiting, Consumer<JobId> lockMismatch) {
        this.calls = calls;
        this.tables = tables;
        this.collisions = new Backoff(waiting, FIRST_WAIT, COLLISIONS, WITHIN);
        this.lockMismatch = lockMismatch;
    }

    @Override
    public Settled settle(Settlement settlement) {
        Backoff.Tries tries = collisions.begin();
        Wish wish = wish(settlement);
        for (int overtaken = 0; overtaken < OVERTAKEN; overtaken++) {
            switch (attempt(wish)) {
                case Step.Over(Settled settled) -> {
                    return settled;
                }
                case Step.Otherwise(Wish other) -> wish = other;
                case Step.Collided() -> {
                    if (!tries.again()) {
                        throw new StoreDown("job " + settlement.seen().id() + ": its items stayed busy");
                    }
                }
            }
        }
        throw new StoreDown("job " + settlement.seen().id() + ": its counters kept changing");
    }

    private sealed interface Step {
        record Over(Settled settled) implements Step {}

        record Otherwise(Wish wish) implements Step {}

        record Collided() implements Step {}
    }

    /// Counters that never counted anything return nothing.
    private Wish wish(Settlement settlement) {
        Job job = settlement.seen();
        boolean lock = !job.apart();
        if (!settlement.refund() || job.charge().waived()) {
            return new Wish(settlement, lock, Optional.empty(), Optional.empty());
        }
        ItemKey scope = SettlementWrite.scopeUsage(tables, job);
        ItemKey key = SettlementWrite.keyUsage(tables, job);
        List<ItemKey> counted = job.charge().onKey() ? List.of(scope, key) : List.of(scope);
        Map<ItemKey, Item> found = calls.all(counted, Set.of(tables.accounts()));
        return new Wish(
                settlement,
                lock,
                Optional.ofNullable(found.get(scope)).map(item -> UsageMapping.usage(item, Usage.DAY)),
                Optional.ofNullable(found.get(key)).map(item -> UsageMapping.usage(item, Usage.HOUR)));
    }

    private Step attempt(Wish wish) {
        SettlementWrite write = new SettlementWrite(tables, wish);
        return switch (calls.transact(write.token(), write.actions())) {
            case Transacted.Done() -> new Step.Over(new Settled.Won(wish.next()));
            case Transacted.Busy() -> new Step.Collided();
            case Transacted.Refused refused -> {
                if (write.refusedByRow(refused)) {
                    yield new Step.Over(lost(wish.settlement(), write.row(refused)));
                }
                if (write.refusedByGate(refused)) {
                    yield new Step.Over(new Settled.GateOpen());
                }
                if (write.refusedByLock(refused)) {
                    lockMismatch.accept(wish.settlement().seen().id());
                }
                yield new Step.Otherwise(write.corrected(refused));
            }
        };
    }

    private static Settled lost(Settlement settlement, Optional<Item> row) {
        if (row.isEmpty()) {
            return new Settled.Gone();
        }
        Optional<Job> stored = JobMapping.job(row.get());
        if (stored.isEmpty() || stored.get().open()) {
            return new Settled.Moved();
        }
        boolean mine = row.get()
                .maybeText(JobMapping.SETTLED_BY)
                .filter(settlement.settledBy()::equals)
                .isPresent();
        return mine ? new Settled.Won(stored.get()) : new Settled.Lost(stored.get());
    }
}
