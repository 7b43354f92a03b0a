package dev.coldpath.local;

import dev.coldpath.account.AccountId;
import dev.coldpath.account.Accounts;
import dev.coldpath.account.Callers;
import dev.coldpath.account.KeyMint;
import dev.coldpath.account.KeyMint.Minted;
import dev.coldpath.account.Mode;
import dev.coldpath.account.Pepper;
import dev.coldpath.account.Scope;
import dev.coldpath.api.Api;
import dev.coldpath.api.JsonLog;
import dev.coldpath.api.Route;
import dev.coldpath.local.LocalHost.Parts;
import dev.coldpath.local.http.LocalServer;
import dev.coldpath.local.keys.KeyFolder;
import dev.coldpath.local.keys.KeyFolder.FirstKeys;
import dev.coldpath.local.sqlite.SqliteEngine;
import dev.coldpath.plan.Plans;
import dev.coldpath.settle.Probe;
import dev.coldpath.settle.Reconciler;
import dev.coldpath.settle.SettleJob;
import dev.coldpath.time.SystemTimer;
import dev.coldpath.time.Timer;
import dev.coldpath.time.WallClock;
import java.io.IOException;
import java.net.BindException;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;
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
        } catch (IOException | RuntimeException e) {
            parts.close();
            throw e instanceof RuntimeException broken
                    ? broken
                    : new Unusable(settings.data() + " cannot be used as the data folder: " + e.getMessage(), e);
        }
    }

    private static LocalHost start(Settings settings, Consumer<String> lines, PipelineWiring.Choice choice, Parts parts)
            throws IOException {
        InstantSource time = WallClock.inMillis();
        Timer timer = new SystemTimer(time);
        JsonLog log = new JsonLog(time, lines);
        DataFolder folder = parts.add(DataFolder.hold(settings.data()));
        KeyFolder secrets = new KeyFolder(folder.path());
        Pepper pepper = secrets.pepper(new SecureRandom());
        SqliteEngine engine = parts.add(SqliteEngine.open(folder.path()));
        FirstKeys keys = firstKeys(secrets, pepper, engine.accounts(), time);

        JobBoard board = new JobBoard(time);
        SettleJob settle = new SettleJob(
                engine.jobs(),
                board.telling(engine.settlements()),
                engine.scoreRecords(),
                () -> UUID.randomUUID().toString());
        Pipeline pipeline = choice.of(new PipelineWiring(engine, settle, time, timer, log), settings, parts);
        Probe probe = new Probe(engine.jobs(), engine.buckets(), pipeline.runs(), settle);
        Reconciler reconciler = new Reconciler(engine.dueJobs(), engine.jobs(), pipeline.starter(), settle, probe);
        parts.add(new Upkeep(reconciler, time, timer, log)).start();
        parts.add(new MoverSteps(RouteWiring.movers(engine), time, timer, log)).start();

        Callers callers = new Callers(engine.accounts(), () -> pepper, Plans.builtIn());
        List<Route> routes = new RouteWiring(engine, settle, pipeline, () -> pepper, time).routes(probe, board);
        Api api = new Api(routes, callers, time, () -> UUID.randomUUID().toString(), log);
        LocalServer server = parts.add(listen(settings, api));
        return new LocalHost(server.url(), keys, pipeline.firstCompany(), parts);
    }

    private static LocalServer listen(Settings settings, Api api) throws IOException {
        try {
            return LocalServer.start(settings.port(), settings.publicUrl(), api);
        } catch (BindException e) {
            throw new Unusable("port " + settings.port() + " is taken; choose another with --port.", e);
        }
    }

    /// The keys in the folder come first: an account that a crash kept from being opened is opened by the next start.
    private static FirstKeys firstKeys(KeyFolder secrets, Pepper pepper, Accounts accounts, InstantSource time)
            throws IOException {
        KeyMint mint = new KeyMint(new SecureRandom(), pepper);
        FirstKeys keys = secrets.firstKeys(mint);
        if (accounts.key(pepper.hash(keys.live().reveal())).isEmpty()) {
            AccountId account = mint.account();
            Scope live = new Scope(account, Mode.LIVE);
            Scope test = new Scope(account, Mode.TEST);
            accounts.open(
                    account,
                    FIRST_PLAN,
                    List.of(
                            mint.known(keys.live(), live, FIRST_PLAN, FIRST_LABEL, time.instant())
                                    .stored(),
                            mint.known(keys.test(), test, FIRST_PLAN, FIRST_LABEL, time.instant())
                                    .stored()));
        }
        return keys;
    }

    /// Opens an account with a live and a test key, beside a running service or without one.
    ///
    /// @throws Unusable when there is no such plan, or the folder cannot be used
    public static NewAccount createAccount(Path data, String plan, String label) {
        if (Plans.builtIn().find(plan).isEmpty()) {
            throw new Unusable("there is no plan \"" + plan + "\"; there are "
                    + String.join(", ", Plans.builtIn().names()) + ".");
        }
        try {
            DataFolder.create(data);
            Pepper pepper = new KeyFolder(data).pepper(new SecureRandom());
            KeyMint mint = new KeyMint(new SecureRandom(), pepper);
            InstantSource time = WallClock.inMillis();
            try (SqliteEngine engine = SqliteEngine.open(data)) {
                AccountId account = mint.account();
                Minted live = mint.key(new Scope(account, Mode.LIVE), plan, label, time.instant());
                Minted test = mint.key(new Scope(account, Mode.TEST), plan, label, time.instant());
                engine.accounts().open(account, plan, List.of(live.stored(), test.stored()));
                return new NewAccount(account, plan, live.secret(), test.secret());
            }
        } catch (IOException e) {
            throw new Unusable(data + " cannot be used as the data folder: " + e.getMessage(), e);
        }
    }
}
