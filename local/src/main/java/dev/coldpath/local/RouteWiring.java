package dev.coldpath.local;

import dev.coldpath.account.Callers.PepperSource;
import dev.coldpath.api.Cursors;
import dev.coldpath.api.Route;
import dev.coldpath.api.score.CancelJobRoute;
import dev.coldpath.api.score.GetCohortRoute;
import dev.coldpath.api.score.GetDistributionRoute;
import dev.coldpath.api.score.GetJobRoute;
import dev.coldpath.api.score.GetMoversRoute;
import dev.coldpath.api.score.GetScoreRoute;
import dev.coldpath.api.score.ListJobsRoute;
import dev.coldpath.api.score.ScoreAnswers;
import dev.coldpath.api.score.SubmitScoreRoute;
import dev.coldpath.job.JobIds;
import dev.coldpath.local.sqlite.SqliteEngine;
import dev.coldpath.poll.AwaitJob;
import dev.coldpath.poll.CancelJob;
import dev.coldpath.poll.JobSignal;
import dev.coldpath.poll.PollJob;
import dev.coldpath.score.movers.FindMovers;
import dev.coldpath.settle.Probe;
import dev.coldpath.settle.SettleJob;
import dev.coldpath.submit.SubmitJob;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.List;

/// Builds the routes over the engine.
record RouteWiring(SqliteEngine engine, SettleJob settle, Pipeline pipeline, PepperSource pepper, InstantSource time) {
    List<Route> routes(Probe probe, JobSignal signal) {
        SubmitJob submit =
                new SubmitJob(engine.admissions(), engine.replays(), pipeline.starter(), settle, engine.dueJobs());
        AwaitJob waiting = new AwaitJob(new PollJob(engine.jobs(), settle, probe), signal, time);
        return List.of(
                new SubmitScoreRoute(
                        submit,
                        new ScoreAnswers(submit, waiting, engine.scoreRecords(), engine.universe()),
                        new JobIds(time, new SecureRandom())),
                new GetScoreRoute(engine.scoreRecords(), engine.universe()),
                new GetCohortRoute(engine.cohorts()),
                new GetDistributionRoute(engine.universe()),
                new GetMoversRoute(movers(engine)),
                new ListJobsRoute(engine.jobList(), new Cursors(pepper)),
                new GetJobRoute(waiting),
                new CancelJobRoute(new CancelJob(engine.jobs(), settle, pipeline.runs())));
    }

    static FindMovers movers(SqliteEngine engine) {
        return new FindMovers(engine.scoredRuns(), engine.moverStore());
    }
}
