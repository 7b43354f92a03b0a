package dev.coldpath.infra;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.coldpath.aws.Names;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/// The samples for `sam local invoke` fit the template that it reads.
@ExtendWith(NeedsNode.class)
class EventsTest {
    private static Template template;

    @BeforeAll
    static void synthesize() {
        template = Synthesized.with(Map.of(
                        "operatorContact", "ops@brightloom.com", "endpointUrl", "http://host.docker.internal:5000"))
                .service();
    }

    @Test
    void the_sample_environment_has_every_function_with_just_the_variables_that_the_template_declares()
            throws IOException {
        JsonNode environment = event("env");

        assertThat(environment.fieldNames())
                .toIterable()
                .containsExactlyInAnyOrderElementsOf(
                        template.resources("AWS::Lambda::Function").keySet());
        assertThat(environment.properties())
                .allSatisfy(function -> assertThat(function.getValue().fieldNames())
                        .toIterable()
                        .containsExactlyInAnyOrderElementsOf(declared(function.getKey())));
    }

    @Test
    void the_sample_requests_are_what_the_gateway_sends_for_its_routes() throws IOException {
        List<String> routes = template.properties("AWS::ApiGatewayV2::Route").stream()
                .map(route -> route.path("RouteKey").asText())
                .toList();

        for (String name : List.of("submit", "cancel", "poll", "list", "read", "admin", "ask", "answer", "health")) {
            JsonNode request = event(name);
            assertThat(request.path("version").asText()).isEqualTo("2.0");
            assertThat(request.path("routeKey").asText()).isIn(routes);
            assertThat(request.at("/requestContext/http/path")).isEqualTo(request.path("rawPath"));
        }
    }

    @Test
    void the_sample_task_is_what_the_state_machine_passes_to_discover() throws IOException {
        JsonNode payload = new ObjectMapper()
                .readTree(Checkout.ROOT.resolve("statemachine.asl.json").toFile())
                .at("/States/Discover/Arguments/Payload");

        assertThat(event("discover").fieldNames()).toIterable().containsExactlyElementsOf(() -> payload.fieldNames());
    }

    @Test
    void the_sample_batches_are_what_the_queues_of_the_upkeep_functions_send() throws IOException {
        JsonNode rule = pattern(Names.RunEnd.SOURCE);
        JsonNode ended = new ObjectMapper()
                .readTree(event("settle").at("/Records/0/body").asText());
        String tick = event("reconcile").at("/Records/0/body").asText();

        assertThat(ended.path("source")).isEqualTo(rule.at("/source/0"));
        assertThat(ended.path("detail-type")).isEqualTo(rule.at("/detail-type/0"));
        assertThat(rule.at("/detail/status")).contains(ended.at("/detail/status"));
        assertThat(template.resource("AWS::Scheduler::Schedule", "Ticks").toString())
                .contains("\\\"MessageBody\\\":\\\"" + tick + "\\\"");
    }

    @Test
    void the_sample_wake_call_is_what_keeps_snapshots() throws IOException {
        assertThat(event("wake")).isEqualTo(new ObjectMapper().readTree(Names.WakeCall.EVENT));
    }

    @Test
    void the_sample_drop_is_what_the_inbox_tells_of() throws IOException {
        JsonNode pattern = pattern(Names.Laid.SOURCE);
        JsonNode laid = new ObjectMapper()
                .readTree(event("ingest").at("/Records/0/body").asText());

        assertThat(laid.path("source")).isEqualTo(pattern.at("/source/0"));
        assertThat(laid.path("detail-type")).isEqualTo(pattern.at("/detail-type/0"));
        assertThat(laid.at("/detail/object/key").asText()).startsWith(Names.Inbox.CONTENT);
    }

    private static JsonNode pattern(String source) {
        return template.properties("AWS::Events::Rule").stream()
                .map(rule -> rule.path("EventPattern"))
                .filter(pattern -> pattern.at("/source/0").asText().equals(source))
                .findFirst()
                .orElseThrow();
    }

    private static List<String> declared(String function) {
        return template.json().at("/Resources/" + function + "/Properties/Environment/Variables").properties().stream()
                .map(Map.Entry::getKey)
                .toList();
    }

    private static JsonNode event(String name) throws IOException {
        return new ObjectMapper()
                .readTree(Checkout.ROOT.resolve("events/" + name + ".json").toFile());
    }
}
