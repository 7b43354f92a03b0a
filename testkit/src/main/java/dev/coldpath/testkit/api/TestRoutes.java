package dev.coldpath.testkit.api;

import dev.coldpath.account.Callers.PepperSource;
import dev.coldpath.api.Cursors;
import dev.coldpath.api.Operation;
import dev.coldpath.api.Route;
import dev.coldpath.api.ServiceLog;
import dev.coldpath.api.score.CancelJobRoute;
import dev.coldpath.api.score.GetCohortRoute;
import dev.coldpath.api.score.GetConfidenceRoute;
import dev.coldpath.api.score.GetDistributionRoute;
import dev.coldpath.api.score.GetExplanationRoute;
import dev.coldpath.api.score.GetHistoryRoute;
import dev.coldpath.api.score.GetJobRoute;
import dev.coldpath.api.score.GetMoversRoute;
import dev.coldpath.api.score.GetScoreRoute;
import dev.coldpath.api.score.GetSignalsRoute;
import dev.coldpath.api.score.GetUsageRoute;
import dev.coldpath.api.score.ListJobsRoute;
import dev.coldpath.api.score.ScoreAnswers;
import dev.coldpath.api.score.SubmitScoreRoute;
import dev.coldpath.api.webhook.DeliveryRoutes;
import dev.coldpath.api.webhook.WebhookRoutes;
import dev.coldpath.job.JobIds;
import dev.coldpath.limit.TokenBuckets;
import dev.coldpath.meter.Meter;
import dev.coldpath.poll.AwaitJob;
import dev.coldpath.poll.CancelJob;
import dev.coldpath.poll.JobSignal;
import dev.coldpath.poll.PollJob;
import dev.coldpath.score.Signals;
import dev.coldpath.score.movers.FindMovers;
import dev.coldpath.settle.Probe;
import dev.coldpath.settle.SettleJob;
import dev.coldpath.submit.Admissions;
import dev.coldpath.submit.SubmitJob;
import dev.coldpath.testkit.Engine;
import dev.coldpath.testkit.Hooks;
import dev.coldpath.testkit.Samples;
import dev.coldpath.testkit.ScriptedRuns;
import dev.coldpath.testkit.ScriptedStarter;
import dev.coldpath.webhook.AddressRule;
import dev.coldpath.webhook.NotifyingAdmissions;
import dev.coldpath.webhook.OwnDeliveries;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.List;
import java.util.stream.Stream;

/// The routes over one engine, wired as a host does it.
///
/// @param base the path that the Intelligence product's routes stand under
record TestRoutes(
        Engine engine,
        ScriptedStarter starter,
        ScriptedRuns runs,
        SettleJob settle,
        InstantSource time,
        ServiceLog log,
        String base) {
    private static final SecureRandom CHANCE = new SecureRandom();

    /// Every route.
    ///
    /// @param signal what happens while somebody waits for a job
    List<Operation> over(PepperSource pepper, JobSignal signal) {
        Cursors cursors = new Cursors(pepper);
        Probe probe = new Probe(engine.jobs(), ownBuckets(), runs, settle);
        SubmitJob submit = new SubmitJob(hooked(), engine.replays(), starter, settle, engine.dueJobs());
        AwaitJob waiting = new AwaitJob(new PollJob(engine.jobs(), settle, probe), signal, time);
        CancelJob cancel = new CancelJob(engine.jobs(), settle, runs);
        return Stream.<List<? extends Operation>>of(
                        scoreRoutes(cursors, submit, waiting, cancel),
                        new TestInquiryRoutes(engine, base, pepper, time).over(submit, waiting, cancel),
                        new WebhookRoutes(Hooks.own(engine), AddressRule.PUBLIC).routes(),
                        new DeliveryRoutes(deliveries(), cursors).routes())
                .<Operation>flatMap(List::stream)
                .toList();
    }

    private OwnDeliveries deliveries() {
        JobIds ids = new JobIds(time, CHANCE);
        return new OwnDeliveries(
                engine.deliveries(),
                engine.endpoints(),
                Hooks.noHints(),
                () -> ids.get().value());
    }

    private List<Route> scoreRoutes(Cursors cursors, SubmitJob submit, AwaitJob waiting, CancelJob cancel) {
        JobIds ids = new JobIds(time, CHANCE);
        Meter meter = new Meter(engine.cachedCalls(), e -> log.dutyFailed("count_cached_call", e));
        return List.of(
                new SubmitScoreRoute(
                        submit,
                        new ScoreAnswers(submit, waiting, engine.scoreRecords(), engine.universe(), meter),
                        ids,
                        engine.operator().exclusions()),
                new GetScoreRoute(engine.charges(), engine.universe(), meter),
                new GetHistoryRoute(engine.scoreHistory(), engine.charges(), meter, cursors),
                new GetConfidenceRoute(engine.confidenceReports()),
                new GetExplanationRoute(engine.explanations()),
                new GetCohortRoute(engine.cohorts()),
                new GetDistributionRoute(engine.universe()),
                new GetMoversRoute(new FindMovers(engine.scoredRuns(), engine.moverStore())),
                new GetSignalsRoute(Signals.builtIn()),
                new GetUsageRoute(engine.charges()),
                new ListJobsRoute(engine.jobList(), cursors),
                new GetJobRoute(waiting),
                new CancelJobRoute(cancel));
    }

    private Admissions hooked() {
        return new NotifyingAdmissions(
                engine.admissions(), engine.jobHooks(), Hooks.own(engine), engine.deliveries(), Hooks.noHints());
    }

    /// Tests may share a store, and the deployment's budget for questions about runs is one bucket.
    private TokenBuckets ownBuckets() {
        String own = Samples.word();
        return (name, rate, now, patience) -> engine.buckets().reserve(own + "." + name, rate, now, patience);
    }
}
