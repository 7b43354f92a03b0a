package dev.coldpath.aws;

import dev.coldpath.account.Accounts;
import dev.coldpath.account.Callers;
import dev.coldpath.account.Callers.PepperSource;
import dev.coldpath.account.KeptPeppers;
import dev.coldpath.account.KeyHash;
import dev.coldpath.account.Operator;
import dev.coldpath.api.AdminRoute;
import dev.coldpath.api.Api;
import dev.coldpath.api.JsonLog;
import dev.coldpath.api.Operation;
import dev.coldpath.api.Route;
import dev.coldpath.aws.dynamodb.account.DynamoDbAccounts;
import dev.coldpath.aws.dynamodb.account.DynamoDbCachedCalls;
import dev.coldpath.aws.dynamodb.account.DynamoDbCharges;
import dev.coldpath.aws.dynamodb.account.DynamoDbReplays;
import dev.coldpath.aws.dynamodb.job.DynamoDbAdmissions;
import dev.coldpath.aws.dynamodb.job.DynamoDbClaims;
import dev.coldpath.aws.dynamodb.job.DynamoDbDueJobs;
import dev.coldpath.aws.dynamodb.job.DynamoDbJobList;
import dev.coldpath.aws.dynamodb.job.DynamoDbJobStore;
import dev.coldpath.aws.dynamodb.job.DynamoDbPulse;
import dev.coldpath.aws.dynamodb.job.DynamoDbSettlements;
import dev.coldpath.aws.dynamodb.job.DynamoDbStartGate;
import dev.coldpath.aws.dynamodb.score.DynamoDbCohorts;
import dev.coldpath.aws.dynamodb.score.DynamoDbMoverStore;
import dev.coldpath.aws.dynamodb.score.DynamoDbScoreHistory;
import dev.coldpath.aws.dynamodb.score.DynamoDbScoreRecords;
import dev.coldpath.aws.dynamodb.score.DynamoDbScoredRuns;
import dev.coldpath.aws.dynamodb.score.DynamoDbUniverse;
import dev.coldpath.aws.dynamodb.score.RememberedUniverse;
import dev.coldpath.aws.dynamodb.snapshot.DynamoDbExclusions;
import dev.coldpath.aws.dynamodb.snapshot.DynamoDbTokenBuckets;
import dev.coldpath.aws.dynamodb.snapshot.RememberedExclusions;
import dev.coldpath.aws.dynamodb.table.TableCalls;
import dev.coldpath.aws.dynamodb.table.Waiting;
import dev.coldpath.aws.gateway.ApiGateway;
import dev.coldpath.aws.secrets.StoredOperatorKey;
import dev.coldpath.aws.secrets.StoredPepper;
import dev.coldpath.aws.sfn.SfnRuns;
import dev.coldpath.aws.sfn.SfnStarter;
import dev.coldpath.job.JobId;
import dev.coldpath.job.JobIds;
import dev.coldpath.job.JobList;
import dev.coldpath.job.JobStore;
import dev.coldpath.limit.TokenBuckets;
import dev.coldpath.meter.Charges;
import dev.coldpath.meter.Meter;
import dev.coldpath.poll.AwaitJob;
import dev.coldpath.poll.PollJob;
import dev.coldpath.score.Cohorts;
import dev.coldpath.score.Excluded;
import dev.coldpath.score.Exclusions;
import dev.coldpath.score.ScoreHistory;
import dev.coldpath.score.ScoreRecords;
import dev.coldpath.score.Universe;
import dev.coldpath.score.movers.FindMovers;
import dev.coldpath.settle.DueJobs;
import dev.coldpath.settle.Pulse;
import dev.coldpath.settle.Runs;
import dev.coldpath.settle.SettleJob;
import dev.coldpath.settle.Settlements;
import dev.coldpath.settle.Starter;
import dev.coldpath.submit.Admissions;
import dev.coldpath.submit.Replays;
import dev.coldpath.time.SystemTimer;
import dev.coldpath.webhook.NotifyingSettlements;
import dev.coldpath.work.Claims;
import dev.coldpath.work.StartGate;
import java.time.InstantSource;
import java.util.List;
import java.util.function.Supplier;

/// Builds every port of the core over AWS, each when it is asked for, so that a function holds only what its role uses.
/// Until the first request nothing in here is secret, drawn by chance or connected, for a snapshot may be taken.
public final class AwsEngine {
    private static final KeyHash NOBODYS = new KeyHash("0".repeat(64));

    private final Config config;
    private final AwsClients clients;
    private final Waiting waiting;
    private final JsonLog log;
    private final TableCalls calls;
    private final Supplier<JobId> ids;

    public AwsEngine(Config config, AwsClients clients, Waiting waiting, JsonLog log) {
        this.config = config;
        this.clients = clients;
        this.waiting = waiting;
        this.log = log;
        this.calls = new TableCalls(clients.dynamoDb(), clients.dynamoDbOnce(), waiting);
        this.ids = new JobIds(waiting.time(), waiting.chance());
    }

    /// The engine of a function: chance is real, and logs go to where Lambda looks for them.
    public static AwsEngine of(Config config, InstantSource time) {
        return new AwsEngine(
                config,
                AwsClients.of(config),
                new Waiting(time, new SystemTimer(time), new LateChance()),
                new JsonLog(time, System.out::println));
    }

    public Config config() {
        return config;
    }

