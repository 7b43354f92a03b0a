package dev.coldpath.lambda.admin;

import dev.coldpath.account.Callers.PepperSource;
import dev.coldpath.account.KeyMint;
import dev.coldpath.admin.Desks;
import dev.coldpath.admin.Desks.Means;
import dev.coldpath.admin.Desks.Workings;
import dev.coldpath.admin.LetterQueue;
import dev.coldpath.admin.Scribe;
import dev.coldpath.api.Cursors;
import dev.coldpath.api.admin.AdminRoutes;
import dev.coldpath.aws.AwsEngine;
import dev.coldpath.aws.AwsMessages;
import dev.coldpath.aws.Config;
import dev.coldpath.aws.Role;
import dev.coldpath.aws.gateway.ApiGateway;
import dev.coldpath.job.JobStore;
import dev.coldpath.settle.Probe;
import dev.coldpath.settle.Reconciler;
import dev.coldpath.settle.Runs;
import dev.coldpath.settle.SettleJob;
import dev.coldpath.settle.Starter;
import dev.coldpath.time.WallClock;
import java.util.Map;

/// Builds the operator's function out of its environment, top to bottom.
final class Wiring {
    private Wiring() {}

    static ApiGateway from(Map<String, String> env) {
        return over(AwsEngine.of(Config.from(env, Role.ADMIN), WallClock.inMillis()));
    }

    static ApiGateway over(AwsEngine aws) {
        PepperSource pepper = aws.pepper();
        Means means = new Means(
                aws.config().plans(),
                () -> new KeyMint(aws.waiting().chance(), pepper.get()),
                new Scribe("api", () -> aws.jobIds().get().value()),
                aws.jobIds());
        Desks desks = Desks.over(
                aws.operator(), workings(aws), means, Map.of(LetterQueue.EVENTS, new AwsMessages(aws).events()));
        return aws.administering(AdminRoutes.over(desks, new Cursors(pepper)), pepper);
    }

    private static Workings workings(AwsEngine aws) {
        JobStore jobs = aws.jobs();
        SettleJob settle = aws.settle();
        Starter starter = aws.starter();
        Runs runs = aws.runs();
        Probe probe = new Probe(jobs, aws.buckets(), runs, settle);
        Reconciler reconciler = new Reconciler(aws.dueJobs(), jobs, starter, probe, aws.pulse());
        return new Workings(jobs, aws.dueJobs(), settle, starter, runs, reconciler);
    }
}
