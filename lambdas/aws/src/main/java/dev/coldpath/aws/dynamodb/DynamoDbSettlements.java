package dev.coldpath.aws.dynamodb;

import dev.coldpath.job.Job;
import dev.coldpath.job.JobId;
import dev.coldpath.settle.Settled;
import dev.coldpath.settle.Settlement;
import dev.coldpath.settle.Settlements;
import dev.coldpath.store.StoreDown;
import dev.coldpath.submit.Usage;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Consumer;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;

/// Settles in one transaction over row, lock and, for a job that never started, counters and gate.
public final class DynamoDbSettlements implements Settlements {
    private static final Duration FIRST_WAIT = Duration.ofMillis(50);
    private static final Duration WITHIN = Duration.ofSeconds(3);
    private static final int COLLISIONS = 6;
    /// How often others may change the counters first.
    private static final int OVERTAKEN = 32;

    private final Calls calls;
    private final Tables tables;
    private final Backoff collisions;
    private final Consumer<JobId> lockMismatch;

    /// Takes its tables.
    ///
    /// @param lockMismatch told of a job that ended without holding its lock, which is never expected
    public DynamoDbSettlements(Calls calls, Tables tables, Waiting waiting, Consumer<JobId> lockMismatch) {
        this.calls = calls;
        this.tables = tables;
        this.collisions = new Backoff(waiting, FIRST_WAIT, COLLISIONS, WITHIN);
        this.lockMismatch = lockMismatch;
    }

    @Override
    public Settled settle(Settlement settlement) {
        Backoff.Tries tries = collisions.begin();
        Wish wish = new Wish(settlement, settlement.refund() ? counted(settlement.seen()) : Optional.empty(), true);
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

    /// One transaction to try.
    ///
    /// @param usage the counters to take the unit from; empty when there is nothing to return
    /// @param lock whether the job is taken to hold its lock
    private record Wish(Settlement settlement, Optional<Usage> usage, boolean lock) {
        Job next() {
            Job moved = settlement.seen().moved(settlement.next());
            return settlement.refund() ? moved.refunded() : moved;
        }

        /// The same without what turned out not to hold.
        Wish after(boolean lockRefused, Optional<Usage> now) {
            return new Wish(settlement, now, lock && !lockRefused);
        }
    }

    private sealed interface Step {
        record Over(Settled settled) implements Step {}

        record Otherwise(Wish wish) implements Step {}

        record Collided() implements Step {}
    }

    private Step attempt(Wish wish) {
        Job seen = wish.settlement().seen();
        Actions actions = new Actions();
        int row = actions.add(
                JobMapping.settle(wish.settlement(), wish.next()).updating(JobMapping.place(tables.jobs(), seen.id())));
        int lock = wish.lock() ? actions.add(release(wish)) : Actions.LEFT_OUT;
        int gate = wish.settlement().refund() ? actions.add(shut(wish)) : Actions.LEFT_OUT;
        int usage =
                wish.usage().map(stored -> actions.add(giveBack(seen, stored))).orElse(Actions.LEFT_OUT);
        String token = Token.of(
                wish.settlement().settledBy(), wish.lock(), wish.usage().map(Usage::version));
        return switch (calls.transact(token, actions.list())) {
            case Transacted.Done() -> new Step.Over(new Settled.Won(wish.next()));
            case Transacted.Busy() -> new Step.Collided();
            case Transacted.Refused refused -> {
                if (refused.of(row)) {
                    yield new Step.Over(lost(wish.settlement(), refused.item(row)));
                }
                if (refused.of(gate)) {
                    yield new Step.Over(new Settled.Moved());
                }
                if (refused.of(lock)) {
                    lockMismatch.accept(seen.id());
                }
                Optional<Usage> now = refused.of(usage) ? refused.item(usage).map(UsageMapping::usage) : wish.usage();
                yield new Step.Otherwise(wish.after(refused.of(lock), now));
            }
        };
    }

    private TransactWriteItem release(Wish wish) {
        Job job = wish.settlement().seen();
        return LockMapping.release(job, wish.settlement().next())
                .updating(LockMapping.place(tables.jobs(), job.scope(), job.hash()));
    }

    private TransactWriteItem shut(Wish wish) {
        return GateMapping.put(
                tables.snapshots(),
                wish.settlement().seen().id(),
                GateMapping.SHUT,
                wish.settlement().next().at());
    }

    private TransactWriteItem giveBack(Job job, Usage stored) {
        return UsageMapping.next(stored, stored.returned(job.charge().month()))
                .updating(UsageMapping.place(tables.accounts(), job.scope()));
    }

    private Optional<Usage> counted(Job job) {
        return calls.get(UsageMapping.place(tables.accounts(), job.scope())).map(UsageMapping::usage);
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