    public Waiting waiting() {
        return waiting;
    }

    public JsonLog log() {
        return log;
    }

    AwsClients clients() {
        return clients;
    }

    TableCalls calls() {
        return calls;
    }

    public Accounts accounts() {
        return new DynamoDbAccounts(calls, config.accountsTable(), e -> log.dutyFailed(Names.KeyUnnoted.DUTY, e));
    }

    public Exclusions exclusions() {
        return new DynamoDbExclusions(calls, config.snapshotsTable());
    }

    /// What may be a minute old.
    public Excluded excluded() {
        return new RememberedExclusions(exclusions());
    }

    public Admissions admissions() {
        return new DynamoDbAdmissions(calls, config.tables(), waiting);
    }

    public Replays replays() {
        return new DynamoDbReplays(calls, config.tables().jobs());
    }

    public JobStore jobs() {
        return new DynamoDbJobStore(calls, config.tables().jobs());
    }

    public JobList jobList() {
        return new DynamoDbJobList(calls, config.tables().jobs());
    }

    public Claims claims() {
        return new DynamoDbClaims(calls, config.tables().jobs());
    }

    public DueJobs dueJobs() {
        return new DynamoDbDueJobs(calls, config.tables().jobs());
    }

    public StartGate gate() {
        return new DynamoDbStartGate(calls, config.snapshotsTable());
    }

    public Pulse pulse() {
        return new DynamoDbPulse(calls, config.tables().jobs());
    }

    public Settlements settlements() {
        Settlements real = new DynamoDbSettlements(calls, config.tables(), waiting, log::lockMismatch);
        return new NotifyingSettlements(real, new AwsWebhooks(this).hints());
    }

    public SettleJob settle() {
        return new SettleJob(
                jobs(), settlements(), scoreRecords(), () -> ids.get().toString());
    }

    public TokenBuckets buckets() {
        return new DynamoDbTokenBuckets(calls, config.snapshotsTable());
    }

    /// For asking how runs are: it is told when there is no token.
    public TokenBuckets describing() {
        return new ToldBuckets(buckets(), log::describeBudgetSpent);
    }

    public ScoreRecords scoreRecords() {
        return new DynamoDbScoreRecords(calls, config.scoresTable());
    }

    public Universe universe() {
        return new RememberedUniverse(new DynamoDbUniverse(calls, config.scoresTable()), waiting.time());
    }

    public ScoreHistory scoreHistory() {
        return new DynamoDbScoreHistory(calls, config.scoresTable());
    }

    public Charges charges() {
        return new DynamoDbCharges(calls, config.accountsTable(), config.scoresTable());
    }

    public Meter meter() {
        return new Meter(
                new DynamoDbCachedCalls(calls, config.accountsTable()), e -> log.dutyFailed("count_cached_call", e));
    }

    public Cohorts cohorts() {
        return new DynamoDbCohorts(calls, config.scoresTable());
    }

    public FindMovers movers() {
        return new FindMovers(
                new DynamoDbScoredRuns(calls, config.scoresTable()),
                new DynamoDbMoverStore(calls, config.scoresTable()));
    }

    public Starter starter() {
        return new SfnStarter(clients.sfn(), config.stateMachine());
    }

    public Runs runs() {
        return new SfnRuns(clients.sfn(), config.stateMachine());
    }

    public Supplier<JobId> jobIds() {
        return ids;
    }

    /// Waits for jobs by looking again: no process hears of what another one does.
    public AwaitJob awaiting(PollJob poll) {
        return new AwaitJob(poll, (_, until) -> waiting.timer().await(until), waiting.time());
    }

    /// The peppers, read when they are first needed and then now and again.
    public PepperSource pepper() {
        return new KeptPeppers(new StoredPepper(clients.secrets(), config.pepperSecret()), waiting.time());
    }

    public ApiGateway serving(List<Route> routes) {
        return serving(routes, pepper());
    }

    /// The routes as one function of API Gateway.
    public ApiGateway serving(List<? extends Operation> operations, PepperSource pepper) {
        Accounts accounts = accounts();
        Callers callers = new Callers(accounts, pepper, config.plans(), log::unknownKeys);
        prime(accounts);
        return new ApiGateway(
                new Api(
                        operations,
                        new Api.Doors(callers, Operator.NOBODY),
                        Api.Clocks.beside(waiting.time()),
                        () -> ids.get().toString(),
                        log),
                config.publicUrl());
    }

    /// The operator's routes as one function of API Gateway.
    public ApiGateway administering(List<AdminRoute> routes, PepperSource pepper) {
        Accounts accounts = accounts();
        prime(accounts);
        Api.Doors doors = new Api.Doors(
                new Callers(accounts, pepper, config.plans(), log::unknownKeys),
                new Operator(new StoredOperatorKey(clients.secrets(), config.operatorSecret())));
        return new ApiGateway(
                new Api(
                        routes,
                        doors,
                        Api.Clocks.beside(waiting.time()),
                        () -> ids.get().toString(),
                        log),
                config.publicUrl());
    }

    /// Makes one call before a caller waits for one, since the first takes half a second more than the others. Not in
    /// a process that will be copied: credentials and connections do not belong into a snapshot.
    private void prime(Accounts accounts) {
        if (config.snapshotted()) {
            return;
        }
        try {
            accounts.key(NOBODYS);
        } catch (RuntimeException e) {
            log.dutyFailed("prime", e);
        }
    }
}
