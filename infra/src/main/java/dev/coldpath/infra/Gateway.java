package dev.coldpath.infra;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
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
    private static final String SUBMIT = "/v1/score";
    /// Fewer than the 300 runs a second that Step Functions starts in its three largest regions. Elsewhere it starts
    /// 150
    /// after a burst of 800; the reconciler starts what comes beyond that.
    private static final Map<String, Integer> SUBMITS =
            new TreeMap<>(Map.of("ThrottlingBurstLimit", 400, "ThrottlingRateLimit", 200));

    private static final Map<String, String> SUBMITTING = Map.of(
            "Submit", SUBMIT,
            "Cancel", "/v1/jobs/{job_id}/cancel",
            "Webhooks", "/webhooks",
            "Webhook", "/webhooks/{proxy+}");

    private static final Map<String, String> POLLING = Map.of("Poll", "/v1/jobs/{job_id}", "List", "/v1/jobs");

    private static final String REST = "$default";

    private static final Map<String, String> READING = Map.of(
            "Read", "/v1/score/{domain}",
            "History", "/v1/score/{domain}/history",
            "Cohort", "/v1/company/{domain}/cohort",
            "Confidence", "/v1/company/{domain}/confidence",
            "Explain", "/v1/company/{domain}/explain",
            "Distribution", "/v1/distribution",
            "Movers", "/v1/movers",
            "Signals", "/v1/signals",
            "Usage", "/v1/usage",
            "Rest", REST);

    private static final String JOBS = "/intelligence/jobs";

    private final HttpApi api;

    Gateway(Construct scope, Stage stage, Functions functions) {
        super(scope, "Gateway");
        this.api = HttpApi.Builder.create(this, "Api")
                .description("Coldpath")
                .createDefaultStage(false)
                .build();
        String base = stage.intelligence().base();
        List<HttpRoute> routes = Stream.of(
                        routes("Submit", functions.submit(), submitting(base)),
                        routes("Poll", functions.poll(), polling(base)),
                        routes("Read", functions.read(), reading(base)),
                        routes("Admin", functions.admin(), Map.of("Admin", "/admin/{proxy+}")),
                        routes("Mcp", functions.mcp(), Map.of("Mcp", "/mcp")))
                .flatMap(List::stream)
                .toList();
        HttpStage published = HttpStage.Builder.create(this, "Stage")
                .httpApi(api)
                .autoDeploy(true)
                .throttle(ThrottleSettings.builder()
                        .rateLimit(PER_SECOND)
                        .burstLimit(BURST)
                        .build())
                .accessLogSettings(new AccessLog(LiveFunction.logGroup(this, stage)))
                .build();
        Underlying.of(published, CfnStage.class)
                .setRouteSettings(new TreeMap<>(Map.of("ANY " + SUBMIT, SUBMITS, "ANY " + base + JOBS, SUBMITS)));
        routes.forEach(published.getNode()::addDependency);
    }

    /// Paths beside those that are the same in every deployment.
    private static Map<String, String> and(Map<String, String> paths, Map<String, String> more) {
        Map<String, String> all = new TreeMap<>(paths);
        all.putAll(more);
        return all;
    }

    private static Map<String, String> submitting(String base) {
        return and(
                SUBMITTING,
                Map.of("IntelligenceSubmit", base + JOBS, "IntelligenceCancel", base + JOBS + "/{id}/cancel"));
    }

    private static Map<String, String> polling(String base) {
        return and(POLLING, Map.of("IntelligencePoll", base + JOBS + "/{id}"));
    }

    private static Map<String, String> reading(String base) {
        return and(
                READING,
                Map.of(
                        "Health", base + "/health",
                        "Narratives", base + "/narratives/{proxy+}",
                        "Creators", base + "/creators",
                        "Creator", base + "/creators/{id}"));
    }

    /// The function's routes: what each is called in the template, and its path.
    private List<HttpRoute> routes(String id, LiveFunction function, Map<String, String> paths) {
        HttpLambdaIntegration integration = new HttpLambdaIntegration(id, function.live());
        // in an order of its own: the same context gives the same template, byte for byte
        return new TreeMap<>(paths)
                .entrySet().stream()
                        .map(path -> route(path.getKey(), key(path.getValue()), integration))
                        .toList();
    }

    private static HttpRouteKey key(String path) {
        return path.equals(REST) ? HttpRouteKey.DEFAULT : HttpRouteKey.with(path, HttpMethod.ANY);
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
            "error":"$context.error.responseType"}\
            """;

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
