package dev.coldpath.testkit.api;

import dev.coldpath.account.Callers.PepperSource;
import dev.coldpath.account.Mode;
import dev.coldpath.api.Cursors;
import dev.coldpath.api.Operation;
import dev.coldpath.intelligence.caption.StopWords;
import dev.coldpath.intelligence.corpus.Corpora;
import dev.coldpath.intelligence.corpus.Corpus;
import dev.coldpath.intelligence.demo.DemoCorpus;
import dev.coldpath.intelligence.memory.MemoryVectors;
import dev.coldpath.intelligence.narrative.Captioned;
import dev.coldpath.intelligence.narrative.NarrativeSearch;
import dev.coldpath.intelligence.routes.ReadRoutes;
import dev.coldpath.intelligence.routes.job.CancelIntelligenceJobRoute;
import dev.coldpath.intelligence.routes.job.DownloadRoute;
import dev.coldpath.intelligence.routes.job.GetIntelligenceJobRoute;
import dev.coldpath.intelligence.routes.job.ListIntelligenceJobsRoute;
import dev.coldpath.intelligence.routes.job.ReadResult;
import dev.coldpath.intelligence.routes.job.SignedLinks;
import dev.coldpath.intelligence.routes.job.SubmitAnswers;
import dev.coldpath.intelligence.routes.job.SubmitJobRoute;
import dev.coldpath.job.JobIds;
import dev.coldpath.poll.AwaitJob;
import dev.coldpath.poll.CancelJob;
import dev.coldpath.result.Results;
import dev.coldpath.submit.SubmitJob;
import dev.coldpath.testkit.Engine;
import dev.coldpath.webhook.AddressRule;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.Semaphore;

/// The routes of the Intelligence product over one engine, wired as a host does it.
record TestInquiryRoutes(Engine engine, String base, PepperSource pepper, InstantSource time) {
    private static final DemoCorpus DEMO = new DemoCorpus(new Captioned(Optional.empty(), () -> TestService.NOON));

    List<Operation> over(SubmitJob submit, AwaitJob waiting, CancelJob cancel) {
        Results results = new Results(
                engine.results(), engine.resultObjects(), new Results.Clocks(time, _ -> {}, new Random(1)), _ -> {});
        SignedLinks links = new SignedLinks(base, pepper);
        ReadResult read = new ReadResult(results, links);
        List<Operation> routes = new ArrayList<>(List.of(
                new SubmitJobRoute(
                        base,
                        new SubmitAnswers(base, submit, waiting, read),
                        new JobIds(time, new SecureRandom()),
                        AddressRule.PUBLIC),
                new GetIntelligenceJobRoute(base, waiting, read),
                new ListIntelligenceJobsRoute(base, engine.jobList(), new Cursors(pepper)),
                new CancelIntelligenceJobRoute(base, cancel, read),
                new DownloadRoute(base, engine.jobs(), results, links).route()));
        routes.addAll(ReadRoutes.over(
                corpora(),
                new NarrativeSearch(StopWords::contain),
                engine.contentRuns(),
                new ReadRoutes.Place(base, "test"),
                new ReadRoutes.Clocks(time, _ -> new Semaphore(0).acquire())));
        return routes;
    }

    private Corpora corpora() {
        Corpus live = new Corpus(
                engine.items(),
                new MemoryVectors(),
                Map.of(),
                engine.creators(),
                engine.narratives(),
                Optional.empty());
        return (mode, now) -> mode == Mode.LIVE ? live : DEMO.at(now);
    }
}
