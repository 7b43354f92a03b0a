package dev.coldpath.infra;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.coldpath.aws.Names;
import dev.coldpath.testkit.Proves;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/// What the service stack promises of jobs that nobody asks for.
@ExtendWith(NeedsNode.class)
class UpkeepTest {
    private static final String QUEUE = "AWS::SQS::Queue";
    private static final String MAPPING = "AWS::Lambda::EventSourceMapping";
    private static Template template;

    @BeforeAll
    static void synthesize() {
        template = Synthesized.usual().service();
    }

    @Test
    @Proves({"J-19", "J-20"})
    void every_end_of_a_run_of_our_machine_and_of_no_other_is_sent_to_the_queue_of_events() {
        JsonNode rule = rule(Names.RunEnd.SOURCE);

        assertThat(texts(rule.at("/EventPattern/source"))).containsExactly(Names.RunEnd.SOURCE);
        assertThat(texts(rule.at("/EventPattern/detail-type"))).containsExactly(Names.RunEnd.TYPE);
        assertThat(texts(rule.at("/EventPattern/detail/status")))
                .containsExactly("SUCCEEDED", "FAILED", "TIMED_OUT", "ABORTED");
        assertThat(rule.at("/EventPattern/detail/stateMachineArn")).hasToString("[{\"Ref\":\"ScoringPipeline\"}]");
        assertThat(rule.path("Targets")).singleElement().satisfies(target -> {
            assertThat(named(target.at("/Arn"))).isEqualTo("SettleEvents");
            assertThat(named(target.at("/DeadLetterConfig/Arn"))).isEqualTo("SettleEventsLetters");
        });
    }

    @Test
    @Proves("J-17")
    void an_event_that_fails_five_times_becomes_a_dead_letter_and_those_are_drained_too() {
        JsonNode events = queue("SettleEvents");

        assertThat(events.at("/RedrivePolicy/maxReceiveCount").asInt()).isEqualTo(5);
        assertThat(named(events.at("/RedrivePolicy/deadLetterTargetArn"))).isEqualTo("SettleEventsLetters");
        assertThat(served())
                .isEqualTo(Map.of(
                        "SettleEvents", "SettleFunctionLive",
                        "SettleEventsLetters", "DrainFunctionLive",
                        "TicksQueue", "ReconcileFunctionLive",
                        "WebhooksQueue", "WebhookFunctionLive",
                        "WorkQueue", "IntelligenceFunctionLive",
                        "WorkLetters", "DrainFunctionLive",
                        "DropsQueue", "IngestFunctionLive",
                        "ContentSchedulesNarratives", "NarrativesFunctionLive"));
    }

    @Test
    @Proves("J-17")
    void what_ends_jobs_by_message_reports_each_message_that_failed() {
        for (String queue : List.of("SettleEvents", "SettleEventsLetters")) {
            JsonNode mapping = mapping(queue);
            assertThat(texts(mapping.path("FunctionResponseTypes")))
                    .as(queue)
                    .containsExactly("ReportBatchItemFailures");
            assertThat(mapping.path("BatchSize").asInt()).isEqualTo(10);
            assertThat(queue(queue).path("VisibilityTimeout").asInt())
                    .as("tried again within a minute")
                    .isLessThanOrEqualTo(60);
        }
    }

    @Test
    void no_function_works_longer_than_its_queue_hides_what_it_was_given() {
        served().forEach((queue, alias) -> assertThat(template.json()
                        .at("/Resources/" + alias.replaceFirst("Live$", "") + "/Properties/Timeout")
                        .asInt())
                .as(queue)
                .isBetween(1, queue(queue).path("VisibilityTimeout").asInt()));
    }

    @Test
    @Proves("J-19")
    void each_minute_sends_three_ticks_twenty_seconds_apart() throws IOException {
        JsonNode schedule =
                template.resource("AWS::Scheduler::Schedule", "Ticks").path("Properties");

        assertThat(schedule.path("ScheduleExpression").asText()).isEqualTo("rate(1 minute)");
        assertThat(schedule.path("State").asText()).isEqualTo("ENABLED");
        assertThat(schedule.at("/FlexibleTimeWindow/Mode").asText()).isEqualTo("OFF");
        assertThat(schedule.at("/Target/Arn").toString()).endsWith(":scheduler:::aws-sdk:sqs:sendMessageBatch\"]]}");
        JsonNode input = input(schedule);
        assertThat(input.path("QueueUrl").asText()).isEqualTo("TicksQueue");
        assertThat(input.path("Entries")
                        .valueStream()
                        .map(entry -> entry.path("DelaySeconds").asInt()))
                .containsExactlyElementsOf(Names.Tick.SECONDS);
        assertThat(input.path("Entries")
                        .valueStream()
                        .map(entry -> entry.path("Id").asText()))
                .doesNotHaveDuplicates();
    }

