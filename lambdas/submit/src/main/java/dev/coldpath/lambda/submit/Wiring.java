package dev.coldpath.lambda.submit;

import dev.coldpath.api.score.SubmitScoreRoute;
import dev.coldpath.aws.AwsEngine;
import dev.coldpath.aws.Config;
import dev.coldpath.aws.Role;
import dev.coldpath.aws.gateway.ApiGateway;
import dev.coldpath.submit.SubmitJob;
import dev.coldpath.time.WallClock;
import java.util.List;
import java.util.Map;

/// Builds the submit function out of its environment, top to bottom.
final class Wiring {
    private Wiring() {}

    static ApiGateway from(Map<String, String> env) {
        return over(AwsEngine.of(Config.from(env, Role.SUBMIT), WallClock.inMillis()));
    }

    static ApiGateway over(AwsEngine aws) {
        SubmitJob submit = new SubmitJob(aws.admissions(), aws.starter(), aws.settle(), aws.dueJobs());
        return aws.serving(List.of(new SubmitScoreRoute(submit, aws.universe(), aws.jobIds())));
    }
}
