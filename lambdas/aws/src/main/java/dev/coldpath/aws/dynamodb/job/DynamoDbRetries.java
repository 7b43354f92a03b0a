package dev.coldpath.aws.dynamodb.job;

import dev.coldpath.admin.AuditRow;
import dev.coldpath.admin.Retries;
import dev.coldpath.aws.Names;
import dev.coldpath.aws.dynamodb.account.AuditMapping;
import dev.coldpath.aws.dynamodb.table.Actions;
import dev.coldpath.aws.dynamodb.table.ConditionalWrite;
import dev.coldpath.aws.dynamodb.table.Item;
import dev.coldpath.aws.dynamodb.table.ItemKey;
import dev.coldpath.aws.dynamodb.table.TableCalls;
import dev.coldpath.aws.dynamodb.table.Tables;
import dev.coldpath.aws.dynamodb.table.Token;
import dev.coldpath.aws.dynamodb.table.Transacted.Busy;
import dev.coldpath.aws.dynamodb.table.Transacted.Done;
import dev.coldpath.aws.dynamodb.table.Transacted.Refused;
import dev.coldpath.aws.dynamodb.table.Values;
import dev.coldpath.job.Job;
import dev.coldpath.job.JobId;
import dev.coldpath.store.StoreDown;
import dev.coldpath.submit.Deciding;
import dev.coldpath.submit.Lock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/// Repeats failed jobs. The links stand beside the rows, `J#<old>` / `N` and `J#<new>` / `O`, for the old row never
/// changes; that there is one link of a job is what makes it one repetition.
public final class DynamoDbRetries implements Retries {
    private static final String NEXT = "N";
    private static final String ORIGIN = "O";
    private static final String JOB = "job";
    private static final Duration KEPT = Duration.ofDays(40);
    private static final int TRIES = 8;

    private final TableCalls calls;
    private final Tables tables;

    public DynamoDbRetries(TableCalls calls, Tables tables) {
        this.calls = calls;
        this.tables = tables;
    }

    @Override
    public Retried retry(Job next, JobId of, AuditRow row) {
        for (int tries = 0; tries < TRIES; tries++) {
            Optional<Retried> answer = attempt(next, of, row);
            if (answer.isPresent()) {
                return answer.get();
            }
        }
        throw new StoreDown("job " + of + ": others keep changing what its retry needs");
    }

    /// Empty: somebody came first, or the items are busy.
    private Optional<Retried> attempt(Job next, JobId of, AuditRow row) {
        ItemKey link = link(of, NEXT);
        ItemKey locked = LockMapping.key(tables.jobs(), next.scope(), next.hash());
        Map<ItemKey, Item> found = calls.all(List.of(link, locked), Set.of(tables.jobs()));
        if (found.containsKey(link)) {
            return Optional.of(linked(found.get(link), next));
        }
        Lock lock = LockMapping.lock(Optional.ofNullable(found.get(locked)));
        if (!next.apart() && lock.active().isPresent()) {
            Lock.Active active = lock.active().get();
            return Optional.of(new Retried.Locked(active.job(), active.until()));
        }
        Actions actions = new Actions();
        actions.add(new ConditionalWrite().ifNew().putting(link, link(next.id(), next)));
        actions.add(new ConditionalWrite()
                .ifNew()
                .putting(JobMapping.key(tables.jobs(), next.id()), JobMapping.item(next)));
        actions.add(new ConditionalWrite().ifNew().putting(link(next.id(), ORIGIN), link(of, next)));
        if (!next.apart()) {
            Lock.Active mine = new Lock.Active(next.id(), next.deadline().plus(Deciding.LOCK_GRACE));
            actions.add(LockMapping.take(lock, next, mine).updating(locked));
        }
        AuditMapping.add(actions, tables.accounts(), row);
        return switch (calls.transact(Token.of(next, of, lock, row), actions.list())) {
            case Done() -> Optional.of(new Retried.Made(next));
            case Refused _, Busy() -> Optional.empty();
        };
    }

    private static Retried linked(Item link, Job next) {
        JobId as = JobId.of(link.text(JOB));
        return as.equals(next.id()) ? new Retried.Made(next) : new Retried.Before(as);
    }

    @Override
    public Links links(JobId id) {
        ItemKey origin = link(id, ORIGIN);
        ItemKey next = link(id, NEXT);
        Map<ItemKey, Item> found = calls.all(List.of(origin, next), Set.of(tables.jobs()));
        return new Links(
                Optional.ofNullable(found.get(origin)).map(item -> JobId.of(item.text(JOB))),
                Optional.ofNullable(found.get(next)).map(item -> JobId.of(item.text(JOB))));
    }

    private ItemKey link(JobId of, String kind) {
        return new ItemKey(tables.jobs(), JobMapping.key(tables.jobs(), of).partition(), kind);
    }

    private static Map<String, AttributeValue> link(JobId to, Job next) {
        return Map.of(
                JOB,
                Values.text(to.toString()),
                Names.Key.TTL,
                Values.cleanedAfter(next.schedule().createdAt().plus(KEPT)));
    }
}
