package dev.coldpath.local;

import dev.coldpath.account.AccountId;
import dev.coldpath.account.Accounts;
import dev.coldpath.account.Callers;
import dev.coldpath.account.Callers.PepperSource;
import dev.coldpath.account.KeyMint;
import dev.coldpath.account.Mode;
import dev.coldpath.account.Operator;
import dev.coldpath.account.Scope;
import dev.coldpath.admin.AccountDesk;
import dev.coldpath.admin.AccountDesk.Opened;
import dev.coldpath.admin.AskAgain;
import dev.coldpath.admin.Desks;
import dev.coldpath.admin.Outcome.Done;
import dev.coldpath.api.Api;
import dev.coldpath.api.Cursors;
import dev.coldpath.api.DocumentRoutes;
import dev.coldpath.api.JsonLog;
import dev.coldpath.api.Operation;
import dev.coldpath.api.admin.AdminRoutes;
import dev.coldpath.intelligence.deploy.Deployment;
import dev.coldpath.local.LocalHost.Parts;
import dev.coldpath.local.http.LocalServer;
import dev.coldpath.local.inbox.InboxFolders;
import dev.coldpath.local.keys.KeyFolder;
import dev.coldpath.local.keys.KeyFolder.FirstKeys;
import dev.coldpath.local.mcp.McpFront;
import dev.coldpath.local.refusal.Unusable;
import dev.coldpath.local.results.ResultFiles;
import dev.coldpath.local.sqlite.SqliteEngine;
import dev.coldpath.plan.Overrides;
import dev.coldpath.plan.Plans;
import dev.coldpath.settle.Probe;
import dev.coldpath.settle.Reconciler;
import dev.coldpath.settle.SettleJob;
import dev.coldpath.settle.Settlements;
import dev.coldpath.store.StoreDown;
import dev.coldpath.time.SystemTimer;
import dev.coldpath.time.WallClock;
import java.io.IOException;
import java.net.BindException;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Consumer;

/// Builds a local service, top to bottom.
public final class Wiring {
    private static final String FIRST_PLAN = "growth";
    private static final String FIRST_LABEL = "first start";

    private Wiring() {}

    /// Starts the service; it listens when this returns.
    ///
    /// @param lines where the log's lines go
    /// @throws Unusable when it cannot run with these settings
    public static LocalHost start(Settings settings, Consumer<String> lines) {
        return start(settings, lines, PipelineWiring::build);
    }

    /// The same around another pipeline.
    static LocalHost start(Settings settings, Consumer<String> lines, PipelineWiring.Choice pipeline) {
        Parts parts = new Parts();
        try {
            return start(settings, lines, pipeline, parts);
        } catch (IOException e) {
            parts.close();
            throw DataFolder.unusable(settings.data(), e);
        } catch (StoreDown e) {
            parts.close();
            throw new Unusable(settings.data() + " cannot be used as the data folder: " + e.getMessage(), e);
        } catch (RuntimeException e) {
            parts.close();
            throw e;
        }
    }

    private static LocalHost start(Settings settings, Consumer<String> lines, PipelineWiring.Choice choice, Parts parts)
            throws IOException {
        Plans plans = PlanFile.read(settings.data(), settings.plans());
        InstantSource time = WallClock.inMillis();
        SystemTimer timer = new SystemTimer(time);
        JsonLog log = new JsonLog(time, lines);
        DataFolder folder = hold(settings, parts);
        KeyFolder secrets = new KeyFolder(folder.path());
        PepperSource pepper = secrets.pepperSource(new SecureRandom(), time);
        SqliteEngine engine = parts.add(SqliteEngine.open(folder.path()));
        FirstKeys keys = firstKeys(secrets, pepper, engine.accounts(), time);
        JobBoard board = new JobBoard(time);
        WebhookWiring webhooks =
                parts.add(new WebhookWiring(settings, engine, secrets.webhookKey(new SecureRandom()), time, log));
        SettleJob settle = settling(engine, webhooks.telling(board.telling(engine.settlements(log::lockMismatch))));
        Intelligence product = new IntelligenceWiring(engine, settle, time, timer, log)
                .build(folder.path(), settings.intelligence(), parts);
        Pipeline pipeline = choice.of(new PipelineWiring(engine, settle, time, timer, log), settings, parts)
                .beside(product.starter());
        Probe probe = new Probe(engine.jobs(), engine.buckets(), pipeline.runs(), settle);
        Reconciler reconciler =
                new Reconciler(engine.dueJobs(), pipeline.starter(), probe, engine.pulse(), Upkeep.pace(time));
        parts.add(new Upkeep(reconciler, time, timer, log)).start();
        RouteWiring routes = new RouteWiring(engine, webhooks, pepper, time, log);
        RouteWiring.Uses uses = routes.uses(settle, pipeline.starter(), probe, pipeline.runs(), board);
        List<Operation> operations = new ArrayList<>(routes.routes(uses));
        operations.addAll(new InquiryWiring(engine, pepper, time, timer)
                .routes(settings.intelligence(), uses, webhooks.addresses(), product));
        operations.addAll(webhooks.routes(pepper));
        operations.addAll(DocumentRoutes.all());
        Desks desks = new OperatorWiring(engine, settle, pepper, plans, time)
                .desks("api", pipeline, reconciler, new AskAgain(engine.jobs(), probe));
        operations.addAll(AdminRoutes.over(desks, new Cursors(pepper)));
        Api.Doors doors = new Api.Doors(new Callers(engine.accounts(), pepper, plans), new Operator(_ -> keys.admin()));
        Api api = new Api(operations, doors, Api.Clocks.beside(time), Wiring::requestId, log);
        LocalServer server = parts.add(listen(settings, lines, api));
        webhooks.begin(server.url());
        beginDuties(folder.path(), engine, parts, timer, log);
        product.begin(parts, settings.demo());
        return new LocalHost(server.url(), keys, pipeline.firstCompany(), settings.webhookAllow(), parts);
    }

