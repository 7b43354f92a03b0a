package dev.coldpath.scoring.pipeline;

import dev.coldpath.account.AccountId;
import dev.coldpath.account.KeyId;
import dev.coldpath.account.Mode;
import dev.coldpath.account.Scope;
import dev.coldpath.domain.Domain;
import dev.coldpath.job.Charge;
import dev.coldpath.job.InputHash;
import dev.coldpath.job.Job;
import dev.coldpath.job.JobId;
import dev.coldpath.job.JobState;
import dev.coldpath.job.JobStore;
import dev.coldpath.job.Kind;
import dev.coldpath.job.Metadata;
import dev.coldpath.job.Schedule;
import dev.coldpath.score.ScoreInput;
import dev.coldpath.settle.Settled;
import dev.coldpath.settle.Settlement;
import dev.coldpath.settle.Settlements;
import dev.coldpath.store.StoreDown;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Job rows and settlements in memory. An answer can be lost after its work is done.
final class MemoryJobs implements JobStore, Settlements {
    private final Map<JobId, Job> rows = new HashMap<>();
    private final Map<JobId, String> settledBy = new HashMap<>();
    private boolean loseAnswer;
    private boolean refuse;
    private int won;

    /// A queued job about this domain.
    void admit(JobId id, Domain domain, Instant now) {
        Scope scope = new Scope(new AccountId("acct_000001"), Mode.LIVE);
        rows.put(
                id,
                new Job(
                        id,
                        scope,
                        new KeyId("key_000001"),
                        Kind.SCORE,
                        new InputHash("0".repeat(64)),
                        ScoreInput.of(domain).json(),
                        false,
                        Schedule.of(Kind.SCORE, now),
                        Charge.at(now),
                        new JobState.Queued(),
                        1,
                        List.of(),
                        Metadata.NONE));
    }

    void put(Job job) {
        rows.put(job.id(), job);
    }

    Job row(JobId id) {
        return find(id).orElseThrow();
    }

    int won() {
        return won;
    }

    void loseNextAnswer() {
        loseAnswer = true;
    }

    void refuseNext() {
        refuse = true;
    }

    @Override
    public Optional<Job> find(JobId id) {
        return Optional.ofNullable(rows.get(id));
    }

    @Override
    public boolean reserveProbe(JobId id, Instant now, Instant next) {
        return false;
    }

    @Override
    public Settled settle(Settlement settlement) {
        if (refuse) {
            refuse = false;
            throw new StoreDown("jobs: not settled");
        }
        Job job = rows.get(settlement.seen().id());
        if (job == null) {
            return new Settled.Gone();
        }
        if (!job.open()) {
            boolean mine = settlement.settledBy().equals(settledBy.get(job.id()));
            return mine ? new Settled.Won(job) : new Settled.Lost(job);
        }
        Job next = job.moved(settlement.next());
        rows.put(job.id(), next);
        settledBy.put(job.id(), settlement.settledBy());
        won++;
        if (loseAnswer) {
            loseAnswer = false;
            throw new StoreDown("jobs: answer lost");
        }
        return new Settled.Won(next);
    }
}
