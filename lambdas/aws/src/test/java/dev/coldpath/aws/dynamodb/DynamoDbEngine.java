package dev.coldpath.aws.dynamodb;

import dev.coldpath.account.Accounts;
import dev.coldpath.account.KeyId;
import dev.coldpath.account.Scope;
import dev.coldpath.aws.dynamodb.Histogram.Generation;
import dev.coldpath.aws.moto.MotoAccount;
import dev.coldpath.job.InputHash;
import dev.coldpath.job.Job;
import dev.coldpath.job.JobId;
import dev.coldpath.job.JobList;
import dev.coldpath.job.JobStore;
import dev.coldpath.job.Product;
import dev.coldpath.limit.TokenBuckets;
import dev.coldpath.result.ResultStore;
import dev.coldpath.score.Cohorts;
import dev.coldpath.score.ScoreRecords;
import dev.coldpath.score.Universe;
import dev.coldpath.score.movers.MoverStore;
import dev.coldpath.score.movers.ScoredRuns;
import dev.coldpath.scoring.record.ScoreLog;
import dev.coldpath.scoring.snapshot.SnapshotStore;
import dev.coldpath.settle.DueJobs;
import dev.coldpath.settle.Settlements;
import dev.coldpath.submit.Admissions;
import dev.coldpath.submit.Lock;
import dev.coldpath.submit.Replays;
import dev.coldpath.submit.Usage;
import dev.coldpath.testkit.Engine;
import dev.coldpath.testkit.Firm;
import dev.coldpath.testkit.MemoryObjects;
import dev.coldpath.testkit.Samples;
import dev.coldpath.work.Claims;
import dev.coldpath.work.StartGate;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.CopyOnWriteArrayList;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.PutItemRequest;
import software.amazon.awssdk.services.dynamodb.model.ScanRequest;

/// The adapters of the storage ports over new tables. Waiting costs no time here: who collided tries again at once.
final class DynamoDbEngine implements Engine {
    private final DynamoDbClient client;
    private final Tables tables;
    private final Calls calls;
    private final Waiting waiting;
    private final List<Instant> waits = new CopyOnWriteArrayList<>();
    private final List<JobId> lockMismatches = new CopyOnWriteArrayList<>();
    private final List<RuntimeException> unnoted = new CopyOnWriteArrayList<>();
    private final MemoryObjects objects = new MemoryObjects();
    private final Accounts accounts;

    DynamoDbEngine(MotoAccount account) {
        this.client = account.dynamoDb();
        this.tables = account.tables();
        this.waiting = new Waiting(() -> Samples.NOON, waits::add, new Random(1));
        this.calls = new Calls(client, client, waiting);
        this.accounts = new DynamoDbAccounts(calls, tables.accounts(), unnoted::add);
    }

    Calls calls() {
        return calls;
    }

    Tables tables() {
        return tables;
    }

    Waiting waiting() {
        return waiting;
    }

    /// Until when somebody waited between two tries.
    List<Instant> waits() {
        return waits;
    }

    List<JobId> lockMismatches() {
        return lockMismatches;
    }

    List<RuntimeException> unnoted() {
        return unnoted;
    }

    @Override
    public int histories(int wanted) {
        return Math.max(1, wanted / 6);
    }

    @Override
    public Accounts accounts() {
        return accounts;
    }

    @Override
    public Admissions admissions() {
        return new DynamoDbAdmissions(calls, tables, waiting);
    }

    @Override
    public Replays replays() {
        return new DynamoDbReplays(calls, tables.jobs());
    }

    @Override
    public JobList jobList() {
        return new DynamoDbJobList(calls, tables.jobs());
    }

    @Override
    public ResultStore results() {
        return new DynamoDbResults(calls, tables.jobs(), waiting.time());
    }

    @Override
    public ResultStore resultObjects() {
        return objects;
    }

    @Override
    public Claims claims() {
        return new DynamoDbClaims(calls, tables.jobs());
    }

    @Override
    public JobStore jobs() {
        return new DynamoDbJobStore(calls, tables.jobs());
    }

    @Override
    public DueJobs dueJobs() {
        return new DynamoDbDueJobs(calls, tables.jobs());
    }

