package dev.coldpath.lambda.upkeep;

import dev.coldpath.aws.AwsEngine;
import dev.coldpath.aws.Config;
import dev.coldpath.aws.Role;
import dev.coldpath.aws.sqs.QueueConsumer;
import dev.coldpath.job.JobStore;
import dev.coldpath.score.ScoreRecord;
import dev.coldpath.score.movers.FindMovers;
import dev.coldpath.score.movers.Question;
import dev.coldpath.score.movers.Window;
import dev.coldpath.settle.Probe;
import dev.coldpath.settle.Reconciler;
import dev.coldpath.settle.SettleJob;
import dev.coldpath.time.WallClock;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.function.Consumer;

/// Builds each of the four functions out of its environment, top to bottom.
final class Wiring {
    private Wiring() {}

    static QueueConsumer settle(Map<String, String> env) {
        return settle(engine(env, Role.SETTLE));
    }

    static QueueConsumer settle(AwsEngine aws) {
        InstantSource time = aws.waiting().time();
        return new QueueConsumer(new SettleEvents(aws.jobs(), aws.settle(), time), aws.log());
    }

    static Runnable reconcile(Map<String, String> env) {
        return reconcile(engine(env, Role.RECONCILE));
    }

    static Runnable reconcile(AwsEngine aws) {
        JobStore jobs = aws.jobs();
        SettleJob settle = aws.settle();
        Probe probe = new Probe(jobs, aws.buckets(), aws.runs(), settle);
        Reconciler reconciler = new Reconciler(aws.dueJobs(), jobs, aws.starter(), settle, probe);
        InstantSource time = aws.waiting().time();
        return () -> reconciler.pass(time.instant());
    }

    static QueueConsumer drain(Map<String, String> env) {
        return drain(engine(env, Role.DRAIN), System.out::println);
    }

    static QueueConsumer drain(AwsEngine aws, Consumer<String> lines) {
        JobStore jobs = aws.jobs();
        Probe probe = new Probe(jobs, aws.buckets(), aws.runs(), aws.settle());
        InstantSource time = aws.waiting().time();
        LetterLog log = new LetterLog(time, lines);
        return new QueueConsumer(new DeadLetters(jobs, probe, log, time), aws.log());
    }

    static Runnable movers(Map<String, String> env) {
        return movers(engine(env, Role.MOVERS));
    }

    static Runnable movers(AwsEngine aws) {
        FindMovers movers = aws.movers();
        InstantSource time = aws.waiting().time();
        return () -> {
            Instant now = time.instant();
            for (Window window : Window.values()) {
                movers.prepare(Question.at(ScoreRecord.PIPELINE_VERSION, window, now));
            }
        };
    }

    private static AwsEngine engine(Map<String, String> env, Role role) {
        return AwsEngine.of(Config.from(env, role), WallClock.inMillis());
    }
}
