package dev.coldpath.local;

import dev.coldpath.account.Callers.PepperSource;
import dev.coldpath.admin.Diary;
import dev.coldpath.admin.Scribe;
import dev.coldpath.api.Cursors;
import dev.coldpath.api.Operation;
import dev.coldpath.intelligence.caption.StopWords;
import dev.coldpath.intelligence.deploy.Deployment;
import dev.coldpath.intelligence.narrative.NarrativeSearch;
import dev.coldpath.intelligence.routes.ReadRoutes;
import dev.coldpath.intelligence.routes.admin.ContentAdminRoutes;
import dev.coldpath.intelligence.routes.admin.NarrativeAdminRoutes;
import dev.coldpath.intelligence.routes.job.CancelIntelligenceJobRoute;
import dev.coldpath.intelligence.routes.job.DownloadRoute;
import dev.coldpath.intelligence.routes.job.GetIntelligenceJobRoute;
import dev.coldpath.intelligence.routes.job.ListIntelligenceJobsRoute;
import dev.coldpath.intelligence.routes.job.ReadResult;
import dev.coldpath.intelligence.routes.job.SignedLinks;
import dev.coldpath.intelligence.routes.job.SubmitAnswers;
import dev.coldpath.intelligence.routes.job.SubmitJobRoute;
import dev.coldpath.job.JobIds;
import dev.coldpath.local.sqlite.SqliteEngine;
import dev.coldpath.result.Results;
import dev.coldpath.time.Timer;
import dev.coldpath.webhook.AddressRule;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;

/// Builds the routes of the Intelligence product over the engine.
record InquiryWiring(SqliteEngine engine, PepperSource pepper, InstantSource time, Timer timer) {
    /// Every route.
    List<Operation> routes(Deployment deployment, RouteWiring.Uses uses, AddressRule addresses, Intelligence product) {
        List<Operation> routes = new ArrayList<>(jobs(deployment.basePath(), uses, addresses, product.results()));
        routes.addAll(content(deployment, product));
        return routes;
    }

    private List<Operation> jobs(String base, RouteWiring.Uses uses, AddressRule addresses, Results results) {
        SignedLinks links = new SignedLinks(base, pepper);
        ReadResult read = new ReadResult(results, links);
        return List.of(
                new SubmitJobRoute(
                        base,
                        new SubmitAnswers(base, uses.submit(), uses.waiting(), read),
                        new JobIds(time, new SecureRandom()),
                        addresses),
                new GetIntelligenceJobRoute(base, uses.waiting(), read),
                new ListIntelligenceJobsRoute(base, engine.jobList(), new Cursors(pepper)),
                new CancelIntelligenceJobRoute(base, uses.cancel(), read),
                new DownloadRoute(base, engine.jobs(), results, links).route());
    }

    private List<Operation> content(Deployment deployment, Intelligence product) {
        JobIds ids = new JobIds(time, new SecureRandom());
        List<Operation> routes = new ArrayList<>(ReadRoutes.over(
                product.corpora(),
                new NarrativeSearch(StopWords::contain),
                engine.contentRuns(),
                new ReadRoutes.Place(deployment.basePath(), deployment.stage()),
                new ReadRoutes.Clocks(time, timer)));
        Diary diary = new Diary(
                engine.operator().audit(), new Scribe("api", () -> ids.get().value()), time);
        routes.addAll(new ContentAdminRoutes(
                        ContentAdminRoutes.taking(product.ingest()).notedIn(diary), engine.contentRuns())
                .routes());
        routes.addAll(new NarrativeAdminRoutes(
                        () -> ids.get().toString(), _ -> product.duties().wish())
                .notedIn(diary)
                .routes());
        return routes;
    }
}
