package dev.coldpath.aws.dynamodb;

import dev.coldpath.job.Job;
import dev.coldpath.job.JobId;
import dev.coldpath.job.JobStore;
import java.time.Instant;
import java.util.Optional;

/// Reads job rows strongly.
public final class DynamoDbJobStore implements JobStore {
    private final Calls calls;
    private final String jobs;

    public DynamoDbJobStore(Calls calls, String jobs) {
        this.calls = calls;
        this.jobs = jobs;
    }

    @Override
    public Optional<Job> find(JobId id) {
        return calls.get(JobMapping.place(jobs, id)).flatMap(JobMapping::job);
    }

    @Override
    public boolean reserveProbe(JobId id, Instant now, Instant next) {
        Change change = new Change()
                .set(JobMapping.PROBE_AT, Values.time(next))
                .ifStored()
                .ifOneOf(StateMapping.STATUS, StateMapping.OPEN)
                .ifLacksOrAtMost(JobMapping.PROBE_AT, Values.time(now));
        return switch (calls.write(change.update(JobMapping.place(jobs, id)))) {
            case Written.Done() -> true;
            case Written.Refused _ -> false;
        };
    }
}
