package dev.coldpath.testkit.api;

import dev.coldpath.account.Callers;
import dev.coldpath.account.KeyForm;
import dev.coldpath.account.KeyMint;
import dev.coldpath.account.KeyMint.Minted;
import dev.coldpath.account.Mode;
import dev.coldpath.account.Operator;
import dev.coldpath.account.Pepper;
import dev.coldpath.account.Scope;
import dev.coldpath.account.Secret;
import dev.coldpath.api.Api;
import dev.coldpath.api.Body;
import dev.coldpath.api.Cursors;
import dev.coldpath.api.DocumentRoutes;
import dev.coldpath.api.Operation;
import dev.coldpath.api.Request;
import dev.coldpath.api.Response;
import dev.coldpath.api.admin.AdminRoutes;
import dev.coldpath.domain.Domain;
import dev.coldpath.job.Fences;
import dev.coldpath.job.Job;
import dev.coldpath.job.JobId;
import dev.coldpath.plan.Plans;
import dev.coldpath.score.Confidence.Insufficiency;
import dev.coldpath.score.ScoreInput;
import dev.coldpath.settle.SettleJob;
import dev.coldpath.submit.Usage;
import dev.coldpath.testkit.Engine;
import dev.coldpath.testkit.Finding;
import dev.coldpath.testkit.Hooks;
import dev.coldpath.testkit.ScriptedCourier;
import dev.coldpath.testkit.ScriptedRuns;
import dev.coldpath.testkit.ScriptedStarter;
import dev.coldpath.testkit.SettableTime;
import dev.coldpath.testkit.TestDesks;
import dev.coldpath.testkit.openapi.CheckedService;
import dev.coldpath.webhook.DeliveryId;
import dev.coldpath.webhook.RetrySchedule;
import dev.coldpath.webhook.SendDelivery;
import java.net.URI;
import java.security.SecureRandom;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;

/// The service over one engine: every answer is held against the document, time stands still until it is moved, and
/// runs do what the test says.
public final class TestService {
    static final Instant NOON = Instant.parse("2026-05-12T12:00:00Z");
    static final URI BASE = URI.create("https://api.brightloom.com/prod");

    private static final AtomicLong COMPANIES = new AtomicLong();
    private static final SecureRandom CHANCE = new SecureRandom();

    private final Engine engine;
    private final CheckedService service;
    private final KeyMint mint;
    private final SettableTime time = new SettableTime(NOON);
    private final ScriptedStarter starter = new ScriptedStarter();
    private final ScriptedRuns runs = new ScriptedRuns();
    private final RecordedLog log = new RecordedLog();
    private final AtomicLong requests = new AtomicLong();
    private final AtomicReference<Runnable> meanwhile = new AtomicReference<>(() -> {});
    private final SettleJob settle;
    private final ScriptedCourier receivers = new ScriptedCourier();
    private final Secret operatorKey;

    /// An account and its two keys in the clear.
    public record Account(Scope live, String liveKey, String testKey) {}

    /// On the plans that are built in.
    public TestService(Engine engine) {
        this(engine, Plans.builtIn());
    }

    public TestService(Engine engine, Plans plans) {
        this(engine, plans, "");
    }

    /// On the built-in plans, with the Intelligence product under this path.
    static TestService under(Engine engine, String base) {
        return new TestService(engine, Plans.builtIn(), base);
    }

    private TestService(Engine engine, Plans plans, String base) {
        this.engine = engine;
        byte[] secret = new byte[32];
        CHANCE.nextBytes(secret);
        Pepper pepper = new Pepper(secret);
        this.mint = new KeyMint(CHANCE, pepper);
        this.settle = new SettleJob(
                engine.jobs(),
                engine.settlements(),
                engine.scoreRecords(),
                () -> "settle-" + requests.incrementAndGet());
        Callers callers = new Callers(engine.accounts(), () -> pepper, plans);
        this.operatorKey = mint.secret(KeyForm.ADMIN);
        List<Operation> operations = new ArrayList<>(
                new TestRoutes(engine, starter, runs, settle, time, log, base).over(() -> pepper, this::waited));
        operations.addAll(DocumentRoutes.all());
        operations.addAll(TestContent.over(engine));
        operations.addAll(AdminRoutes.over(TestDesks.over(engine, starter, runs, pepper), new Cursors(() -> pepper)));
        Api.Doors doors = new Api.Doors(callers, new Operator(_ -> operatorKey));
        this.service = new CheckedService(new Api(
                operations, doors, Api.Clocks.beside(time), () -> "request-" + requests.incrementAndGet(), log));
    }

    public List<Operation> routes() {
        return service.routes();
    }

    /// What the operator sends.
    public Response administer(String method, String path, String body) {
        return call(method, path, Map.of("X-API-Key", List.of(operatorKey())), body);
    }

