package dev.coldpath.infra;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import software.amazon.awscdk.aws_apigatewayv2_integrations.HttpLambdaIntegration;
import software.amazon.awscdk.services.apigateway.AccessLogFormat;
import software.amazon.awscdk.services.apigatewayv2.CfnStage;
import software.amazon.awscdk.services.apigatewayv2.HttpApi;
import software.amazon.awscdk.services.apigatewayv2.HttpMethod;
import software.amazon.awscdk.services.apigatewayv2.HttpRoute;
import software.amazon.awscdk.services.apigatewayv2.HttpRouteKey;
import software.amazon.awscdk.services.apigatewayv2.HttpStage;
import software.amazon.awscdk.services.apigatewayv2.IAccessLogDestination;
import software.amazon.awscdk.services.apigatewayv2.IAccessLogSettings;
import software.amazon.awscdk.services.apigatewayv2.LogGroupLogDestination;
import software.amazon.awscdk.services.apigatewayv2.ThrottleSettings;
import software.amazon.awscdk.services.logs.LogGroup;
import software.constructs.Construct;

/// The HTTP API. It knows paths, not methods or keys, so that every request reaches our code and gets our answer: 405
/// from the function that owns the path, 404 from the one behind everything else.
final class Gateway extends Construct {
    private static final int PER_SECOND = 500;
    private static final int BURST = 1_000;
    private static final HttpRouteKey SUBMIT = HttpRouteKey.with("/v1/score", HttpMethod.ANY);
    private static final HttpRouteKey POLL = HttpRouteKey.with("/v1/jobs/{job_id}", HttpMethod.ANY);
    private static final HttpRouteKey CANCEL = HttpRouteKey.with("/v1/jobs/{job_id}/cancel", HttpMethod.ANY);
    private static final HttpRouteKey LIST = HttpRouteKey.with("/v1/jobs", HttpMethod.ANY);
    /// All of the operator's paths, to a function of their own.
    private static final HttpRouteKey ADMIN = HttpRouteKey.with("/admin/{proxy+}", HttpMethod.ANY);
    private static final HttpRouteKey READ = HttpRouteKey.with("/v1/score/{domain}", HttpMethod.ANY);
    private static final HttpRouteKey WEBHOOKS = HttpRouteKey.with("/webhooks", HttpMethod.ANY);
    private static final HttpRouteKey WEBHOOK = HttpRouteKey.with("/webhooks/{proxy+}", HttpMethod.ANY);
    private static final HttpRouteKey HISTORY = HttpRouteKey.with("/v1/score/{domain}/history", HttpMethod.ANY);
    private static final HttpRouteKey CONFIDENCE = HttpRouteKey.with("/v1/company/{domain}/confidence", HttpMethod.ANY);
    private static final HttpRouteKey SIGNALS = HttpRouteKey.with("/v1/signals", HttpMethod.ANY);
    private static final HttpRouteKey USAGE = HttpRouteKey.with("/v1/usage", HttpMethod.ANY);
    private static final HttpRouteKey COHORT = HttpRouteKey.with("/v1/company/{domain}/cohort", HttpMethod.ANY);
    private static final HttpRouteKey DISTRIBUTION = HttpRouteKey.with("/v1/distribution", HttpMethod.ANY);
    private static final HttpRouteKey MOVERS = HttpRouteKey.with("/v1/movers", HttpMethod.ANY);
    /// Fewer than the 300 runs a second that Step Functions starts.
    private static final Map<String, Integer> SUBMITS =
            new TreeMap<>(Map.of("ThrottlingBurstLimit", 400, "ThrottlingRateLimit", 200));

    private final HttpApi api;

    Gateway(Construct scope, Stage stage, Functions functions) {
        super(scope, "Gateway");
        this.api = HttpApi.Builder.create(this, "Api")
                .description("Coldpath")
                .createDefaultStage(false)
                .build();
        HttpLambdaIntegration submitting =
                new HttpLambdaIntegration("Submit", functions.submit().live());
        HttpLambdaIntegration polling =
                new HttpLambdaIntegration("Poll", functions.poll().live());
        HttpLambdaIntegration reading =
                new HttpLambdaIntegration("Read", functions.read().live());
        HttpLambdaIntegration administering =
                new HttpLambdaIntegration("Admin", functions.admin().live());
        List<HttpRoute> routes = List.of(
                route("Submit", SUBMIT, submitting),
                route("Cancel", CANCEL, submitting),
                route("Webhooks", WEBHOOKS, submitting),
                route("Webhook", WEBHOOK, submitting),
                route("Poll", POLL, polling),
                route("List", LIST, polling),
                route("Read", READ, reading),
                route("Admin", ADMIN, administering),
                route("History", HISTORY, reading),
                route("Confidence", CONFIDENCE, reading),
                route("Signals", SIGNALS, reading),
                route("Usage", USAGE, reading),
                route("Cohort", COHORT, reading),
                route("Distribution", DISTRIBUTION, reading),
                route("Movers", MOVERS, reading),
                route("Rest", HttpRouteKey.DEFAULT, reading));
        HttpStage published = HttpStage.Builder.create(this, "Stage")
                .httpApi(api)
                .autoDeploy(true)
                .throttle(ThrottleSettings.builder()
                        .rateLimit(PER_SECOND)
                        .burstLimit(BURST)
                        .build())
                .accessLogSettings(new AccessLog(LiveFunction.logGroup(this, stage)))
                .build();
        Underlying.of(published, CfnStage.class).setRouteSettings(Map.of(SUBMIT.getKey(), SUBMITS));
        routes.forEach(published.getNode()::addDependency);
    }

    private HttpRoute route(String id, HttpRouteKey key, HttpLambdaIntegration integration) {
        HttpRoute route = HttpRoute.Builder.create(this, id)
                .httpApi(api)
                .routeKey(key)
                .integration(integration)
                .build();
        Accepted.finding(
                route, "AwsSolutions-APIG4", "Keys are checked in the functions, which give the contract's 401.");
        return route;
    }

    HttpApi api() {
        return api;
    }

    /// One line a request: what was asked by template, never by path, and neither by whom nor with which key.
    private record AccessLog(LogGroup log) implements IAccessLogSettings {
        private static final String LINE = """
                {"time":"$context.requestTime","requestId":"$context.requestId","route":"$context.routeKey",\
                "status":"$context.status","ms":"$context.responseLatency","bytes":"$context.responseLength",\
                "error":"$context.error.responseType"}""";

        @Override
        public IAccessLogDestination getDestination() {
            return new LogGroupLogDestination(log);
        }

        @Override
        public AccessLogFormat getFormat() {
            return AccessLogFormat.custom(LINE);
        }
    }
}
