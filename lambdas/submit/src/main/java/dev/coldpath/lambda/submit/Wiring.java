package dev.coldpath.lambda.submit;

import dev.coldpath.account.Callers.PepperSource;
import dev.coldpath.api.Route;
import dev.coldpath.api.score.CancelJobRoute;
import dev.coldpath.api.score.ScoreAnswers;
import dev.coldpath.api.score.SubmitScoreRoute;
import dev.coldpath.aws.AwsEngine;
import dev.coldpath.aws.AwsWebhooks;
import dev.coldpath.aws.Config;
import dev.coldpath.aws.Role;
import dev.coldpath.aws.gateway.ApiGateway;
import dev.coldpath.poll.AwaitJob;
import dev.coldpath.poll.CancelJob;
import dev.coldpath.poll.PollJob;
import dev.coldpath.settle.Probe;
import dev.coldpath.settle.SettleJob;
import dev.coldpath.submit.Shedding;
import dev.coldpath.submit.SubmitJob;
import dev.coldpath.time.WallClock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// Builds the submit function out of its environment, top to bottom.
final class Wiring {
    private Wiring() {}

    static ApiGateway from(Map<String, String> env) {
        return over(AwsEngine.of(Config.from(env, Role.SUBMIT), WallClock.inMillis()));
    }

    static ApiGateway over(AwsEngine aws) {
        SettleJob settle = aws.settle();
        AwsWebhooks webhooks = new AwsWebhooks(aws);
        SubmitJob submit = new SubmitJob(
                webhooks.hooked(new Shedding(aws.admissions(), aws.pulse())),
                aws.replays(),
                aws.starter(),
                settle,
                aws.dueJobs());
        Probe none = new Probe(new Unprobed(aws.jobs()), aws.buckets(), aws.runs(), settle);
        AwaitJob waiting = aws.awaiting(new PollJob(aws.jobs(), settle, none));
        ScoreAnswers answers = new ScoreAnswers(submit, waiting, aws.scoreRecords(), aws.universe(), aws.meter());
        List<Route> routes = new ArrayList<>(List.of(
                new SubmitScoreRoute(submit, answers, aws.jobIds()),
                new CancelJobRoute(new CancelJob(aws.jobs(), settle, aws.runs()))));
        PepperSource pepper = aws.pepper();
        routes.addAll(webhooks.routes(pepper));
        return aws.serving(routes, pepper);
    }
}
