package dev.coldpath.lambda.read;

import dev.coldpath.account.Callers.PepperSource;
import dev.coldpath.api.Cursors;
import dev.coldpath.api.DocumentRoutes;
import dev.coldpath.api.Operation;
import dev.coldpath.api.score.GetCohortRoute;
import dev.coldpath.api.score.GetConfidenceRoute;
import dev.coldpath.api.score.GetDistributionRoute;
import dev.coldpath.api.score.GetHistoryRoute;
import dev.coldpath.api.score.GetMoversRoute;
import dev.coldpath.api.score.GetScoreRoute;
import dev.coldpath.api.score.GetSignalsRoute;
import dev.coldpath.api.score.GetUsageRoute;
import dev.coldpath.aws.AwsEngine;
import dev.coldpath.aws.Config;
import dev.coldpath.aws.Role;
import dev.coldpath.aws.gateway.ApiGateway;
import dev.coldpath.meter.Charges;
import dev.coldpath.meter.Meter;
import dev.coldpath.score.Signals;
import dev.coldpath.score.Universe;
import dev.coldpath.time.WallClock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// Builds the read function out of its environment, top to bottom.
final class Wiring {
    private Wiring() {}

    static ApiGateway from(Map<String, String> env) {
        return over(AwsEngine.of(Config.from(env, Role.READ), WallClock.inMillis()));
    }

    static ApiGateway over(AwsEngine aws) {
        PepperSource pepper = aws.pepper();
        Charges charges = aws.charges();
        Meter meter = aws.meter();
        Universe universe = aws.universe();
        List<Operation> operations = new ArrayList<>(DocumentRoutes.all());
        operations.addAll(List.of(
                new GetScoreRoute(charges, universe, meter),
                new GetHistoryRoute(aws.scoreHistory(), charges, meter, new Cursors(pepper)),
                new GetConfidenceRoute(aws.confidenceReports()),
                new GetCohortRoute(aws.cohorts()),
                new GetDistributionRoute(universe),
                new GetMoversRoute(aws.movers()),
                new GetSignalsRoute(Signals.builtIn()),
                new GetUsageRoute(charges)));
        return aws.serving(operations, pepper);
    }
}