    @Override
    public StartGate gate() {
        return new DynamoDbStartGate(calls, tables.snapshots());
    }

    @Override
    public Settlements settlements() {
        return new DynamoDbSettlements(calls, tables, waiting, lockMismatches::add);
    }

    @Override
    public TokenBuckets buckets() {
        return new DynamoDbTokenBuckets(calls, tables.snapshots());
    }

    @Override
    public ScoreRecords scoreRecords() {
        return new DynamoDbScoreRecords(calls, tables.scores());
    }

    @Override
    public ScoreLog scoreLog() {
        return new DynamoDbScoreLog(calls, tables.scores(), waiting);
    }

    @Override
    public Universe universe() {
        return new DynamoDbUniverse(calls, tables.scores());
    }

    @Override
    public Cohorts cohorts() {
        return new DynamoDbCohorts(calls, tables.scores());
    }

    @Override
    public ScoredRuns scoredRuns() {
        return new DynamoDbScoredRuns(calls, tables.scores());
    }

    @Override
    public MoverStore moverStore() {
        return new DynamoDbMoverStore(calls, tables.scores());
    }

    @Override
    public SnapshotStore snapshots() {
        return new DynamoDbSnapshotStore(calls, tables.snapshots());
    }

    /// The test server copies its tables for every transaction.
    @Override
    public void givenNewest(List<Firm> firms) {
        Counts counts = new Counts(tables.scores());
        for (Firm firm : firms) {
            Generation live = Generation.first(firm.row().pipelineVersion());
            store(ScoreMapping.newest(tables.scores(), firm.domain()), HistoryMapping.newest(firm.row(), 1, live));
            counts.in(live, firm.row());
        }
        Actions actions = new Actions();
        counts.addTo(actions);
        calls.transact(Token.of(firms), actions.list());
    }

    @Override
    public void given(Job job) {
        store(JobMapping.place(tables.jobs(), job.id()), JobMapping.item(job));
    }

    @Override
    public void given(Scope scope, InputHash hash, Lock lock) {
        Map<String, AttributeValue> item = new HashMap<>();
        lock.active().ifPresent(active -> {
            item.put(LockMapping.ACTIVE_JOB, Values.text(active.job().toString()));
            item.put(LockMapping.ACTIVE_UNTIL, Values.time(active.until()));
        });
        lock.done().ifPresent(done -> {
            item.put(LockMapping.DONE_JOB, Values.text(done.job().toString()));
            item.put(LockMapping.DONE_AT, Values.time(done.at()));
        });
        store(LockMapping.place(tables.jobs(), scope, hash), item);
    }

    @Override
    public Lock lock(Scope scope, InputHash hash) {
        return calls.get(LockMapping.place(tables.jobs(), scope, hash))
                .map(LockMapping::lock)
                .orElse(Lock.FREE);
    }

    @Override
    public Usage usage(Scope scope, Product product) {
        return Look.scope(calls.get(UsageMapping.place(tables.accounts(), scope, product)));
    }

    @Override
    public Usage usage(KeyId key) {
        return Look.key(calls.get(UsageMapping.place(tables.accounts(), key)));
    }

    @Override
    public Optional<Instant> lastUsed(KeyId key) {
        return all(tables.accounts()).stream()
                .filter(item -> item.maybeText(AccountMapping.KEY_ID)
                        .filter(key.value()::equals)
                        .isPresent())
                .findFirst()
                .flatMap(item -> item.maybeTime(AccountMapping.LAST_USED_AT));
    }

    /// Stores an item as it is.
    void store(Place place, Map<String, AttributeValue> item) {
        Map<String, AttributeValue> whole = new HashMap<>(item);
        whole.putAll(place.key());
        client.putItem(
                PutItemRequest.builder().tableName(place.table()).item(whole).build());
    }

    /// Every item of a table.
    List<Item> all(String table) {
        List<Item> items = new ArrayList<>();
        client.scanPaginator(ScanRequest.builder().tableName(table).build())
                .items()
                .forEach(item -> items.add(new Item(item)));
        return items;
    }
}
