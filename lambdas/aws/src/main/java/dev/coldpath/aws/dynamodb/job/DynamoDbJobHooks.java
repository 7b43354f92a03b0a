package dev.coldpath.aws.dynamodb.job;

import dev.coldpath.aws.dynamodb.table.Item;
import dev.coldpath.aws.dynamodb.table.ItemKey;
import dev.coldpath.aws.dynamodb.table.TableCalls;
import dev.coldpath.aws.dynamodb.table.Written;
import dev.coldpath.hook.Target;
import dev.coldpath.job.Job;
import dev.coldpath.job.JobId;
import dev.coldpath.store.StoreDown;
import dev.coldpath.webhook.Hooking;
import dev.coldpath.webhook.JobHooks;
import java.util.Optional;

/// Adds addresses to jobs, each write on the condition that the row is as it was read. A job's end demands the same of
/// whom it tells, so of the two the later one reads again.
public final class DynamoDbJobHooks implements JobHooks {
    /// How often others may change a row first.
    private static final int OVERTAKEN = 16;

    private final TableCalls calls;
    private final String jobs;

    public DynamoDbJobHooks(TableCalls calls, String jobs) {
        this.calls = calls;
        this.jobs = jobs;
    }

    @Override
    public Hooking add(JobId id, Target hook) {
        ItemKey key = JobMapping.key(jobs, id);
        Optional<Item> row = calls.get(key);
        for (int overtaken = 0; overtaken < OVERTAKEN; overtaken++) {
            Optional<Job> job = row.flatMap(JobMapping::known);
            if (job.isEmpty()) {
                return new Hooking.Gone();
            }
            switch (Hooking.decide(job.get(), hook)) {
                case Hooking.Decision.Answer(Hooking answer) -> {
                    return answer;
                }
                case Hooking.Decision.Write(Job next) -> {
                    switch (calls.write(JobMapping.tell(job.get(), next).update(key))) {
                        case Written.Done() -> {
                            return new Hooking.Added();
                        }
                        case Written.Refused(Optional<Item> now) -> row = now;
                    }
                }
            }
        }
        throw new StoreDown("job " + id + ": its row kept changing");
    }
}
