package dev.coldpath.aws.dynamodb.job;

import dev.coldpath.account.Scope;
import dev.coldpath.aws.dynamodb.table.ItemKey;
import dev.coldpath.aws.dynamodb.table.TableCalls;
import dev.coldpath.aws.dynamodb.table.Values;
import dev.coldpath.job.InputHash;
import dev.coldpath.job.Job;
import dev.coldpath.submit.Lock;
import java.util.HashMap;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/// Jobs and locks as they lie in the table when they have been written.
public final class StoredJobs {
    private StoredJobs() {}

    public static Map<ItemKey, Map<String, AttributeValue>> row(String jobs, Job job) {
        return Map.of(JobMapping.key(jobs, job.id()), JobMapping.item(job));
    }

    public static Map<ItemKey, Map<String, AttributeValue>> row(String jobs, Scope scope, InputHash hash, Lock lock) {
        Map<String, AttributeValue> item = new HashMap<>();
        lock.active().ifPresent(active -> {
            item.put(LockMapping.ACTIVE_JOB, Values.text(active.job().toString()));
            item.put(LockMapping.ACTIVE_UNTIL, Values.time(active.until()));
        });
        lock.done().ifPresent(done -> {
            item.put(LockMapping.DONE_JOB, Values.text(done.job().toString()));
            item.put(LockMapping.DONE_AT, Values.time(done.at()));
        });
        return Map.of(LockMapping.key(jobs, scope, hash), item);
    }

    public static Lock lock(TableCalls calls, String jobs, Scope scope, InputHash hash) {
        return LockMapping.lock(calls.get(LockMapping.key(jobs, scope, hash)));
    }
}
