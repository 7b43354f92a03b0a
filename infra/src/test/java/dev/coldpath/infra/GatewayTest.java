package dev.coldpath.infra;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.coldpath.testkit.Proves;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/// What the HTTP API promises.
@ExtendWith(NeedsNode.class)
class GatewayTest {
    private static Template template;

    @BeforeAll
    static void synthesize() {
        template = Synthesized.usual().service();
    }

    @Test
    void every_method_of_a_path_reaches_its_function_and_every_other_path_the_reading_one() {
        Map<String, String> routes = template.properties("AWS::ApiGatewayV2::Route").stream()
                .collect(Collectors.toMap(route -> route.path("RouteKey").asText(), this::functionBehind));

        assertThat(routes)
                .isEqualTo(Map.ofEntries(
                        Map.entry("ANY /v1/score", "SubmitFunctionLive"),
                        Map.entry("ANY /v1/jobs/{job_id}/cancel", "SubmitFunctionLive"),
                        Map.entry("ANY /v1/jobs/{job_id}", "PollFunctionLive"),
                        Map.entry("ANY /v1/jobs", "PollFunctionLive"),
                        Map.entry("ANY /v1/score/{domain}", "ReadFunctionLive"),
                        Map.entry("ANY /v1/score/{domain}/history", "ReadFunctionLive"),
                        Map.entry("ANY /v1/company/{domain}/confidence", "ReadFunctionLive"),
                        Map.entry("ANY /v1/company/{domain}/explain", "ReadFunctionLive"),
                        Map.entry("ANY /v1/company/{domain}/cohort", "ReadFunctionLive"),
                        Map.entry("ANY /v1/distribution", "ReadFunctionLive"),
                        Map.entry("ANY /v1/movers", "ReadFunctionLive"),
                        Map.entry("ANY /v1/signals", "ReadFunctionLive"),
                        Map.entry("ANY /v1/usage", "ReadFunctionLive"),
                        Map.entry("ANY /intelligence/jobs", "SubmitFunctionLive"),
                        Map.entry("ANY /intelligence/jobs/{id}/cancel", "SubmitFunctionLive"),
                        Map.entry("ANY /intelligence/jobs/{id}", "PollFunctionLive"),
                        Map.entry("ANY /health", "ReadFunctionLive"),
                        Map.entry("ANY /narratives/{proxy+}", "ReadFunctionLive"),
                        Map.entry("ANY /creators", "ReadFunctionLive"),
                        Map.entry("ANY /creators/{id}", "ReadFunctionLive"),
                        Map.entry("ANY /webhooks", "SubmitFunctionLive"),
                        Map.entry("ANY /webhooks/{proxy+}", "SubmitFunctionLive"),
                        Map.entry("ANY /admin/{proxy+}", "AdminFunctionLive"),
                        Map.entry("ANY /mcp", "McpFunctionLive"),
                        Map.entry("$default", "ReadFunctionLive")));
    }

    @Test
    void functions_get_whole_requests_and_may_be_called_by_this_api_alone() {
        assertThat(template.properties("AWS::ApiGatewayV2::Integration"))
                .hasSize(5)
                .allMatch(integration ->
                        integration.path("PayloadFormatVersion").asText().equals("2.0"));
        assertThat(template.properties("AWS::Lambda::Permission")).hasSize(25).allSatisfy(permission -> {
            assertThat(permission.path("Principal").asText()).isEqualTo("apigateway.amazonaws.com");
            assertThat(permission.path("SourceArn").toString())
                    .contains(":execute-api:")
                    .contains("{\"Ref\":\"GatewayApi");
        });
    }

    @Test
    @Proves("X-22")
    void a_flood_is_stopped_before_it_costs_anything_and_submits_before_polls() {
        JsonNode stage = template.properties("AWS::ApiGatewayV2::Stage").getFirst();

        assertThat(stage.path("DefaultRouteSettings").toString())
                .isEqualTo("{\"ThrottlingBurstLimit\":1000,\"ThrottlingRateLimit\":500}");
        assertThat(stage.path("RouteSettings").fieldNames())
                .toIterable()
                .containsExactly("ANY /intelligence/jobs", "ANY /v1/score");
        assertThat(stage.at("/RouteSettings/ANY ~1v1~1score/ThrottlingRateLimit")
                        .asInt())
                .isEqualTo(200);
        assertThat(stage.at("/RouteSettings/ANY ~1v1~1score/ThrottlingBurstLimit")
                        .asInt())
                .isEqualTo(400);
    }

    @Test
    @Proves("I-03")
    void the_intelligence_product_moves_under_a_base_path_and_takes_nothing_else_along() {
        Template moved =
                Synthesized.with(Map.of("intelligenceBasePath", "/graph")).service();

        assertThat(moved.properties("AWS::ApiGatewayV2::Route").stream()
                        .map(route -> route.path("RouteKey").asText()))
                .contains(
                        "ANY /graph/intelligence/jobs",
                        "ANY /graph/health",
                        "ANY /graph/creators/{id}",
                        "ANY /v1/score")
                .doesNotContain("ANY /health", "ANY /intelligence/jobs", "ANY /graph/v1/score");
        assertThat(List.of("Submit", "Poll", "Read"))
                .allMatch(name -> moved.json()
                        .at("/Resources/" + name + "Function/Properties/Environment/Variables/"
                                + "COLDPATH_INTELLIGENCE_BASE_PATH")
                        .asText()
                        .equals("/graph"));
    }

    @Test
    void the_stage_waits_for_the_routes_whose_limits_it_sets() {
        JsonNode stage = template.resource("AWS::ApiGatewayV2::Stage", "Gateway");

        assertThat(stage.path("DependsOn").valueStream().map(JsonNode::asText))
                .containsAll(template.resources("AWS::ApiGatewayV2::Route").keySet());
    }

    @Test
    @Proves("X-22")
    void no_browser_is_let_in_from_elsewhere() {
        assertThat(template.json().toString()).doesNotContain("Cors").doesNotContainIgnoringCase("Access-Control-");
    }

    @Test
    void the_access_log_knows_templates_and_neither_paths_nor_callers() {
        JsonNode log =
                template.properties("AWS::ApiGatewayV2::Stage").getFirst().path("AccessLogSettings");

        assertThat(log.path("Format").asText())
                .contains("$context.routeKey", "$context.status", "$context.requestId")
                .doesNotContain("path", "sourceIp", "userAgent", "identity", "authorizer");
        assertThat(log.at("/DestinationArn/Fn::GetAtt/0").asText()).startsWith("GatewayLog");
    }

    @Test
    void operators_are_told_the_address() {
        assertThat(template.json().at("/Outputs/ApiUrl/Value/Fn::GetAtt/1").asText())
                .isEqualTo("ApiEndpoint");
    }

    private String functionBehind(JsonNode route) {
        String target = route.at("/Target/Fn::Join/1/1/Ref").asText();
        String alias = template.json()
                .at("/Resources/" + target + "/Properties/IntegrationUri/Ref")
                .asText();
        return alias.replaceFirst("[0-9A-F]{8}$", "");
    }
}
