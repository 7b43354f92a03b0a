package dev.coldpath.lambda.read;

import dev.coldpath.api.score.GetScoreRoute;
import dev.coldpath.aws.AwsEngine;
import dev.coldpath.aws.Config;
import dev.coldpath.aws.Role;
import dev.coldpath.aws.gateway.ApiGateway;
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
        return aws.serving(List.of(new GetScoreRoute(aws.scoreRecords(), aws.universe())));
    }
}
