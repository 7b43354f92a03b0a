package dev.coldpath.lambda.poll;

import dev.coldpath.account.Callers.PepperSource;
import dev.coldpath.api.Cursors;
import dev.coldpath.api.score.GetJobRoute;
import dev.coldpath.api.score.ListJobsRoute;
import dev.coldpath.aws.AwsEngine;
import dev.coldpath.aws.AwsResults;
import dev.coldpath.aws.Config;
import dev.coldpath.aws.Role;
import dev.coldpath.aws.gateway.ApiGateway;
import dev.coldpath.intelligence.deploy.Deployment;
import dev.coldpath.intelligence.routes.job.GetIntelligenceJobRoute;
import dev.coldpath.intelligence.routes.job.ReadResult;
import dev.coldpath.job.JobStore;
import dev.coldpath.poll.AwaitJob;
import dev.coldpath.poll.PollJob;
import dev.coldpath.settle.Probe;
import dev.coldpath.settle.SettleJob;
import dev.coldpath.time.WallClock;
import java.util.List;
import java.util.Map;

/// Builds the poll function out of its environment, top to bottom.
final class Wiring {
    private static final String STAGE = "prod";

    private Wiring() {}

    static ApiGateway from(Map<String, String> env) {
        AwsEngine aws = AwsEngine.of(Config.from(env, Role.POLL), WallClock.inMillis());
        return over(aws, Deployment.from(env, STAGE).basePath());
    }

    private static ApiGateway over(AwsEngine aws, String base) {
        JobStore jobs = aws.jobs();
        SettleJob settle = aws.settle();
        Probe probe = new Probe(jobs, aws.describing(), aws.runs(), settle);
        PepperSource pepper = aws.pepper();
        AwaitJob waiting = aws.awaiting(new PollJob(jobs, settle, probe));
        AwsResults results = new AwsResults(aws);
        return aws.serving(
                List.of(
                        new ListJobsRoute(aws.jobList(), new Cursors(pepper)),
                        new GetJobRoute(waiting),
                        new GetIntelligenceJobRoute(base, waiting, new ReadResult(results.results(), results.links()))),
                pepper);
    }
}
