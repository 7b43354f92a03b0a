package dev.coldpath.local.sqlite;

import dev.coldpath.account.Accounts;
import dev.coldpath.admin.OperatorStores;
import dev.coldpath.intelligence.content.ContentRuns;
import dev.coldpath.intelligence.content.CreatorStore;
import dev.coldpath.intelligence.content.ItemStore;
import dev.coldpath.intelligence.narrative.BriefStore;
import dev.coldpath.intelligence.narrative.NarrativeStore;
import dev.coldpath.job.JobId;
import dev.coldpath.job.JobList;
import dev.coldpath.job.JobStore;
import dev.coldpath.limit.TokenBuckets;
import dev.coldpath.local.refusal.Unusable;
import dev.coldpath.local.runs.RunLog;
import dev.coldpath.meter.CachedCalls;
import dev.coldpath.meter.Charges;
import dev.coldpath.result.ResultStore;
import dev.coldpath.score.Cohorts;
import dev.coldpath.score.ConfidenceReports;
import dev.coldpath.score.Exclusions;
import dev.coldpath.score.Explanations;
import dev.coldpath.score.ScoreHistory;
import dev.coldpath.score.ScoreRecords;
import dev.coldpath.score.Universe;
import dev.coldpath.score.movers.MoverStore;
import dev.coldpath.score.movers.ScoredRuns;
import dev.coldpath.scoring.record.ScoreLog;
import dev.coldpath.scoring.rescore.NewestRecords;
import dev.coldpath.scoring.snapshot.SnapshotStore;
import dev.coldpath.settle.DueJobs;
import dev.coldpath.settle.Pulse;
import dev.coldpath.settle.Settlements;
import dev.coldpath.store.StoreDown;
import dev.coldpath.submit.Admissions;
import dev.coldpath.submit.Replays;
import dev.coldpath.webhook.Deliveries;
import dev.coldpath.webhook.Endpoints;
import dev.coldpath.webhook.JobHooks;
import dev.coldpath.work.Claims;
import dev.coldpath.work.StartGate;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;

/// Every port over one SQLite database. Several engines, also of several processes, may share a file.
public final class SqliteEngine implements AutoCloseable {
    private final Database database;

    private SqliteEngine(Database database) {
        this.database = database;
    }

    /// Over the file of a data folder; both are made when they are missing.
    ///
    /// @throws Unusable when it cannot be opened
    public static SqliteEngine open(Path folder) {
        try {
            return new SqliteEngine(Database.open(folder));
        } catch (IllegalStateException | StoreDown | UncheckedIOException e) {
            throw Unopened.because(folder.resolve(Connections.FILE), e);
        }
    }

    /// Whether a data folder holds such a file.
    public static boolean isIn(Path folder) {
        return Files.isRegularFile(folder.resolve(Connections.FILE));
    }

    /// Over memory: gone when it is closed.
    public static SqliteEngine inMemory() {
        return new SqliteEngine(Database.inMemory());
    }

    public Accounts accounts() {
        return new SqliteAccounts(database);
    }

    public Admissions admissions() {
        return new SqliteAdmissions(database);
    }

    public Replays replays() {
        return new SqliteReplays(database);
    }

    public Claims claims() {
        return new SqliteClaims(database);
    }

    /// Small results; large ones are files.
    public ResultStore results() {
        return new SqliteResults(database);
    }

    public JobStore jobs() {
        return new SqliteJobStore(database);
    }

    public JobList jobList() {
        return new SqliteJobList(database);
    }

    public DueJobs dueJobs() {
        return new SqliteDueJobs(database);
    }

    public StartGate gate() {
        return new SqliteStartGate(database);
    }

    public Pulse pulse() {
        return new SqlitePulse(database);
    }

    public NewestRecords newestRecords() {
        return new SqliteNewestRecords(database);
    }

    /// Settlements that tell somebody of a job that ended without holding its lock, which is never expected.
    public Settlements settlements(Consumer<JobId> lockMismatch) {
        return new SqliteSettlements(database, lockMismatch);
    }

    public TokenBuckets buckets() {
        return new SqliteTokenBuckets(database);
    }

    public ScoreRecords scoreRecords() {
        return new SqliteScoreRecords(database);
    }

    public ScoreLog scoreLog() {
        return new SqliteScoreLog(database);
    }

    public Universe universe() {
        return new SqliteUniverse(database);
    }

    public Cohorts cohorts() {
        return new SqliteCohorts(database);
    }

    public ScoredRuns scoredRuns() {
        return new SqliteScoredRuns(database);
    }

    public MoverStore moverStore() {
        return new SqliteMoverStore(database);
    }

    public SnapshotStore snapshots() {
        return new SqliteSnapshotStore(database);
    }

    public Endpoints endpoints() {
        return new SqliteEndpoints(database);
    }

    public JobHooks jobHooks() {
        return new SqliteJobHooks(database);
    }

    public Deliveries deliveries() {
        return new SqliteDeliveries(database);
    }

    /// What the operator's side alone uses.
    public OperatorStores operator() {
        return new OperatorStores(
                new SqliteAccountBook(database),
                new SqliteTallies(database),
                new SqliteRetries(database),
                new SqliteAuditLog(database),
                new SqliteDeadLetters(database),
                exclusions(),
                List.of(scoreLog(), snapshots()));
    }

    public Exclusions exclusions() {
        return new SqliteExclusions(database);
    }

    public ScoreHistory scoreHistory() {
        return new SqliteScoreHistory(database);
    }

    public ConfidenceReports confidenceReports() {
        return scoreLog();
    }

    public Explanations explanations() {
        return new SqliteExplanations(database);
    }

    public CachedCalls cachedCalls() {
        return new SqliteCachedCalls(database);
    }

    public Charges charges() {
        return new SqliteCharges(database);
    }

    public RunLog runLog() {
        return new SqliteRunLog(database);
    }

    public ItemStore items() {
        return new SqliteItemStore(database);
    }

    public CreatorStore creators() {
        return new SqliteCreatorStore(database);
    }

    public ContentRuns contentRuns() {
        return new SqliteContentRuns(database);
    }

    public NarrativeStore narratives() {
        return new SqliteNarrativeStore(database);
    }

    public BriefStore briefs() {
        return new SqliteBriefStore(database);
    }

    /// What deletes rows whose time is over.
    public Cleaner cleaner() {
        return new Cleaner(database);
    }

    /// Waits for what is at work, then closes; every later call of a port says that the store is down.
    @Override
    public void close() {
        database.close();
    }

    Database database() {
        return database;
    }
}
