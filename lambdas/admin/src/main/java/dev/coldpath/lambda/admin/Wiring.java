package dev.coldpath.lambda.admin;

import dev.coldpath.account.Callers.PepperSource;
import dev.coldpath.account.KeyMint;
import dev.coldpath.admin.Desks;
import dev.coldpath.admin.Desks.Means;
import dev.coldpath.admin.Desks.Workings;
import dev.coldpath.admin.Diary;
import dev.coldpath.admin.LetterQueue;
import dev.coldpath.admin.Scribe;
import dev.coldpath.api.AdminRoute;
import dev.coldpath.api.Cursors;
import dev.coldpath.api.admin.AdminRoutes;
import dev.coldpath.aws.AwsContent;
import dev.coldpath.aws.AwsDrops;
import dev.coldpath.aws.AwsEngine;
import dev.coldpath.aws.AwsMessages;
import dev.coldpath.aws.AwsOperator;
import dev.coldpath.aws.Config;
import dev.coldpath.aws.Names.Tick;
import dev.coldpath.aws.Role;
import dev.coldpath.aws.gateway.ApiGateway;
import dev.coldpath.intelligence.content.ContentRuns;
import dev.coldpath.intelligence.routes.admin.ContentAdminRoutes;
import dev.coldpath.intelligence.routes.admin.ContentAdminRoutes.TakesDrops;
import dev.coldpath.intelligence.routes.admin.NarrativeAdminRoutes;
import dev.coldpath.job.JobStore;
import dev.coldpath.pass.Crew;
import dev.coldpath.pass.Pace;
import dev.coldpath.settle.Probe;
import dev.coldpath.settle.Reconciler;
import dev.coldpath.settle.Runs;
import dev.coldpath.settle.SettleJob;
import dev.coldpath.settle.Starter;
import dev.coldpath.time.WallClock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/// Builds the operator's function out of its environment, top to bottom.
final class Wiring {
    private Wiring() {}

    static ApiGateway from(Map<String, String> env) {
        return over(AwsEngine.of(Config.from(env, Role.ADMIN), WallClock.inMillis()));
    }

    static ApiGateway over(AwsEngine aws) {
        PepperSource pepper = aws.pepper();
        Scribe scribe = new Scribe("api", () -> aws.jobIds().get().value());
        Means means = new Means(
                aws.config().plans(), () -> new KeyMint(aws.waiting().chance(), pepper.all()), scribe, aws.jobIds());
        Desks desks = Desks.over(
                new AwsOperator(aws).stores(),
                workings(aws),
                means,
                Map.of(LetterQueue.EVENTS, new AwsMessages(aws).events()));
        List<AdminRoute> routes = new ArrayList<>(AdminRoutes.over(desks, new Cursors(pepper)));
        routes.addAll(
                intelligence(aws, new Diary(desks.audit(), scribe, aws.waiting().time())));
        return aws.administering(routes, pepper);
    }

    private static List<AdminRoute> intelligence(AwsEngine aws, Diary diary) {
        ContentRuns runs = new AwsContent(aws).contentRuns();
        Supplier<String> ids = () -> aws.jobIds().get().toString();
        TakesDrops drops = new LaidDrops(
                new AwsDrops(aws).laying(),
                runs,
                ids,
                aws.waiting().time(),
                aws.waiting().timer());
        List<AdminRoute> routes = new ArrayList<>(new ContentAdminRoutes(drops.notedIn(diary), runs).routes());
        routes.addAll(new NarrativeAdminRoutes(ids, new AwsMessages(aws).narratives())
                .notedIn(diary)
                .routes());
        return routes;
    }

    private static Workings workings(AwsEngine aws) {
        JobStore jobs = aws.jobs();
        SettleJob settle = aws.settle();
        Starter starter = new AwsMessages(aws).starter();
        Runs runs = aws.runs();
        Probe probe = new Probe(jobs, aws.describing(), runs, settle);
        Pace pace = new Pace(new Crew(Tick.HANDS), aws.waiting().time(), Tick.WHILE_ASKED);
        Reconciler reconciler = new Reconciler(aws.dueJobs(), starter, probe, aws.pulse(), pace);
        return new Workings(jobs, aws.dueJobs(), settle, starter, runs, reconciler);
    }
}
