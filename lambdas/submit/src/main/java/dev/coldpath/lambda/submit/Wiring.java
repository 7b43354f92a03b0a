package dev.coldpath.lambda.submit;

import dev.coldpath.account.Callers.PepperSource;
import dev.coldpath.api.Cursors;
import dev.coldpath.api.Route;
import dev.coldpath.api.score.CancelJobRoute;
import dev.coldpath.api.score.ScoreAnswers;
import dev.coldpath.api.score.SubmitScoreRoute;
import dev.coldpath.aws.AwsEngine;
import dev.coldpath.aws.AwsMessages;
import dev.coldpath.aws.AwsResults;
import dev.coldpath.aws.AwsWebhooks;
import dev.coldpath.aws.Config;
import dev.coldpath.aws.Role;
import dev.coldpath.aws.gateway.ApiGateway;
import dev.coldpath.intelligence.deploy.Deployment;
import dev.coldpath.intelligence.routes.job.CancelIntelligenceJobRoute;
import dev.coldpath.intelligence.routes.job.ListIntelligenceJobsRoute;
import dev.coldpath.intelligence.routes.job.ReadResult;
import dev.coldpath.intelligence.routes.job.SubmitAnswers;
import dev.coldpath.intelligence.routes.job.SubmitJobRoute;
import dev.coldpath.poll.AwaitJob;
import dev.coldpath.poll.CancelJob;
import dev.coldpath.poll.PollJob;
import dev.coldpath.settle.Probe;
import dev.coldpath.settle.SettleJob;
import dev.coldpath.submit.Shedding;
import dev.coldpath.submit.SubmitJob;
import dev.coldpath.time.WallClock;
import dev.coldpath.webhook.AddressRule;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// Builds the submit function out of its environment, top to bottom.
final class Wiring {
    private static final String STAGE = "prod";

    private Wiring() {}

    static ApiGateway from(Map<String, String> env) {
        AwsEngine aws = AwsEngine.of(Config.from(env, Role.SUBMIT), WallClock.inMillis());
        return over(aws, Deployment.from(env, STAGE).basePath());
    }

    private static ApiGateway over(AwsEngine aws, String base) {
        SettleJob settle = aws.settle();
        AwsWebhooks webhooks = new AwsWebhooks(aws);
        SubmitJob submit = new SubmitJob(
                webhooks.hooked(new Shedding(aws.admissions(), aws.pulse())),
                aws.replays(),
                new AwsMessages(aws).starter(),
                settle,
                aws.dueJobs());
        Probe none = new Probe(new Unprobed(aws.jobs()), aws.describing(), aws.runs(), settle);
        AwaitJob waiting = aws.awaiting(new PollJob(aws.jobs(), settle, none));
        ScoreAnswers answers = new ScoreAnswers(submit, waiting, aws.scoreRecords(), aws.universe(), aws.meter());
        CancelJob cancel = new CancelJob(aws.jobs(), settle, aws.runs());
        List<Route> routes = new ArrayList<>(List.of(
                new SubmitScoreRoute(submit, answers, aws.jobIds(), aws.excluded()), new CancelJobRoute(cancel)));
        PepperSource pepper = aws.pepper();
        routes.addAll(webhooks.routes(pepper));
        routes.addAll(intelligence(aws, base, new Uses(submit, waiting, cancel), pepper));
        return aws.serving(routes, pepper);
    }

    /// What both products are made of.
    private record Uses(SubmitJob submit, AwaitJob waiting, CancelJob cancel) {}

    /// One path is asked and listed: whoever has it does both.
    private static List<Route> intelligence(AwsEngine aws, String base, Uses uses, PepperSource pepper) {
        AwsResults results = new AwsResults(aws);
        ReadResult read = new ReadResult(results.results(), results.links());
        return List.of(
                new SubmitJobRoute(
                        base,
                        new SubmitAnswers(base, uses.submit(), uses.waiting(), read),
                        aws.jobIds(),
                        AddressRule.PUBLIC),
                new ListIntelligenceJobsRoute(base, aws.jobList(), new Cursors(pepper)),
                new CancelIntelligenceJobRoute(base, uses.cancel(), read));
    }
}
