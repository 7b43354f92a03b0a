package dev.coldpath.internet;

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
import dev.coldpath.score.Confidence;
import dev.coldpath.score.ScoreInput;
import dev.coldpath.score.ScoreRecord;
import dev.coldpath.score.ScoreRecords;
import dev.coldpath.score.ScoreRef;
import dev.coldpath.scoring.record.HistoryRow;
import dev.coldpath.scoring.record.ScoreLog;
import dev.coldpath.settle.Settled;
import dev.coldpath.settle.Settlement;
import dev.coldpath.settle.Settlements;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/// Jobs and records in memory, for runs that nobody else takes part in.
final class Ledger implements JobStore, Settlements, ScoreRecords, ScoreLog {
    private final Map<JobId, Job> jobs = new ConcurrentHashMap<>();
    private final Map<Domain, HistoryRow> rows = new ConcurrentHashMap<>();
    private final Map<Domain, Confidence> reports = new ConcurrentHashMap<>();
    private final Map<Domain, String> explanations = new ConcurrentHashMap<>();

    /// Each domain has one job here.
    static JobId run(Domain domain) {
        return new JobId(UUID.nameUUIDFromBytes(domain.name().getBytes(StandardCharsets.UTF_8)));
    }

    /// A job as admission would have left it; the domain's earlier one is forgotten.
    Job admitted(Domain domain, Instant now) {
        Job job = new Job(
                run(domain),
                new Scope(new AccountId("acct_test1"), Mode.LIVE),
                new KeyId("key_test1"),
                Kind.SCORE,
                new InputHash("0".repeat(64)),
                ScoreInput.of(domain).json(),
                false,
                Schedule.of(Kind.SCORE, now),
                Charge.at(now),
                new JobState.Queued(),
                1,
                List.of(),
                Metadata.NONE);
        jobs.put(job.id(), job);
        return job;
    }

    @Override
    public Optional<Job> find(JobId id) {
        return Optional.ofNullable(jobs.get(id));
    }

    @Override
    public boolean reserveProbe(JobId id, Instant now, Instant next) {
        return false;
    }

    @Override
    public Settled settle(Settlement settlement) {
        Job settled = settlement.seen().moved(settlement.next());
        jobs.put(settled.id(), settled);
        return new Settled.Won(settled);
    }

    @Override
    public Optional<ScoreRecord> latest(Domain domain) {
        return newest(domain).map(HistoryRow::record);
    }

    @Override
    public Optional<ScoreRef> ofRun(Domain domain, JobId run) {
        return newest(domain).filter(row -> row.run().equals(run)).map(HistoryRow::ref);
    }

    @Override
    public ScoreRef record(HistoryRow row, Confidence confidence, String explanation) {
        Domain domain = row.ref().domain();
        rows.put(domain, row);
        reports.put(domain, confidence);
        explanations.put(domain, explanation);
        return row.ref();
    }

    @Override
    public void report(Confidence confidence) {
        reports.put(confidence.domain(), confidence);
    }

    @Override
    public Optional<HistoryRow> newest(Domain domain) {
        return Optional.ofNullable(rows.get(domain));
    }

    @Override
    public Optional<Confidence> confidence(Domain domain) {
        return Optional.ofNullable(reports.get(domain));
    }

    @Override
    public void forget(Domain domain) {
        rows.remove(domain);
        reports.remove(domain);
        explanations.remove(domain);
    }

    /// What was kept beside the domain's newest record.
    Optional<String> explanation(Domain domain) {
        return Optional.ofNullable(explanations.get(domain));
    }

    @Override
    public Audit audit(String pipelineVersion) {
        return new Audit(rows.size(), rows.size(), rows.size());
    }

    @Override
    public Audit rebuild(String pipelineVersion) {
        return audit(pipelineVersion);
    }

    @Override
    public String toString() {
        return jobs + "\n" + rows + "\n" + reports + "\n" + explanations;
    }
}
