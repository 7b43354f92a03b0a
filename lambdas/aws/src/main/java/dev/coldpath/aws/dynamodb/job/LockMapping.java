package dev.coldpath.aws.dynamodb.job;

import dev.coldpath.account.Scope;
import dev.coldpath.aws.Names;
import dev.coldpath.aws.dynamodb.table.ConditionalWrite;
import dev.coldpath.aws.dynamodb.table.Item;
import dev.coldpath.aws.dynamodb.table.ItemKey;
import dev.coldpath.aws.dynamodb.table.Values;
import dev.coldpath.job.InputHash;
import dev.coldpath.job.Job;
import dev.coldpath.job.JobId;
import dev.coldpath.job.JobState.Open;
import dev.coldpath.job.JobState.Succeeded;
import dev.coldpath.job.ResultRef;
import dev.coldpath.job.ResultRef.Kept;
import dev.coldpath.submit.Lock;
import java.time.Instant;
import java.util.Optional;

/// Locks: `L#<scope>#1#<inputHash>` / `A`, where 1 is the version of the hash's rules.
final class LockMapping {
    private static final String PREFIX = "L#";
    private static final String HASH_VERSION = "#1#";
    static final String ACTIVE_JOB = "activeJobId";
    static final String ACTIVE_UNTIL = "activeUntil";
    static final String DONE_JOB = "doneJobId";
    static final String DONE_AT = "doneAt";

    private LockMapping() {}

    static ItemKey key(String jobs, Scope scope, InputHash hash) {
        return new ItemKey(jobs, PREFIX + scope.key() + HASH_VERSION + hash.hex(), ItemKey.ALONE);
    }

    /// A free one when nothing is stored.
    static Lock lock(Optional<Item> item) {
        return item.map(LockMapping::lock).orElse(Lock.FREE);
    }

    private static Lock lock(Item item) {
        Optional<Lock.Active> active =
                item.maybeText(ACTIVE_JOB).map(job -> new Lock.Active(JobId.of(job), item.time(ACTIVE_UNTIL)));
        Optional<Lock.Done> done =
                item.maybeText(DONE_JOB).map(job -> new Lock.Done(JobId.of(job), item.time(DONE_AT)));
        return new Lock(active, done);
    }

    /// Gives the lock to a job, if it is as it was seen: with the same job in flight or none, and with the same newest
    /// success.
    static ConditionalWrite take(Lock seen, Job job, Lock.Active active) {
        ConditionalWrite write = new ConditionalWrite()
                .set(ACTIVE_JOB, Values.text(active.job().toString()))
                .set(ACTIVE_UNTIL, Values.time(active.until()))
                .set(Names.Key.TTL, JobMapping.cleaned(job));
        demand(write, ACTIVE_JOB, seen.active().map(Lock.Active::job));
        demand(write, DONE_JOB, seen.done().map(Lock.Done::job));
        return write;
    }

    /// Frees the lock that this job held until its end. Only a success replaces the one that is noted there, and only a
    /// whole one: what was cut short is nobody else's answer.
    static ConditionalWrite release(Job ended) {
        ConditionalWrite write = new ConditionalWrite()
                .remove(ACTIVE_JOB)
                .remove(ACTIVE_UNTIL)
                .set(Names.Key.TTL, JobMapping.cleaned(ended))
                .ifEqual(ACTIVE_JOB, Values.text(ended.id().toString()));
        if (ended.state() instanceof Succeeded(Open _, Instant at, ResultRef result) && whole(result)) {
            write.set(DONE_JOB, Values.text(ended.id().toString())).set(DONE_AT, Values.time(at));
        }
        return write;
    }

    private static boolean whole(ResultRef result) {
        return !(result instanceof Kept kept) || kept.whole();
    }

    private static void demand(ConditionalWrite write, String attribute, Optional<JobId> job) {
        job.ifPresentOrElse(
                seen -> write.ifEqual(attribute, Values.text(seen.toString())), () -> write.ifLacks(attribute));
    }
}
