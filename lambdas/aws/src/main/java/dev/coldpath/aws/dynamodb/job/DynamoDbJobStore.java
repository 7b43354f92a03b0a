package dev.coldpath.aws.dynamodb.job;

import dev.coldpath.aws.dynamodb.table.ConditionalWrite;
import dev.coldpath.aws.dynamodb.table.TableCalls;
import dev.coldpath.aws.dynamodb.table.Values;
import dev.coldpath.aws.dynamodb.table.Written;
import dev.coldpath.job.Job;
import dev.coldpath.job.JobId;
import dev.coldpath.job.JobStore;
import java.time.Instant;
import java.util.Optional;

/// Reads job rows strongly.
public final class DynamoDbJobStore implements JobStore {
    private final TableCalls calls;
    private final String jobs;

    public DynamoDbJobStore(TableCalls calls, String jobs) {
        this.calls = calls;
        this.jobs = jobs;
    }

    @Override
    public Optional<Job> find(JobId id) {
        return calls.get(JobMapping.key(jobs, id)).flatMap(JobMapping::job);
    }

    @Override
    public boolean reserveProbe(JobId id, Instant now, Instant next) {
        ConditionalWrite write = new ConditionalWrite()
                .set(JobMapping.PROBE_AT, Values.time(next))
                .ifStored()
                .ifOneOf(StateMapping.STATUS, StateMapping.OPEN)
                .ifLacksOrAtMost(JobMapping.PROBE_AT, Values.time(now));
        return switch (calls.write(write.update(JobMapping.key(jobs, id)))) {
            case Written.Done() -> true;
            case Written.Refused _ -> false;
        };
    }
}
