package dev.coldpath.lambda.worker;

import dev.coldpath.aws.AwsContent;
import dev.coldpath.aws.AwsEngine;
import dev.coldpath.aws.AwsMessages;
import dev.coldpath.aws.AwsResults;
import dev.coldpath.aws.AwsUnderstanding;
import dev.coldpath.aws.Config;
import dev.coldpath.aws.Role;
import dev.coldpath.aws.sqs.HiddenWhileHeld;
import dev.coldpath.aws.sqs.Message;
import dev.coldpath.aws.sqs.Visibility;
import dev.coldpath.intelligence.answer.AnswerJob;
import dev.coldpath.intelligence.answer.Campaigns;
import dev.coldpath.intelligence.ask.Inputs;
import dev.coldpath.intelligence.deploy.Deployment;
import dev.coldpath.job.Fences;
import dev.coldpath.result.Results;
import dev.coldpath.settle.SettleJob;
import dev.coldpath.time.Timer;
import dev.coldpath.time.WallClock;
import dev.coldpath.work.Claims;
import dev.coldpath.work.Heartbeats;
import dev.coldpath.work.Work;
import dev.coldpath.work.Worker;
import java.time.InstantSource;
import java.util.Map;
import java.util.concurrent.ThreadFactory;
import java.util.function.Function;

/// Builds the worker of Intelligence jobs out of its environment, top to bottom.
final class IntelligenceWiring {
    private static final String STAGE = "prod";

    private IntelligenceWiring() {}

    static JobMessages from(Map<String, String> env) {
        AwsEngine aws = AwsEngine.of(Config.from(env, Role.INTELLIGENCE), WallClock.inMillis());
        return over(aws, Deployment.from(env, STAGE));
    }

    static JobMessages over(AwsEngine aws, Deployment deployment) {
        Work work = new AnswerJob(
                new Inputs(deployment.ask()),
                new AwsUnderstanding(aws, deployment).corpora(),
                new Campaigns(new AwsContent(aws).briefs()),
                new AnswerJob.Clocks(aws.waiting().time(), aws.waiting().timer(), threads("arm-")));
        return over(aws, work);
    }

    /// The same around other work.
    static JobMessages over(AwsEngine aws, Work work) {
        InstantSource time = aws.waiting().time();
        Timer timer = aws.waiting().timer();
        Visibility visibility = new AwsMessages(aws).working();
        return new JobMessages(
                workers(aws, visibility), work, visibility, new TimeLimit(time, timer, threads("limit-")), aws.log());
    }

    private static Function<Message, Worker> workers(AwsEngine aws, Visibility visibility) {
        Claims claims = aws.claims();
        Results results = new AwsResults(aws).results();
        SettleJob settle = aws.settle();
        return message -> {
            Claims held = new HiddenWhileHeld(
                    claims, visibility, message, e -> aws.log().failed(message.id(), e));
            Heartbeats heartbeats = new Heartbeats(
                    held,
                    aws.waiting().time(),
                    aws.waiting().timer(),
                    threads("heartbeat-"),
                    (job, cause) -> aws.log().dutyFailed("job " + job, cause));
            return new Worker(
                    held, results, settle, heartbeats, new Fences(aws.waiting().chance()));
        };
    }

    private static ThreadFactory threads(String name) {
        return Thread.ofVirtual().name(name, 0).factory();
    }
}
