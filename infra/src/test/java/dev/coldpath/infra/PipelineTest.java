package dev.coldpath.infra;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.coldpath.account.SandboxBreach;
import dev.coldpath.api.JsonLog;
import dev.coldpath.scoring.fetch.sec.SecFetcher;
import dev.coldpath.testkit.Proves;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/// What the state machine and the alarms promise.
@ExtendWith(NeedsNode.class)
class PipelineTest {
    private static final Pattern PLACEHOLDER = Pattern.compile("\\$\\{(\\w+)}");
    private static Template template;
    private static JsonNode machine;

    @BeforeAll
    static void synthesize() {
        template = Synthesized.usual().service();
        machine = template.properties("AWS::StepFunctions::StateMachine").getFirst();
    }

    @Test
    void the_definition_is_the_file_word_for_word() throws IOException {
        assertThat(machine.path("DefinitionString").asText()).isEqualTo(file());
        assertThat(machine.has("DefinitionS3Location")).isFalse();
    }

    @Test
    void every_placeholder_of_the_file_stands_for_the_alias_of_its_function() throws IOException {
        Map<String, String> substituted = machine.path("DefinitionSubstitutions")
                .propertyStream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, entry -> entry.getValue().path("Ref").asText()));

        assertThat(substituted.keySet())
                .isEqualTo(PLACEHOLDER
                        .matcher(file())
                        .results()
                        .map((MatchResult found) -> found.group(1))
                        .collect(Collectors.toSet()));
        assertThat(substituted).allSatisfy((name, alias) -> assertThat(alias).startsWith(name + "Live"));
    }

    @Test
    void it_is_a_standard_machine_for_only_those_start_once_by_name() {
        assertThat(machine.path("StateMachineType").asText()).isEqualTo("STANDARD");
    }

    @Test
    void it_logs_every_step_and_no_data() {
        assertThat(machine.at("/LoggingConfiguration/Level").asText()).isEqualTo("ALL");
        assertThat(machine.at("/LoggingConfiguration/IncludeExecutionData").asBoolean(true))
                .isFalse();
    }

    @Test
    void operators_are_told_its_arn() {
        assertThat(template.json().at("/Outputs/StateMachineArn/Value/Ref").asText())
                .isEqualTo("ScoringPipeline");
    }

    @Test
    @Proves("X-22")
    void an_alarm_tells_of_server_errors_of_failed_runs_and_of_throttled_functions() {
        Map<String, JsonNode> alarms = template.resources("AWS::CloudWatch::Alarm");

        assertThat(alarms.keySet().stream().map(id -> id.replaceFirst("[0-9A-F]{8}$", "")))
                .contains("AlarmsServerErrors", "AlarmsFailedRuns", "AlarmsThrottledAnswers", "AlarmsThrottledWork");
        assertThat(template.properties("AWS::CloudWatch::Alarm"))
                .allSatisfy(alarm ->
                        assertThat(alarm.path("AlarmDescription").asText()).endsWith("."));
        assertThat(alarms.entrySet())
                .filteredOn(alarm -> !alarm.getKey().startsWith("AlarmsNoPasses"))
                .allSatisfy(alarm -> assertThat(alarm.getValue()
                                .at("/Properties/TreatMissingData")
                                .asText())
                        .isEqualTo("notBreaching"));
        assertThat(added("ThrottledAnswers") + added("ThrottledWork") + added("ThrottledContent"))
                .isEqualTo(template.properties("AWS::Lambda::Function").size());
    }

    /// A metric that nobody wrote for a while would take a sum by `+` with it.
    @Test
    @Proves("X-22")
    void what_an_alarm_adds_up_has_a_sum_while_some_of_it_has_no_value() {
        assertThat(template.properties("AWS::CloudWatch::Alarm"))
                .flatExtracting(alarm -> alarm.path("Metrics").findValuesAsText("Expression"))
                .noneMatch(expression -> expression.contains(" + "))
                .contains("SUM([failed, late])");
    }

    @Test
    @Proves("E-15")
    void an_alarm_tells_of_a_source_that_shuts_us_out() {
        assertThat(heardIn(SecFetcher.REFUSED, "RefusedBySource")).containsExactly("EnrichFunctionLog");
    }

    @Test
    @Proves({"J-22", "J-24", "X-22"})
    void an_alarm_tells_of_what_a_line_says_that_should_never_be_written() {
        assertThat(heardIn(JsonLog.LOCK_MISMATCH, "LockMismatches"))
                .as("whoever ends jobs")
                .containsExactlyInAnyOrder(
                        "SubmitFunctionLog",
                        "PollFunctionLog",
                        "AdminFunctionLog",
                        "ScoreFunctionLog",
                        "SettleFunctionLog",
                        "ReconcileFunctionLog",
                        "DrainFunctionLog",
                        "IntelligenceFunctionLog");
        assertThat(heardIn(JsonLog.RESULT_CUT_SHORT, "ResultsCutShort")).containsExactly("IntelligenceFunctionLog");
        assertThat(heardIn(SandboxBreach.class.getName(), "SandboxBreaches"))
                .as("whoever answers")
                .containsExactlyInAnyOrder(
                        "SubmitFunctionLog",
                        "PollFunctionLog",
                        "ReadFunctionLog",
                        "AdminFunctionLog",
                        "McpFunctionLog");
    }

    @Test
    @Proves("X-22")
    void an_alarm_tells_of_refused_addresses_of_bursts_of_unknown_keys_and_of_a_spent_budget() {
        assertThat(heardIn(JsonLog.ADDRESS_REFUSED, "RefusedAddresses"))
                .as("whoever talks to strangers")
                .containsExactlyInAnyOrder(
                        "DiscoverFunctionLog",
                        "EnrichFunctionLog",
                        "DatasetsFunctionLog",
                        "IngestFunctionLog",
                        "EmbeddingsFunctionLog",
                        "WebhookFunctionLog");
        assertThat(heardIn(JsonLog.UNKNOWN_KEYS, "UnknownKeys"))
                .as("whoever looks keys up")
                .containsExactlyInAnyOrder(
                        "SubmitFunctionLog", "PollFunctionLog", "ReadFunctionLog", "AdminFunctionLog");
        assertThat(heardIn(JsonLog.DESCRIBE_BUDGET_SPENT, "DescribeBudget"))
                .as("whoever asks how runs are")
                .containsExactlyInAnyOrder(
                        "PollFunctionLog", "AdminFunctionLog", "ReconcileFunctionLog", "DrainFunctionLog");
    }

    /// The logs in which this alarm hears of that.
    private static List<String> heardIn(String said, String alarm) {
        JsonNode heard = template.resource("AWS::CloudWatch::Alarm", alarm).path("Properties");
        assertThat(heard.path("Threshold").asInt()).isZero();
        List<JsonNode> filters = template.properties("AWS::Logs::MetricFilter").stream()
                .filter(filter -> filter.path("FilterPattern").asText().equals("\"" + said + "\""))
                .toList();
        assertThat(filters)
                .extracting(filter -> filter.at("/MetricTransformations/0"))
                .allSatisfy(metric -> assertThat(heard.toString())
                        .contains(metric.path("MetricName").asText())
                        .contains(metric.path("MetricNamespace").asText()));
        return filters.stream()
                .map(filter -> filter.at("/LogGroupName/Ref").asText().replaceFirst("[0-9A-F]{8}$", ""))
                .toList();
    }

    @Test
    void no_alarm_adds_up_more_metrics_than_cloudwatch_takes() {
        assertThat(template.properties("AWS::CloudWatch::Alarm"))
                .allSatisfy(alarm -> assertThat(added(alarm)).isLessThanOrEqualTo(10));
    }

    private static long added(String alarm) {
        return added(template.resource("AWS::CloudWatch::Alarm", alarm).path("Properties"));
    }

    private static long added(JsonNode alarm) {
        return alarm.path("Metrics")
                .valueStream()
                .filter(metric -> metric.has("MetricStat"))
                .count();
    }

    private static String file() throws IOException {
        return Files.readString(Checkout.ROOT.resolve("statemachine.asl.json"));
    }
}
