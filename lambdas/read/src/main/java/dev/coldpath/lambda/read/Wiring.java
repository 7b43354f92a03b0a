package dev.coldpath.lambda.read;

import dev.coldpath.account.Callers.PepperSource;
import dev.coldpath.account.Mode;
import dev.coldpath.api.Cursors;
import dev.coldpath.api.DocumentRoutes;
import dev.coldpath.api.Operation;
import dev.coldpath.api.Route;
import dev.coldpath.api.score.GetCohortRoute;
import dev.coldpath.api.score.GetConfidenceRoute;
import dev.coldpath.api.score.GetDistributionRoute;
import dev.coldpath.api.score.GetExplanationRoute;
import dev.coldpath.api.score.GetHistoryRoute;
import dev.coldpath.api.score.GetMoversRoute;
import dev.coldpath.api.score.GetScoreRoute;
import dev.coldpath.api.score.GetSignalsRoute;
import dev.coldpath.api.score.GetUsageRoute;
import dev.coldpath.aws.AwsContent;
import dev.coldpath.aws.AwsEngine;
import dev.coldpath.aws.AwsReading;
import dev.coldpath.aws.Config;
import dev.coldpath.aws.Role;
import dev.coldpath.aws.gateway.ApiGateway;
import dev.coldpath.intelligence.caption.StopWords;
import dev.coldpath.intelligence.corpus.Corpus;
import dev.coldpath.intelligence.demo.DemoCorpus;
import dev.coldpath.intelligence.deploy.Deployment;
import dev.coldpath.intelligence.memory.MemoryVectors;
import dev.coldpath.intelligence.narrative.Captioned;
import dev.coldpath.intelligence.narrative.NarrativeSearch;
import dev.coldpath.intelligence.routes.ReadRoutes;
import dev.coldpath.meter.Charges;
import dev.coldpath.meter.Meter;
import dev.coldpath.score.Signals;
import dev.coldpath.score.Universe;
import dev.coldpath.time.WallClock;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Builds the read function out of its environment, top to bottom.
final class Wiring {
    private static final String STAGE = "prod";

    private Wiring() {}

    static ApiGateway from(Map<String, String> env) {
        AwsEngine aws = AwsEngine.of(Config.from(env, Role.READ), WallClock.inMillis());
        return over(aws, Deployment.from(env, STAGE));
    }

    private static ApiGateway over(AwsEngine aws, Deployment deployment) {
        PepperSource pepper = aws.pepper();
        Charges charges = aws.charges();
        Meter meter = aws.meter();
        Universe universe = aws.universe();
        AwsReading reading = new AwsReading(aws);
        List<Operation> operations = new ArrayList<>(DocumentRoutes.all());
        operations.addAll(List.of(
                new GetScoreRoute(charges, universe, meter),
                new GetHistoryRoute(aws.scoreHistory(), charges, meter, new Cursors(pepper)),
                new GetConfidenceRoute(reading.confidenceReports()),
                new GetExplanationRoute(reading.explanations()),
                new GetCohortRoute(aws.cohorts()),
                new GetDistributionRoute(universe),
                new GetMoversRoute(aws.movers()),
                new GetSignalsRoute(Signals.builtIn()),
                new GetUsageRoute(charges)));
        operations.addAll(intelligence(aws, deployment));
        return aws.serving(operations, pepper);
    }

    private static List<Route> intelligence(AwsEngine aws, Deployment deployment) {
        AwsContent content = new AwsContent(aws);
        InstantSource time = aws.waiting().time();
        // these routes read what stands there and look for nothing, so the live content comes without its vectors
        Corpus live = new Corpus(
                content.items(),
                new MemoryVectors(),
                Map.of(),
                content.creators(),
                content.narratives(),
                Optional.empty());
        DemoCorpus demo = new DemoCorpus(new Captioned(Optional.empty(), time));
        return ReadRoutes.over(
                (mode, now) -> mode == Mode.LIVE ? live : demo.at(now),
                new NarrativeSearch(StopWords::contain),
                content.contentRuns(),
                new ReadRoutes.Place(deployment.basePath(), deployment.stage()),
                new ReadRoutes.Clocks(time, aws.waiting().timer()));
    }
}
