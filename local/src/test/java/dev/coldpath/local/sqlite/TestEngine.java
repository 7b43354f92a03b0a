package dev.coldpath.local.sqlite;

import dev.coldpath.account.Accounts;
import dev.coldpath.account.KeyId;
import dev.coldpath.account.Scope;
import dev.coldpath.admin.OperatorStores;
import dev.coldpath.intelligence.content.ContentRuns;
import dev.coldpath.intelligence.content.CreatorStore;
import dev.coldpath.intelligence.content.ItemStore;
import dev.coldpath.intelligence.narrative.BriefStore;
import dev.coldpath.intelligence.narrative.NarrativeStore;
import dev.coldpath.job.InputHash;
import dev.coldpath.job.Job;
import dev.coldpath.job.JobId;
import dev.coldpath.job.JobList;
import dev.coldpath.job.JobStore;
import dev.coldpath.job.Product;
import dev.coldpath.limit.TokenBuckets;
import dev.coldpath.meter.CachedCalls;
import dev.coldpath.meter.Charges;
import dev.coldpath.result.ResultStore;
import dev.coldpath.score.Cohorts;
import dev.coldpath.score.ConfidenceReports;
import dev.coldpath.score.Explanations;
import dev.coldpath.score.ScoreHistory;
import dev.coldpath.score.ScoreRecords;
import dev.coldpath.score.Universe;
import dev.coldpath.score.movers.MoverStore;
import dev.coldpath.score.movers.ScoredRuns;
import dev.coldpath.scoring.record.ScoreLog;
import dev.coldpath.scoring.snapshot.SnapshotStore;
import dev.coldpath.settle.DueJobs;
import dev.coldpath.settle.Pulse;
import dev.coldpath.settle.Settlements;
import dev.coldpath.submit.Admissions;
import dev.coldpath.submit.Lock;
import dev.coldpath.submit.Replays;
import dev.coldpath.submit.Usage;
import dev.coldpath.testkit.Engine;
import dev.coldpath.testkit.MemoryObjects;
import dev.coldpath.webhook.Deliveries;
import dev.coldpath.webhook.Endpoints;
import dev.coldpath.webhook.JobHooks;
import dev.coldpath.work.Claims;
import dev.coldpath.work.StartGate;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;

/// A SQLite engine as contracts see it, with its back doors.
public record TestEngine(SqliteEngine sqlite, ResultStore resultObjects, List<JobId> lockMismatches) implements Engine {
    /// With its objects in memory.
    public TestEngine(SqliteEngine sqlite) {
        this(sqlite, new MemoryObjects());
    }

    public TestEngine(SqliteEngine sqlite, ResultStore resultObjects) {
        this(sqlite, resultObjects, new CopyOnWriteArrayList<>());
    }

    @Override
    public ResultStore results() {
        return sqlite.results();
    }

    @Override
    public Accounts accounts() {
        return sqlite.accounts();
    }

    @Override
    public Admissions admissions() {
        return sqlite.admissions();
    }

    @Override
    public JobStore jobs() {
        return sqlite.jobs();
    }

    @Override
    public Replays replays() {
        return sqlite.replays();
    }

    @Override
    public JobList jobList() {
        return sqlite.jobList();
    }

    @Override
    public Claims claims() {
        return sqlite.claims();
    }

    @Override
    public DueJobs dueJobs() {
        return sqlite.dueJobs();
    }

    @Override
    public StartGate gate() {
        return sqlite.gate();
    }

    @Override
    public Pulse pulse() {
        return sqlite.pulse();
    }

    @Override
    public Settlements settlements() {
        return sqlite.settlements(lockMismatches::add);
    }

    @Override
    public TokenBuckets buckets() {
        return sqlite.buckets();
    }

    @Override
    public ScoreRecords scoreRecords() {
        return sqlite.scoreRecords();
    }

    @Override
    public ScoreLog scoreLog() {
        return sqlite.scoreLog();
    }

    @Override
    public Universe universe() {
        return sqlite.universe();
    }

    @Override
    public ScoreHistory scoreHistory() {
        return sqlite.scoreHistory();
    }

    @Override
    public ConfidenceReports confidenceReports() {
        return sqlite.confidenceReports();
    }

    @Override
    public Explanations explanations() {
        return sqlite.explanations();
    }

    @Override
    public CachedCalls cachedCalls() {
        return sqlite.cachedCalls();
    }

    @Override
    public Charges charges() {
        return sqlite.charges();
    }

    @Override
    public Cohorts cohorts() {
        return sqlite.cohorts();
    }

    @Override
    public ScoredRuns scoredRuns() {
        return sqlite.scoredRuns();
    }

    @Override
    public MoverStore moverStore() {
        return sqlite.moverStore();
    }

    @Override
    public SnapshotStore snapshots() {
        return sqlite.snapshots();
    }

    @Override
    public Endpoints endpoints() {
        return sqlite.endpoints();
    }

    @Override
    public JobHooks jobHooks() {
        return sqlite.jobHooks();
    }

    @Override
    public Deliveries deliveries() {
        return sqlite.deliveries();
    }

    @Override
    public OperatorStores operator() {
        return sqlite.operator();
    }

    @Override
    public ItemStore items() {
        return sqlite.items();
    }

    @Override
    public CreatorStore creators() {
        return sqlite.creators();
    }

    @Override
    public ContentRuns contentRuns() {
        return sqlite.contentRuns();
    }

    @Override
    public NarrativeStore narratives() {
        return sqlite.narratives();
    }

    @Override
    public BriefStore briefs() {
        return sqlite.briefs();
    }

    @Override
    public void given(Job job) {
        sqlite.database().write("given", session -> {
            session.update("DELETE FROM jobs WHERE id = ?", job.id().toString());
            JobRows.insert(session, job);
            return job;
        });
    }

    @Override
    public void given(Scope scope, InputHash hash, Lock lock) {
        sqlite.database().write("given", session -> {
            LockRows.put(session, scope, hash, lock);
            return lock;
        });
    }

    @Override
    public Lock lock(Scope scope, InputHash hash) {
        return sqlite.database().read("lock", session -> LockRows.find(session, scope, hash));
    }

    @Override
    public Usage usage(Scope scope, Product product) {
        return sqlite.database().read("usage", session -> UsageRows.find(session, scope, product));
    }

    @Override
    public Usage usage(KeyId key) {
        return sqlite.database().read("usage", session -> UsageRows.find(session, key));
    }

    @Override
    public Optional<Instant> lastUsed(KeyId key) {
        return sqlite.database()
                .read(
                        "last used",
                        session -> session.first(
                                        "SELECT last_used_at FROM api_keys WHERE id = ?",
                                        row -> Columns.instantIfAny(row, "last_used_at"),
                                        key.value())
                                .flatMap(used -> used));
    }
}
