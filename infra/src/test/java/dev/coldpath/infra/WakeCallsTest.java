package dev.coldpath.infra;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.coldpath.aws.Names.WakeCall;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/// What the service stack promises of functions that nobody asks for anything.
@ExtendWith(NeedsNode.class)
class WakeCallsTest {
    /// Lambda takes the snapshot of a version away that was not called for so long.
    private static final Duration FORGOTTEN = Duration.ofDays(14);

    private static Template template;

    @BeforeAll
    static void synthesize() {
        template = Synthesized.usual().service();
    }

    @Test
    void no_function_waits_for_a_caller_to_be_called_at_all() {
        List<String> targets = schedules().map(WakeCallsTest::target).toList();
        Stream<String> fed = template.properties("AWS::Lambda::EventSourceMapping").stream()
                .filter(mapping -> targets.contains(
                        mapping.at("/EventSourceArn/Fn::GetAtt/0").asText()))
                .map(mapping -> mapping.at("/FunctionName").findValue("Ref").asText());

        assertThat(Stream.concat(targets.stream(), fed)).containsAll(aliases().toList());
    }

    @Test
    void who_has_a_schedule_of_its_own_needs_no_wake_call() {
        List<String> own = schedules()
                .filter(schedule -> !isWakeCall(schedule))
                .map(WakeCallsTest::target)
                .toList();

        assertThat(wakeCalls().map(WakeCallsTest::target)).hasSize(13).doesNotContainAnyElementsOf(own);
    }

    @Test
    void a_wake_call_that_is_lost_costs_no_snapshot() {
        assertThat(wakeCalls()).allSatisfy(call -> {
            String every = call.path("ScheduleExpression").asText();
            Duration period = Duration.ofDays(Integer.parseInt(every.replaceAll("rate\\((\\d+) days\\)", "$1")));
            Duration window = Duration.ofMinutes(
                    call.at("/FlexibleTimeWindow/MaximumWindowInMinutes").asInt());

            assertThat(period.multipliedBy(2).plus(window)).isLessThan(FORGOTTEN);
        });
    }

    /// A new account runs ten functions at once; an alarm tells of one that found no room.
    @Test
    void wake_calls_are_scattered_over_hours() {
        assertThat(wakeCalls()).allSatisfy(call -> {
            assertThat(call.at("/FlexibleTimeWindow/Mode").asText()).isEqualTo("FLEXIBLE");
            assertThat(call.at("/FlexibleTimeWindow/MaximumWindowInMinutes").asInt())
                    .isGreaterThanOrEqualTo(240);
        });
    }

    private static Stream<String> aliases() {
        return template.resources("AWS::Lambda::Alias").keySet().stream();
    }

    private static Stream<JsonNode> wakeCalls() {
        return schedules().filter(WakeCallsTest::isWakeCall);
    }

    private static boolean isWakeCall(JsonNode schedule) {
        return schedule.at("/Target/Input").asText().equals(WakeCall.EVENT);
    }

    private static Stream<JsonNode> schedules() {
        return template.resources("AWS::Scheduler::Schedule").entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(schedule -> schedule.getValue().path("Properties"));
    }

    /// The alias that a schedule calls, or the queue that it sends to.
    private static String target(JsonNode schedule) {
        JsonNode arn = schedule.at("/Target/Arn");
        if (arn.has("Ref")) {
            return arn.path("Ref").asText();
        }
        JsonNode queue = arn.at("/Fn::GetAtt/0");
        // a batch is sent by a call that names its queue in its input
        return queue.isTextual()
                ? queue.asText()
                : schedule.at("/Target/Input").findValue("Ref").asText();
    }
}
