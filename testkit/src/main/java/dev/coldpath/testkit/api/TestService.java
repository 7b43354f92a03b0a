package dev.coldpath.testkit.api;

import dev.coldpath.account.Callers;
import dev.coldpath.account.KeyMint;
import dev.coldpath.account.KeyMint.Minted;
import dev.coldpath.account.Mode;
import dev.coldpath.account.Pepper;
import dev.coldpath.account.Scope;
import dev.coldpath.api.Api;
import dev.coldpath.api.Body;
import dev.coldpath.api.Cursors;
import dev.coldpath.api.Request;
import dev.coldpath.api.Response;
import dev.coldpath.api.Route;
import dev.coldpath.api.ServiceLog;
import dev.coldpath.api.score.CancelJobRoute;
import dev.coldpath.api.score.GetCohortRoute;
import dev.coldpath.api.score.GetDistributionRoute;
import dev.coldpath.api.score.GetJobRoute;
import dev.coldpath.api.score.GetMoversRoute;
import dev.coldpath.api.score.GetScoreRoute;
import dev.coldpath.api.score.ListJobsRoute;
import dev.coldpath.api.score.ScoreAnswers;
import dev.coldpath.api.score.SubmitScoreRoute;
import dev.coldpath.job.Job;
import dev.coldpath.job.JobId;
import dev.coldpath.job.JobIds;
import dev.coldpath.limit.TokenBuckets;
import dev.coldpath.plan.Plans;
import dev.coldpath.poll.AwaitJob;
import dev.coldpath.poll.CancelJob;
import dev.coldpath.poll.PollJob;
import dev.coldpath.score.Confidence.Insufficiency;
import dev.coldpath.score.ScoreInput;
import dev.coldpath.score.movers.FindMovers;
import dev.coldpath.settle.Probe;
import dev.coldpath.settle.SettleJob;
import dev.coldpath.submit.SubmitJob;
import dev.coldpath.testkit.Engine;
import dev.coldpath.testkit.Finding;
import dev.coldpath.testkit.Samples;
import dev.coldpath.testkit.ScriptedRuns;
import dev.coldpath.testkit.ScriptedStarter;
import dev.coldpath.testkit.SettableTime;
import dev.coldpath.testkit.openapi.CheckedService;
import java.net.URI;
import java.security.SecureRandom;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;

/// The service over one engine: every answer is held against the document, time stands still until it is moved, and
/// runs do what the test says.
public final class TestService {
    static final Instant NOON = Instant.parse("2026-05-12T12:00:00Z");
    static final URI BASE = URI.create("https://api.brightloom.com/prod");

    private static final AtomicLong COMPANIES = new AtomicLong();
    private static final SecureRandom CHANCE = new SecureRandom();

    private final Engine engine;
    private final Function<Request, Response> service;
    private final KeyMint mint;
    private final SettableTime time = new SettableTime(NOON);
    private final ScriptedStarter starter = new ScriptedStarter();
    private final ScriptedRuns runs = new ScriptedRuns();
    private final RecordedLog log = new RecordedLog();
    private final AtomicLong requests = new AtomicLong();
    private final AtomicReference<Runnable> meanwhile = new AtomicReference<>(() -> {});
    private final SettleJob settle;

    /// An account and its two keys in the clear.
    public record Account(Scope live, String liveKey, String testKey) {}

    public TestService(Engine engine) {
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
        Callers callers = new Callers(engine.accounts(), () -> pepper, Plans.builtIn());
        this.service = new CheckedService(
                new Api(routes(pepper), callers, time, () -> "request-" + requests.incrementAndGet(), log));
    }

    private List<Route> routes(Pepper pepper) {
        JobIds ids = new JobIds(time, CHANCE);
        Probe probe = new Probe(engine.jobs(), ownBuckets(), runs, settle);
        SubmitJob submit = new SubmitJob(engine.admissions(), engine.replays(), starter, settle, engine.dueJobs());
        AwaitJob waiting = new AwaitJob(new PollJob(engine.jobs(), settle, probe), this::waited, time);
        return List.of(
                new SubmitScoreRoute(
                        submit, new ScoreAnswers(submit, waiting, engine.scoreRecords(), engine.universe()), ids),
                new GetScoreRoute(engine.scoreRecords(), engine.universe()),
                new GetCohortRoute(engine.cohorts()),
                new GetDistributionRoute(engine.universe()),
                new GetMoversRoute(new FindMovers(engine.scoredRuns(), engine.moverStore())),
                new ListJobsRoute(engine.jobList(), new Cursors(() -> pepper)),
                new GetJobRoute(waiting),
                new CancelJobRoute(new CancelJob(engine.jobs(), settle, runs)));
    }

    /// Tests may share a store, and the deployment's budget for questions about runs is one bucket.
    private TokenBuckets ownBuckets() {
        String own = Samples.word();
        return (name, rate, now) -> engine.buckets().take(own + "." + name, rate, now);
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
        int mark = path.indexOf('?');
        return service.apply(new Request(
                method,
                mark < 0 ? path : path.substring(0, mark),
                mark < 0 ? "" : path.substring(mark + 1),
                new HashMap<>(headers),
                body,
                BASE,
                "127.0.0.1"));
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

    /// Every line the service wrote, as text.
    public static final class RecordedLog implements ServiceLog {
        private final List<String> lines = new CopyOnWriteArrayList<>();

        @Override
        public void served(Served request) {
            lines.add(request.toString());
        }

        @Override
        public void failed(String requestId, Throwable cause) {
            lines.add(requestId + " " + cause);
        }

        @Override
        public void dutyFailed(String duty, Throwable cause) {
            lines.add(duty + " " + cause);
        }

        public String text() {
            return String.join("\n", lines);
        }
    }
}