    @Test
    @Proves("S-47")
    void each_step_of_five_minutes_begins_with_a_call_of_who_makes_its_answers() {
        JsonNode schedule =
                template.resource("AWS::Scheduler::Schedule", "MoverSteps").path("Properties");

        assertThat(schedule.path("ScheduleExpression").asText()).isEqualTo("cron(0/5 * * * ? *)");
        assertThat(schedule.at("/FlexibleTimeWindow/Mode").asText()).isEqualTo("OFF");
        assertThat(construct(schedule.at("/Target/Arn/Ref").asText())).isEqualTo("MoversFunctionLive");
        assertThat(schedule.at("/Target/RetryPolicy/MaximumRetryAttempts").asInt())
                .isZero();
    }

    @Test
    void publishers_of_lists_are_asked_once_a_day_and_what_is_unfinished_goes_on_every_hour() {
        JsonNode daily = template.resource("AWS::Scheduler::Schedule", "Daily").path("Properties");
        JsonNode hourly =
                template.resource("AWS::Scheduler::Schedule", "Hourly").path("Properties");

        assertThat(daily.path("ScheduleExpression").asText()).isEqualTo("cron(5 3 * * ? *)");
        assertThat(daily.at("/Target/Input").asText()).isEqualTo("{\"begin\":true}");
        assertThat(hourly.path("ScheduleExpression").asText()).isEqualTo("cron(35 * * * ? *)");
        assertThat(hourly.at("/Target/Input").asText()).isEqualTo("{}");
        for (JsonNode schedule : List.of(daily, hourly)) {
            assertThat(construct(schedule.at("/Target/Arn/Ref").asText())).isEqualTo("DatasetsFunctionLive");
            assertThat(schedule.at("/Target/RetryPolicy/MaximumRetryAttempts").asInt())
                    .isZero();
        }
        assertThat(template.json()
                        .at("/Resources/DatasetsFunction/Properties/Timeout")
                        .asInt())
                .as("half an hour lies between two calls")
                .isLessThan(1_800);
    }

    @Test
    @Proves("X-22")
    void an_alarm_tells_of_lists_that_were_refused_and_of_movers_and_vectors_that_were_not_made() {
        Map.of("DataSets", "DatasetsFunction", "Movers", "MoversFunction", "Embeddings", "EmbeddingsFunction")
                .forEach((name, function) -> {
                    assertThat(alarm(name).path("Threshold").asInt()).isZero();
                    assertThat(alarm(name).path("MetricName").asText()).isEqualTo("Errors");
                    assertThat(alarm(name).path("Dimensions").toString()).contains(function);
                });
    }

    @Test
    void a_tick_is_gone_before_it_could_be_given_to_a_second_call() {
        JsonNode ticks = queue("TicksQueue");

        assertThat(ticks.path("MessageRetentionPeriod").asInt())
                .isLessThanOrEqualTo(ticks.path("VisibilityTimeout").asInt());
    }

    @Test
    @Proves("X-22")
    void every_queue_is_encrypted_and_closed_to_plain_http() {
        assertThat(template.properties(QUEUE)).hasSize(10).allSatisfy(queue -> {
            assertThat(queue.path("SqsManagedSseEnabled").asBoolean()).isTrue();
            assertThat(queue.has("QueueName")).isFalse();
        });
        assertThat(template.properties("AWS::SQS::QueuePolicy"))
                .hasSize(10)
                .allSatisfy(policy -> assertThat(
                                policy.at("/PolicyDocument/Statement/0").toString())
                        .contains("\"aws:SecureTransport\":\"false\"", "\"Effect\":\"Deny\"", "\"sqs:*\""));
    }

    @Test
    @Proves("X-22")
    void an_alarm_tells_of_dead_letters_of_events_that_wait_and_of_passes_that_are_not_made() {
        assertThat(alarm("DeadLetters").path("Threshold").asInt()).isZero();
        assertThat(alarm("DeadLetters").toString())
                .contains("ApproximateNumberOfMessagesVisible", "SettleEventsLetters");
        assertThat(alarm("SettleLag").toString()).contains("ApproximateAgeOfOldestMessage", "SettleEvents");
        assertThat(alarm("NoPasses").path("TreatMissingData").asText())
                .as("silence is what it is for")
                .isEqualTo("breaching");
        assertThat(alarm("NoPasses").path("ComparisonOperator").asText()).isEqualTo("LessThanThreshold");
        assertThat(alarm("NoPasses").toString()).contains("Invocations", "Errors", "ReconcileFunction");
    }