    public String operatorKey() {
        return operatorKey.reveal();
    }

    /// Waiting costs no time: the clock is there at once, and what was to happen meanwhile has happened.
    private void waited(JobId job, Instant until) {
        meanwhile.getAndSet(() -> {}).run();
        time.set(until);
    }

    /// Happens when somebody first waits for a job.
    public void whenWaitedFor(Runnable happens) {
        meanwhile.set(happens);
    }

    public JobId lastStarted() {
        return starter.asked().getLast();
    }

    /// A domain that no other test asks about.
    public String freshDomain() {
        return "company-" + COMPANIES.incrementAndGet() + "-" + Long.toString(CHANCE.nextLong() >>> 1, 36) + ".com";
    }

    public Account account(String plan) {
        var id = mint.account();
        Minted live = mint.key(new Scope(id, Mode.LIVE), plan, "live", time.instant());
        Minted test = mint.key(new Scope(id, Mode.TEST), plan, "test", time.instant());
        engine.accounts().open(id, plan, List.of(live.stored(), test.stored()));
        return new Account(
                live.stored().scope(), live.secret().reveal(), test.secret().reveal());
    }

    /// Records a domain as if its runs had ended at these instants; what they found is of no matter.
    public void history(String domain, Instant... scoredAt) {
        for (Instant at : scoredAt) {
            Finding.about(new Domain(domain)).at(at).record(engine);
        }
    }

    /// A well-formed key that was never stored.
    public String unknownKey() {
        return mint.key(new Scope(mint.account(), Mode.LIVE), "growth", "", time.instant())
                .secret()
                .reveal();
    }

    public Response post(String key, String body) {
        return call("POST", "/v1/score", Map.of("X-API-Key", List.of(key)), body);
    }

    public Response ask(String key, String domain) {
        return post(key, "{\"domain\":\"" + domain + "\"}");
    }

    public Response get(String key, String path) {
        return call("GET", path, Map.of("X-API-Key", List.of(key)), "");
    }

    public Response call(String method, String path, Map<String, List<String>> headers, String body) {
        return call(method, path, headers, Body.ofText(body));
    }

    public Response call(String method, String path, Map<String, List<String>> headers, Body body) {
        return service.apply(request(method, path, headers, body, "127.0.0.1"));
    }

    /// A request without a body from this address.
    Response getFrom(String source, String path, Map<String, List<String>> headers) {
        return service.apply(request("GET", path, headers, Body.EMPTY, source));
    }

    private static Request request(
            String method, String path, Map<String, List<String>> headers, Body body, String source) {
        int mark = path.indexOf('?');
        return new Request(
                method,
                mark < 0 ? path : path.substring(0, mark),
                mark < 0 ? "" : path.substring(mark + 1),
                new HashMap<>(headers),
                body,
                BASE,
                source);
    }

    /// What the run of this job does when it finds enough evidence: writes a record and settles.
    public Job scored(JobId id, int compositeTenths) {
        Job job = engine.jobs().find(id).orElseThrow();
        var ref = finding(job).scoring(compositeTenths).record(engine);
        return settle.succeeded(id, ref, time.instant()).orElseThrow();
    }

    /// What the run of this job does when there is too little evidence.
    public Job unscored(JobId id) {
        Job job = engine.jobs().find(id).orElseThrow();
        engine.scoreLog().report(finding(job).insufficient(Insufficiency.NOT_LIVE));
        return settle.withoutRecord(id, time.instant()).orElseThrow();
    }

    private Finding finding(Job job) {
        return Finding.about(ScoreInput.of(job).domain())
                .by(job.id())
                .at(time.instant().truncatedTo(ChronoUnit.SECONDS));
    }

    /// What the run does first: afterwards the job counts as started.
    public void enter(JobId id) {
        engine.gate().enter(id, time.instant());
    }

    public int coldCalls(Account account) {
        return engine.usage(account.live()).at(time.instant()).cold();
    }

    /// What a sender does with a delivery that is due.
    public void deliver(String id) {
        var means = new SendDelivery.Means(
                receivers, Hooks.secrets(), new RetrySchedule(CHANCE), () -> BASE, new Fences(CHANCE));
        new SendDelivery(engine.deliveries(), engine.endpoints(), means, time).send(DeliveryId.of(id));
    }

    public ScriptedCourier receivers() {
        return receivers;
    }

    public int cachedCalls(Account account) {
        return engine.charges()
                .used(account.live(), Usage.monthOf(time.instant()))
                .cached();
    }

    public SettableTime time() {
        return time;
    }

    public ScriptedStarter starter() {
        return starter;
    }

    public ScriptedRuns runs() {
        return runs;
    }

    public RecordedLog log() {
        return log;
    }
}
