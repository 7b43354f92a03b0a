package dev.coldpath.aws.dynamodb.job;

import dev.coldpath.aws.dynamodb.table.ConditionalWrite;
import dev.coldpath.aws.dynamodb.table.Item;
import dev.coldpath.aws.dynamodb.table.Rewritten;
import dev.coldpath.aws.dynamodb.table.TableCalls;
import dev.coldpath.aws.dynamodb.table.Values;
import dev.coldpath.aws.dynamodb.table.Written;
import dev.coldpath.job.Fence;
import dev.coldpath.job.Job;
import dev.coldpath.job.JobId;
import dev.coldpath.store.StoreDown;
import dev.coldpath.work.Claim;
import dev.coldpath.work.Claiming;
import dev.coldpath.work.Claiming.Verdict;
import dev.coldpath.work.Claims;
import java.time.Instant;
import java.util.Optional;

/// Lends jobs to workers. The usual claim finds a job that waits, so it writes without having read; what refuses it
/// comes back with the refusal, and the core decides on that.
public final class DynamoDbClaims implements Claims {
    /// How often others may change the row first; each time somebody was served.
    private static final int OVERTAKEN = 8;

    private final TableCalls calls;
    private final String jobs;

    public DynamoDbClaims(TableCalls calls, String jobs) {
        this.calls = calls;
        this.jobs = jobs;
    }

    /// A repetition of a write whose answer was lost is refused by its own fence, and so finds its claim.
    @Override
    public Claim claim(JobId id, Fence fence, Instant now) {
        ConditionalWrite write = JobMapping.claimFirst(fence, now);
        for (int overtaken = 0; overtaken < OVERTAKEN; overtaken++) {
            switch (calls.rewrite(write.rewriting(JobMapping.key(jobs, id)))) {
                case Rewritten.Done(Item row) -> {
                    return new Claim.Claimed(JobMapping.known(row).orElseThrow());
                }
                case Rewritten.Refused(Optional<Item> row) -> {
                    Optional<Job> stored = row.flatMap(JobMapping::known);
                    if (stored.isEmpty()) {
                        return new Claim.Gone();
                    }
                    switch (Claiming.claim(stored.get(), fence, now)) {
                        case Verdict.Answer(Claim answer) -> {
                            return answer;
                        }
                        case Verdict.Write(Job next) -> write = JobMapping.claim(stored.get(), next);
                    }
                }
            }
        }
        throw new StoreDown("job " + id + ": its row kept changing");
    }

    @Override
    public boolean beat(JobId id, Fence fence, Instant leaseUntil) {
        ConditionalWrite write = new ConditionalWrite()
                .set(StateMapping.LEASE, Values.time(leaseUntil))
                .ifEqual(StateMapping.STATUS, Values.text(StateMapping.RUNNING))
                .ifEqual(StateMapping.FENCE, Values.text(fence.hex()));
        return switch (calls.write(write.update(JobMapping.key(jobs, id)))) {
            case Written.Done() -> true;
            case Written.Refused _ -> false;
        };
    }
}
