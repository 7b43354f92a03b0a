package dev.coldpath.lambda.read;

import dev.coldpath.api.score.GetCohortRoute;
import dev.coldpath.api.score.GetDistributionRoute;
import dev.coldpath.api.score.GetMoversRoute;
import dev.coldpath.api.score.GetScoreRoute;
import dev.coldpath.aws.AwsEngine;
import dev.coldpath.aws.Config;
import dev.coldpath.aws.Role;
import dev.coldpath.aws.gateway.ApiGateway;
import dev.coldpath.score.Universe;
import dev.coldpath.time.WallClock;
import java.util.List;
import java.util.Map;

/// Builds the read function out of its environment, top to bottom.
final class Wiring {
    private Wiring() {}

    static ApiGateway from(Map<String, String> env) {
        return over(AwsEngine.of(Config.from(env, Role.READ), WallClock.inMillis()));
    }

    static ApiGateway over(AwsEngine aws) {
        Universe universe = aws.universe();
        return aws.serving(List.of(
                new GetScoreRoute(aws.scoreRecords(), universe),
                new GetCohortRoute(aws.cohorts()),
                new GetDistributionRoute(universe),
                new GetMoversRoute(aws.movers())));
    }
}
