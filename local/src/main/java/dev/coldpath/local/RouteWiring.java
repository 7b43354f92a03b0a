package dev.coldpath.local;

import dev.coldpath.account.Callers.PepperSource;
import dev.coldpath.api.Cursors;
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
import dev.coldpath.job.JobIds;
import dev.coldpath.local.sqlite.SqliteEngine;
import dev.coldpath.meter.Meter;
import dev.coldpath.poll.AwaitJob;
import dev.coldpath.poll.CancelJob;
import dev.coldpath.poll.JobSignal;
import dev.coldpath.poll.PollJob;
import dev.coldpath.score.Signals;
import dev.coldpath.score.movers.FindMovers;
import dev.coldpath.settle.Probe;
import dev.coldpath.settle.Runs;
import dev.coldpath.settle.SettleJob;
import dev.coldpath.settle.Starter;
import dev.coldpath.submit.Shedding;
import dev.coldpath.submit.SubmitJob;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.List;

/// Builds the routes over the engine.
record RouteWiring(
        SqliteEngine engine, WebhookWiring webhooks, PepperSource pepper, InstantSource time, ServiceLog log) {
    /// What the routes about jobs of both products do.
    record Uses(SubmitJob submit, AwaitJob waiting, CancelJob cancel) {}

    /// Builds them.
    ///
    /// @param starter of both products' jobs
    Uses uses(SettleJob settle, Starter starter, Probe probe, Runs runs, JobSignal signal) {
        SubmitJob submit = new SubmitJob(
                webhooks.hooked(new Shedding(engine.admissions(), engine.pulse())),
                engine.replays(),
                starter,
                settle,
                engine.dueJobs());
        return new Uses(
                submit,
                new AwaitJob(new PollJob(engine.jobs(), settle, probe), signal, time),
                new CancelJob(engine.jobs(), settle, runs));
    }

    List<Route> routes(Uses uses) {
        Meter meter = new Meter(engine.cachedCalls(), e -> log.dutyFailed("count_cached_call", e));
        return List.of(
                new SubmitScoreRoute(
                        uses.submit(),
                        new ScoreAnswers(
                                uses.submit(), uses.waiting(), engine.scoreRecords(), engine.universe(), meter),
                        new JobIds(time, new SecureRandom()),
                        engine.exclusions(),
                        webhooks.addresses()),
                new GetScoreRoute(engine.charges(), engine.universe(), meter),
                new GetHistoryRoute(engine.scoreHistory(), engine.charges(), meter, new Cursors(pepper)),
                new GetConfidenceRoute(engine.confidenceReports()),
                new GetExplanationRoute(engine.explanations()),
                new GetSignalsRoute(Signals.builtIn()),
                new GetUsageRoute(engine.charges()),
                new GetCohortRoute(engine.cohorts()),
                new GetDistributionRoute(engine.universe()),
                new GetMoversRoute(movers(engine)),
                new ListJobsRoute(engine.jobList(), new Cursors(pepper)),
                new GetJobRoute(uses.waiting()),
                new CancelJobRoute(uses.cancel()));
    }

    static FindMovers movers(SqliteEngine engine) {
        return new FindMovers(engine.scoredRuns(), engine.moverStore());
    }
}