    /// The folder, once it is known that the service could listen: nothing is begun that would break off at once.
    private static DataFolder hold(Settings settings, Parts parts) {
        DataFolder folder = parts.add(DataFolder.hold(settings.data()));
        Port.check(settings.port());
        return folder;
    }

    /// Tells requests apart and is no secret, so a chance that costs nothing will do.
    private static String requestId() {
        ThreadLocalRandom chance = ThreadLocalRandom.current();
        return new UUID(chance.nextLong(), chance.nextLong()).toString();
    }

    /// What nobody waits for begins once the service listens.
    private static void beginDuties(Path data, SqliteEngine engine, Parts parts, SystemTimer timer, JsonLog log)
            throws IOException {
        parts.add(new MoverSteps(RouteWiring.movers(engine), timer.time(), timer, log))
                .start();
        Cleaning.Work work =
                new Cleaning.Work(engine.cleaner(), new ResultFiles(data.resolve("results")), InboxFolders.in(data));
        parts.add(new Cleaning(work, timer.time(), timer, log)).start();
    }

    private static SettleJob settling(SqliteEngine engine, Settlements settlements) {
        return new SettleJob(
                engine.jobs(),
                settlements,
                engine.scoreRecords(),
                () -> UUID.randomUUID().toString());
    }

    private static LocalServer listen(Settings settings, Consumer<String> lines, Api api) throws IOException {
        McpFront service = new McpFront(api, settings.intelligence().basePath(), lines);
        try {
            return LocalServer.start(settings.port(), settings.publicUrl(), service);
        } catch (BindException e) {
            throw Port.unusable(settings.port(), e);
        }
    }

    /// The keys in the folder come first: an account that a crash kept from being opened is opened by the next start.
    private static FirstKeys firstKeys(KeyFolder secrets, PepperSource pepper, Accounts accounts, InstantSource time)
            throws IOException {
        KeyMint mint = new KeyMint(new SecureRandom(), pepper.get());
        FirstKeys keys = secrets.firstKeys(mint);
        String live = keys.live().reveal();
        if (pepper.all().all().stream()
                .allMatch(each -> accounts.key(each.hash(live)).isEmpty())) {
            AccountId account = mint.account();
            accounts.open(
                    account,
                    FIRST_PLAN,
                    List.of(
                            mint.known(
                                            keys.live(),
                                            new Scope(account, Mode.LIVE),
                                            FIRST_PLAN,
                                            FIRST_LABEL,
                                            time.instant())
                                    .stored(),
                            mint.known(
                                            keys.test(),
                                            new Scope(account, Mode.TEST),
                                            FIRST_PLAN,
                                            FIRST_LABEL,
                                            time.instant())
                                    .stored()));
        }
        return keys;
    }

    /// Looks whether a service's data are in a folder.
    ///
    /// @throws Unusable when there are none
    public static void requireData(Path data) {
        if (!SqliteEngine.isIn(data)) {
            throw new Unusable(data + " holds no service's data; name its folder with --data.");
        }
    }

    /// The plans that a service on the folder knows.
    ///
    /// @param plans a file of plans beside the built-in ones
    /// @throws Unusable when the plans cannot be used
    public static Plans plans(Path data, Optional<Path> plans) {
        return PlanFile.read(data, plans);
    }

    /// Opens an account with a live and a test key, beside a running service or without one.
    ///
    /// @param plans a file of plans beside the built-in ones
    /// @throws Unusable when there is no such plan, or the folder cannot be used
    public static NewAccount createAccount(Path data, Optional<Path> plans, String plan, String label) {
        Plans known = plans(data, plans);
        if (known.find(plan).isEmpty()) {
            throw new Unusable(
                    "there is no plan \"" + plan + "\"; there are " + String.join(", ", known.names()) + ".");
        }
        try (Beside beside = OperatorWiring.beside(data, plans)) {
            AccountDesk.Wish wish = new AccountDesk.Wish(label, plan, Overrides.NONE, List.of(Mode.LIVE, Mode.TEST));
            if (!(beside.desks().accounts().open(wish, beside.now()) instanceof Done<Opened>(Opened made))) {
                throw new Unusable("there is no plan \"" + plan + "\".");
            }
            return new NewAccount(
                    made.account().id(),
                    plan,
                    made.keys().getFirst().secret(),
                    made.keys().getLast().secret());
        }
    }

    /// What takes content in, beside a running service or without one.
    ///
    /// @throws Unusable when the folder cannot be used
    public static ContentBeside content(Path data, Deployment deployment) {
        return IntelligenceWiring.beside(data, deployment);
    }

    /// What the operator can have done over a data folder, beside a running service or without one.
    ///
    /// @param plans a file of plans beside the built-in ones
    /// @throws Unusable when the folder or the plans cannot be used
    public static Beside beside(Path data, Optional<Path> plans) {
        return OperatorWiring.beside(data, plans);
    }
}
