package dev.coldpath.aws.dynamodb.job;

import dev.coldpath.aws.dynamodb.account.UsageMapping;
import dev.coldpath.aws.dynamodb.table.Actions;
import dev.coldpath.aws.dynamodb.table.Item;
import dev.coldpath.aws.dynamodb.table.ItemKey;
import dev.coldpath.aws.dynamodb.table.Tables;
import dev.coldpath.aws.dynamodb.table.Token;
import dev.coldpath.aws.dynamodb.table.Transacted;
import dev.coldpath.aws.dynamodb.webhook.DeliveryMapping;
import dev.coldpath.job.Job;
import dev.coldpath.settle.Settlement;
import dev.coldpath.submit.Usage;
import dev.coldpath.webhook.Delivery;
import java.util.List;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;

/// The transaction that ends a job: its row, and of lock, gate and counters what the job has to do with.
final class SettlementWrite {
    private final Actions actions = new Actions();
    private final Wish wish;
    private final int row;
    private final int lock;
    private final int gate;
    private final int scope;
    private final int key;

    /// What is to happen, as far as it is known to be possible.
    ///
    /// @param lock whether the job is taken to hold its lock
    /// @param scope the counters to take the unit from; empty when there is nothing to return
    /// @param key the same for those of the key; empty when it was not counted
    record Wish(Settlement settlement, boolean lock, Optional<Usage> scope, Optional<Usage> key) {
        Job next() {
            Job moved = settlement.seen().moved(settlement.next());
            return settlement.refund() ? moved.refunded() : moved;
        }
    }

    SettlementWrite(Tables tables, Wish wish) {
        this.wish = wish;
        Settlement settlement = wish.settlement();
        Job seen = settlement.seen();
        Job next = wish.next();
        this.row = actions.add(JobMapping.settle(settlement, next).updating(JobMapping.key(tables.jobs(), seen.id())));
        this.lock = wish.lock()
                ? actions.add(
                        LockMapping.release(next).updating(LockMapping.key(tables.jobs(), seen.scope(), seen.hash())))
                : Actions.LEFT_OUT;
        this.gate = settlement.refund() && !seen.kind().claimed()
                ? actions.add(GateMapping.put(
                        tables.snapshots(),
                        seen.id(),
                        GateMapping.SHUT,
                        settlement.next().at()))
                : Actions.LEFT_OUT;
        this.scope = giveBack(wish.scope(), scopeUsage(tables, seen));
        this.key = giveBack(wish.key(), keyUsage(tables, seen));
        Delivery.ofEnd(next).forEach(delivery -> actions.add(DeliveryMapping.note(tables.jobs(), delivery)));
    }

    static ItemKey scopeUsage(Tables tables, Job job) {
        return UsageMapping.key(tables.accounts(), job.scope(), job.kind().product());
    }

    static ItemKey keyUsage(Tables tables, Job job) {
        return UsageMapping.key(tables.accounts(), job.key());
    }

    private int giveBack(Optional<Usage> stored, ItemKey counters) {
        return stored.map(usage ->
                        usage.returned(wish.settlement().seen().charge().minute()))
                .map(next -> actions.add(UsageMapping.next(next).updating(counters)))
                .orElse(Actions.LEFT_OUT);
    }

    /// Changes with what is written and with what is demanded.
    String token() {
        return Token.of(wish);
    }

    List<TransactWriteItem> actions() {
        return actions.list();
    }

    boolean refusedByRow(Transacted.Refused refused) {
        return refused.of(row);
    }

    Optional<Item> row(Transacted.Refused refused) {
        return refused.item(row);
    }

    boolean refusedByGate(Transacted.Refused refused) {
        return refused.of(gate);
    }

    boolean refusedByLock(Transacted.Refused refused) {
        return refused.of(lock);
    }

    /// The same without what turned out not to hold.
    Wish corrected(Transacted.Refused refused) {
        return new Wish(
                wish.settlement(),
                wish.lock() && !refused.of(lock),
                refused.of(scope) ? refused.item(scope).map(item -> UsageMapping.usage(item, Usage.DAY)) : wish.scope(),
                refused.of(key) ? refused.item(key).map(item -> UsageMapping.usage(item, Usage.HOUR)) : wish.key());
    }
}
