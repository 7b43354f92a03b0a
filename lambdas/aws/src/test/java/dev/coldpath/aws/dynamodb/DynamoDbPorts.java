package dev.coldpath.aws.dynamodb;

import dev.coldpath.account.Accounts;
import dev.coldpath.admin.OperatorStores;
import dev.coldpath.aws.dynamodb.account.DynamoDbAccountBook;
import dev.coldpath.aws.dynamodb.account.DynamoDbAccounts;
import dev.coldpath.aws.dynamodb.account.DynamoDbAuditLog;
import dev.coldpath.aws.dynamodb.account.DynamoDbCachedCalls;
import dev.coldpath.aws.dynamodb.account.DynamoDbCharges;
import dev.coldpath.aws.dynamodb.account.DynamoDbReplays;
import dev.coldpath.aws.dynamodb.account.DynamoDbTallies;
import dev.coldpath.aws.dynamodb.job.DynamoDbAdmissions;
import dev.coldpath.aws.dynamodb.job.DynamoDbClaims;
import dev.coldpath.aws.dynamodb.job.DynamoDbDeadLetters;
import dev.coldpath.aws.dynamodb.job.DynamoDbDueJobs;
import dev.coldpath.aws.dynamodb.job.DynamoDbJobHooks;
import dev.coldpath.aws.dynamodb.job.DynamoDbJobList;
import dev.coldpath.aws.dynamodb.job.DynamoDbJobStore;
import dev.coldpath.aws.dynamodb.job.DynamoDbPulse;
import dev.coldpath.aws.dynamodb.job.DynamoDbResults;
import dev.coldpath.aws.dynamodb.job.DynamoDbRetries;
import dev.coldpath.aws.dynamodb.job.DynamoDbSettlements;
import dev.coldpath.aws.dynamodb.job.DynamoDbStartGate;
import dev.coldpath.aws.dynamodb.score.DynamoDbScoreForgetting;
import dev.coldpath.aws.dynamodb.snapshot.DynamoDbExclusions;
import dev.coldpath.aws.dynamodb.snapshot.DynamoDbSnapshotForgetting;
import dev.coldpath.aws.dynamodb.snapshot.DynamoDbTokenBuckets;
import dev.coldpath.aws.dynamodb.table.TableCalls;
import dev.coldpath.aws.dynamodb.table.Tables;
import dev.coldpath.aws.dynamodb.table.Waiting;
import dev.coldpath.aws.dynamodb.webhook.DynamoDbDeliveries;
import dev.coldpath.aws.dynamodb.webhook.DynamoDbEndpoints;
import dev.coldpath.aws.moto.MotoAccount;
import dev.coldpath.job.JobId;
import dev.coldpath.job.JobList;
import dev.coldpath.job.JobStore;
import dev.coldpath.limit.TokenBuckets;
import dev.coldpath.meter.CachedCalls;
import dev.coldpath.meter.Charges;
import dev.coldpath.result.ResultStore;
import dev.coldpath.settle.DueJobs;
import dev.coldpath.settle.Pulse;
import dev.coldpath.settle.Settlements;
import dev.coldpath.submit.Admissions;
import dev.coldpath.submit.Replays;
import dev.coldpath.testkit.Engine;
import dev.coldpath.testkit.MemoryObjects;
import dev.coldpath.testkit.Samples;
import dev.coldpath.webhook.Deliveries;
import dev.coldpath.webhook.Endpoints;
import dev.coldpath.webhook.JobHooks;
import dev.coldpath.work.Claims;
import dev.coldpath.work.StartGate;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CopyOnWriteArrayList;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/// The ports of accounts and jobs over the test server. Nobody waits between two tries, and what was logged is kept.
abstract class DynamoDbPorts implements Engine {
    private final DynamoDbClient client;
    private final Tables tables;
    private final String content;
    private final TableCalls calls;
    private final Waiting waiting;
    private final List<Instant> waits = new CopyOnWriteArrayList<>();
    private final List<JobId> lockMismatches = new CopyOnWriteArrayList<>();
    private final List<RuntimeException> unnoted = new CopyOnWriteArrayList<>();
    private final MemoryObjects objects = new MemoryObjects();
    private final Accounts accounts;

    DynamoDbPorts(MotoAccount account) {
        this.client = account.dynamoDb();
        this.tables = account.tables();
        this.content = account.contentTable();
        this.waiting = new Waiting(() -> Samples.NOON, waits::add, new Random(1));
        this.calls = new TableCalls(client, client, waiting);
        this.accounts = new DynamoDbAccounts(calls, tables.accounts(), unnoted::add);
    }

    DynamoDbClient client() {
        return client;
    }

    public TableCalls calls() {
        return calls;
    }

    public Tables tables() {
        return tables;
    }

    public String content() {
        return content;
    }

    Waiting waiting() {
        return waiting;
    }

    /// Until when somebody waited between two tries.
    public List<Instant> waits() {
        return waits;
    }

    @Override
    public List<JobId> lockMismatches() {
        return lockMismatches;
    }

    public List<RuntimeException> unnoted() {
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
    public Pulse pulse() {
        return new DynamoDbPulse(calls, tables.jobs());
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
    public CachedCalls cachedCalls() {
        return new DynamoDbCachedCalls(calls, tables.accounts());
    }

    @Override
    public Charges charges() {
        return new DynamoDbCharges(calls, tables.accounts(), tables.scores());
    }

    @Override
    public Endpoints endpoints() {
        return new DynamoDbEndpoints(calls, tables.accounts());
    }

    @Override
    public JobHooks jobHooks() {
        return new DynamoDbJobHooks(calls, tables.jobs());
    }

    @Override
    public Deliveries deliveries() {
        return new DynamoDbDeliveries(calls, tables.jobs());
    }

    @Override
    public OperatorStores operator() {
        return new OperatorStores(
                new DynamoDbAccountBook(calls, tables),
                new DynamoDbTallies(calls, tables.accounts()),
                new DynamoDbRetries(calls, tables),
                new DynamoDbAuditLog(calls, tables.accounts()),
                new DynamoDbDeadLetters(calls, tables),
                new DynamoDbExclusions(calls, tables.snapshots()),
                List.of(
                        new DynamoDbScoreForgetting(calls, tables.scores(), waiting),
                        new DynamoDbSnapshotForgetting(calls, tables.snapshots())));
    }
}
