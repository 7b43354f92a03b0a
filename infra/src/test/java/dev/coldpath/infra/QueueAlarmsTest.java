package dev.coldpath.infra;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.coldpath.aws.Names;
import dev.coldpath.testkit.Proves;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/// What the service stack promises when work out of a queue fails: nothing is tried once only, and nothing fails in
/// silence, though a message that failed is no error of its function.
@ExtendWith(NeedsNode.class)
class QueueAlarmsTest {
    private static Template template;

    @BeforeAll
    static void synthesize() {
        template = Synthesized.usual().service();
    }

    @Test
    @Proves("X-22")
    void an_alarm_counts_the_lines_of_messages_that_failed() {
        countsFailures("WorkFailures", "IntelligenceFunctionLog");
        countsFailures("WebhookFailures", "WebhookFunctionLog");
        countsFailures("DrainFailures", "DrainFunctionLog");
    }

    @Test
    @Proves({"X-04", "X-22"})
    void an_alarm_tells_of_keys_that_could_not_be_moved_to_a_new_pepper() {
        List<JsonNode> filters = template.properties("AWS::Logs::MetricFilter").stream()
                .filter(filter -> filter.path("FilterPattern").asText().equals(Names.KeyUnnoted.PATTERN))
                .toList();

        assertThat(filters)
                .extracting(filter -> filter.at("/LogGroupName/Ref").asText().replaceFirst("FunctionLog.*", ""))
                .containsExactlyInAnyOrder("Submit", "Poll", "Read", "Admin");
        assertThat(filters)
                .extracting(filter -> filter.at("/MetricTransformations/0/MetricName"))
                .containsOnly(alarm("UnnotedKeys").path("MetricName"));
        assertThat(alarm("UnnotedKeys").path("Threshold").asInt()).isZero();
    }

    @Test
    @Proves("X-22")
    void an_alarm_tells_of_what_failed_for_good() {
        tellsOfLetters("Narratives", "ContentSchedulesLetters");
        tellsOfLetters("DropLetters", "DropsLetters");
    }

    @Test
    @Proves("I-59")
    void an_order_for_narratives_that_fails_is_tried_again_and_given_up_before_the_next_of_the_days_four_times() {
        JsonNode orders = properties("AWS::SQS::Queue", "ContentSchedules/Narratives");
        int tries = orders.at("/RedrivePolicy/maxReceiveCount").asInt();
        int hidden = orders.path("VisibilityTimeout").asInt();
        int kept = orders.path("MessageRetentionPeriod").asInt();

        assertThat(tries).isGreaterThan(1);
        assertThat(kept).as("seconds").isGreaterThan(tries * hidden).isLessThan(6 * 3600);
        assertThat(orders.at("/RedrivePolicy/deadLetterTargetArn").toString()).contains("ContentSchedulesLetters");
        assertThat(properties("AWS::SQS::Queue", "ContentSchedules/Letters")
                        .path("MessageRetentionPeriod")
                        .asInt())
                .as("a letter's age is its order's")
                .isGreaterThan(kept);
    }

    private static void countsFailures(String alarm, String log) {
        JsonNode filter = properties("AWS::Logs::MetricFilter", alarm);
        JsonNode metric = filter.at("/MetricTransformations/0");

        assertThat(filter.path("FilterPattern").asText()).isEqualTo(Names.MessageFailed.PATTERN);
        assertThat(filter.at("/LogGroupName/Ref").asText()).startsWith(log);
        assertThat(alarm(alarm).path("MetricName")).isEqualTo(metric.path("MetricName"));
        assertThat(alarm(alarm).path("Namespace")).isEqualTo(metric.path("MetricNamespace"));
        assertThat(alarm(alarm).path("Threshold").asInt()).isZero();
    }

    private static void tellsOfLetters(String alarm, String letters) {
        assertThat(alarm(alarm).path("MetricName").asText()).isEqualTo("ApproximateNumberOfMessagesVisible");
        assertThat(alarm(alarm).path("Dimensions").toString()).contains(letters);
        assertThat(alarm(alarm).path("Threshold").asInt()).isZero();
    }

    private static JsonNode alarm(String name) {
        return properties("AWS::CloudWatch::Alarm", "Alarms/" + name);
    }

    private static JsonNode properties(String type, String construct) {
        return template.resource(type, construct).path("Properties");
    }
}
