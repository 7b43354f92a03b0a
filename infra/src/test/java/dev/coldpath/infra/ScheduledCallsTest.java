package dev.coldpath.infra;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.coldpath.aws.Names.WakeCall;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/// What the service stack promises of calls that nobody waits for.
@ExtendWith(NeedsNode.class)
class ScheduledCallsTest {
    private static Template template;

    @BeforeAll
    static void synthesize() {
        template = Synthesized.usual().service();
    }

    /// The scheduler only hands a call over; what becomes of one that failed is Lambda's to decide.
    @Test
    void a_call_by_a_schedule_that_failed_is_not_made_again_by_lambda() {
        List<JsonNode> rules = template.properties("AWS::Lambda::EventInvokeConfig");

        assertThat(rules).allSatisfy(rule -> {
            assertThat(rule.path("MaximumRetryAttempts").asInt(-1)).isZero();
            assertThat(rule.path("MaximumEventAgeInSeconds").asInt()).isEqualTo(600);
            assertThat(rule.path("Qualifier").toString()).as("the alias").contains("FunctionLive");
        });
        assertThat(rules.stream().map(ScheduledCallsTest::function))
                .containsExactlyInAnyOrderElementsOf(scheduled().collect(Collectors.toSet()))
                .containsExactlyInAnyOrder("MoversFunction", "DatasetsFunction", "EmbeddingsFunction");
    }

    @Test
    void operators_are_told_the_name_of_the_function_whose_first_day_they_do_not_wait_for() {
        assertThat(template.json().at("/Outputs/DataSetsFunction/Value/Ref").asText())
                .isEqualTo("DatasetsFunction");
    }

    private static String function(JsonNode rule) {
        String text = rule.toString();
        return List.of("MoversFunction", "DatasetsFunction", "EmbeddingsFunction").stream()
                .filter(text::contains)
                .findFirst()
                .orElse(text);
    }

    /// The functions whose aliases are targets of schedules. A call that does nothing may be made again.
    private static Stream<String> scheduled() {
        return template.properties("AWS::Scheduler::Schedule").stream()
                .filter(schedule -> !schedule.at("/Target/Input").asText().equals(WakeCall.EVENT))
                .map(schedule -> schedule.at("/Target/Arn/Ref").asText())
                .filter(target -> target.contains("FunctionLive"))
                .map(target -> target.replaceFirst("Live[0-9A-F]{8}$", ""));
    }
}
