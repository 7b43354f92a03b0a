package dev.coldpath.aws.dynamodb.job;

import dev.coldpath.aws.dynamodb.account.ReplayMapping;
import dev.coldpath.aws.dynamodb.account.UsageMapping;
import dev.coldpath.aws.dynamodb.table.Actions;
import dev.coldpath.aws.dynamodb.table.ConditionalWrite;
import dev.coldpath.aws.dynamodb.table.Item;
import dev.coldpath.aws.dynamodb.table.ItemKey;
import dev.coldpath.aws.dynamodb.table.Tables;
import dev.coldpath.aws.dynamodb.table.Token;
import dev.coldpath.aws.dynamodb.table.Transacted;
import dev.coldpath.job.Job;
import dev.coldpath.submit.Admission.Admitted;
import dev.coldpath.submit.Deciding.Stored;
import dev.coldpath.submit.Deciding.Verdict;
import dev.coldpath.submit.Decision;
import dev.coldpath.submit.Limits;
import dev.coldpath.submit.Lock;
import dev.coldpath.submit.Replay;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;

/// The transaction that admits a job: its row, and of lock, counters and idempotency key what the job has to do with,
/// each on the condition that it is as it was seen.
final class AdmissionWrite {
    private final Actions actions = new Actions();
    private final Verdict.Write write;
    private final Stored seen;
    private final int row;
    private final int lock;
    private final int scope;
    private final int key;
    private final int replay;

    AdmissionWrite(AdmissionRead read, Tables tables, Stored seen, Verdict.Write write, Instant now) {
        this.write = write;
        this.seen = seen;
        Job made = write.job();
        this.row = actions.add(new ConditionalWrite()
                .ifNew()
                .putting(JobMapping.key(tables.jobs(), made.id()), JobMapping.item(made)));
        this.lock = add(write.lock()
                .flatMap(Lock::active)
                .map(active -> LockMapping.take(seen.lock(), made, active).updating(read.lock())));
        this.scope = actions.add(UsageMapping.next(write.scope()).updating(read.scope()));
        this.key = add(write.key().map(next -> UsageMapping.next(next).updating(read.key())));
        this.replay = add(write.replay().map(answer -> remember(read.replay().orElseThrow(), answer, now)));
    }

    private static TransactWriteItem remember(ItemKey key, Replay answer, Instant now) {
        return ReplayMapping.ifFree(now).putting(key, ReplayMapping.item(answer));
    }

    private int add(Optional<TransactWriteItem> action) {
        return action.map(actions::add).orElse(Actions.LEFT_OUT);
    }

    /// Changes with what is written and with what is demanded: counters demand the version below the one they write.
    String token() {
        return Token.of(write, seen.lock());
    }

    List<TransactWriteItem> actions() {
        return actions.list();
    }

    Job job() {
        return write.job();
    }

    /// What it comes to when all of it is written.
    Decision done(Limits limits) {
        return new Decision(new Admitted(write.job()), write.left(seen, limits));
    }

    boolean refusedByRow(Transacted.Refused refused) {
        return refused.of(row);
    }

    Optional<Item> row(Transacted.Refused refused) {
        return refused.item(row);
    }

    boolean refusedByKey(Transacted.Refused refused) {
        return refused.of(replay);
    }

    boolean refusedByLock(Transacted.Refused refused) {
        return refused.of(lock);
    }

    /// What was seen, corrected by what refused.
    Stored corrected(Transacted.Refused refused) {
        return new Stored(
                refused.of(lock) ? LockMapping.lock(refused.item(lock)) : seen.lock(),
                refused.of(scope) ? UsageMapping.ofScope(refused.item(scope)) : seen.scope(),
                refused.of(key) ? UsageMapping.ofKey(refused.item(key)) : seen.key(),
                seen.latest(),
                refused.of(replay) ? refused.item(replay).map(ReplayMapping::replay) : seen.replay(),
                seen.targets());
    }
}