    @Test
    @Proves("I-34")
    void a_job_that_was_given_out_four_times_for_nothing_becomes_a_dead_letter() {
        JsonNode work = queue("WorkQueue");

        assertThat(work.at("/RedrivePolicy/maxReceiveCount").asInt()).isEqualTo(4);
        assertThat(named(work.at("/RedrivePolicy/deadLetterTargetArn"))).isEqualTo("WorkLetters");
        assertThat(mapping("WorkQueue").path("BatchSize").asInt())
                .as("jobs mostly wait, so a worker has several")
                .isEqualTo(8);
        assertThat(List.of("WorkQueue", "WorkLetters", "DropsQueue", "ContentSchedulesNarratives"))
                .allSatisfy(queue -> assertThat(texts(mapping(queue).path("FunctionResponseTypes")))
                        .containsExactly("ReportBatchItemFailures"));
    }

    @Test
    @Proves("I-33")
    void a_worker_has_a_jobs_five_minutes_and_some_time_to_give_it_up() {
        assertThat(template.json()
                        .at("/Resources/IntelligenceFunction/Properties/Timeout")
                        .asInt())
                .isBetween(315, 360);
        assertThat(template.json()
                        .at("/Resources/IntelligenceFunction/Properties/MemorySize")
                        .asInt())
                .isEqualTo(2048);
    }

    @Test
    @Proves("X-22")
    void an_alarm_tells_of_jobs_that_wait_of_dead_letters_and_of_workers_that_break() {
        assertThat(alarm("WorkLag").toString()).contains("ApproximateAgeOfOldestMessage", "WorkQueue");
        assertThat(alarm("WorkLag").path("Threshold").asInt())
                .as("messages have an age while jobs are worked on, for minutes, and maybe once more")
                .isEqualTo(900);
        assertThat(alarm("WorkLetters").toString())
                .as("drained at once, so counted as they are taken out")
                .contains("\"NumberOfMessagesReceived", "\"Sum", "WorkLetters");
        assertThat(alarm("WorkErrors").toString()).contains("Errors", "IntelligenceFunction");
    }

    private static JsonNode rule(String source) {
        return template.properties("AWS::Events::Rule").stream()
                .filter(rule -> rule.at("/EventPattern/source/0").asText().equals(source))
                .findFirst()
                .orElseThrow();
    }

    /// Which alias is given what comes into which queue.
    private static Map<String, String> served() {
        return template.properties(MAPPING).stream()
                .collect(Collectors.toMap(mapping -> named(mapping.path("EventSourceArn")), UpkeepTest::alias));
    }

    private static String alias(JsonNode mapping) {
        JsonNode name = mapping.at("/FunctionName/Fn::Join/1");
        assertThat(name.path(1).asText()).as("through the alias").isEqualTo(":live");
        return construct(name.at("/0/Fn::Select/1/Fn::Split/1/Ref").asText());
    }

    private static JsonNode mapping(String queue) {
        return template.properties(MAPPING).stream()
                .filter(mapping -> named(mapping.path("EventSourceArn")).equals(queue))
                .findFirst()
                .orElseThrow();
    }

    private static JsonNode queue(String name) {
        return template.resources(QUEUE).entrySet().stream()
                .filter(queue -> construct(queue.getKey()).equals(name))
                .map(queue -> queue.getValue().path("Properties"))
                .findFirst()
                .orElseThrow();
    }

    private static JsonNode alarm(String name) {
        return template.resource("AWS::CloudWatch::Alarm", name).path("Properties");
    }

    /// What the schedule sends, with the queue's name where its address will be.
    private static JsonNode input(JsonNode schedule) throws IOException {
        String text = schedule.at("/Target/Input/Fn::Join/1")
                .valueStream()
                .map(part -> part.isTextual()
                        ? part.asText()
                        : construct(part.path("Ref").asText()))
                .collect(Collectors.joining());
        return new ObjectMapper().readTree(text);
    }

    private static String named(JsonNode arn) {
        return construct(arn.at("/Fn::GetAtt/0").asText());
    }

    private static String construct(String logicalId) {
        return logicalId.replaceFirst("[0-9A-F]{8}$", "");
    }

    private static List<String> texts(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false)
                .map(JsonNode::asText)
                .toList();
    }
}
