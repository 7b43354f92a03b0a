package dev.coldpath.local.asl;

import static dev.coldpath.local.asl.SmallMachine.GOOD;
import static dev.coldpath.local.asl.SmallMachine.NAMES;
import static dev.coldpath.local.asl.SmallMachine.bad;
import static dev.coldpath.local.asl.SmallMachine.state;
import static dev.coldpath.local.asl.SmallMachine.states;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class StateMachineTest {
    @Test
    void a_machine_of_supported_parts_loads() {
        assertThatCode(() -> StateMachine.load(GOOD, NAMES)).doesNotThrowAnyException();
    }

    @TestFactory
    Stream<DynamicTest> a_machine_is_refused_by_field() {
        return Stream.of(
                bad("QueryLanguage: must be JSONata", top -> top.put("QueryLanguage", "JSONPath")),
                bad("QueryLanguage: is missing", top -> top.remove("QueryLanguage")),
                bad("StartAt: is missing", top -> top.remove("StartAt")),
                bad("StartAt: there is no state Nowhere", top -> top.put("StartAt", "Nowhere")),
                bad("StartAt: must be a text", top -> top.put("StartAt", 1)),
                bad("TimeoutSeconds: must be a whole number from 1", top -> top.put("TimeoutSeconds", 0)),
                bad("TimeoutSeconds: must be a whole number", top -> top.put("TimeoutSeconds", 1.5)),
                bad("TimeoutSeconds: must be a whole number", top -> top.put("TimeoutSeconds", "60")),
                bad("Version: is not supported", top -> top.put("Version", "1.0")),
                bad("Comment: must be a text", top -> top.put("Comment", 7)),
                bad("States: is missing", top -> top.remove("States")),
                bad("States: must be an object", top -> top.putArray("States")),
                bad(
                        "States: a name has 1 to 80 characters",
                        top -> states(top).set("x".repeat(81), state(top, "Good"))));
    }

    @Test
    void everything_that_is_wrong_is_said_at_once() {
        ObjectNode top = (ObjectNode) Bench.json(GOOD);
        top.put("TimeoutSeconds", 0);
        state(top, "Work").put("Resource", "other").remove("Output");

        assertThatThrownBy(() -> StateMachine.load(top.toString(), NAMES))
                .hasMessageContaining("state machine: TimeoutSeconds: ")
                .hasMessageContaining("state Work: Resource: ")
                .hasMessageContaining("state Work: Output: ");
    }

    @Test
    void a_field_that_stands_twice_is_refused_with_its_place() {
        String twice = GOOD.replace("\"Next\": \"Good?\"", "\"Next\": \"Good?\", \"Next\": \"Good?\"");

        assertThatThrownBy(() -> StateMachine.load(twice, NAMES))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("/States/Work/Next")
                .hasMessageContaining("Duplicate");
    }

    @Test
    void what_is_no_json_object_is_refused() {
        for (String text : new String[] {"", "null", "[]", "\"machine\"", "{", GOOD + "x"}) {
            assertThatThrownBy(() -> StateMachine.load(text, NAMES))
                    .as(text)
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageStartingWith("state machine: ");
        }
    }

    /// Proves X-10.
    @Test
    void a_damaged_file_is_loaded_or_refused_and_nothing_else() {
        byte[] good = GOOD.getBytes(StandardCharsets.UTF_8);
        int refused = 0;
        for (long seed = 1; seed <= 2_000; seed++) {
            Random chance = new Random(seed);
            byte[] damaged = good.clone();
            for (int i = chance.nextInt(4); i >= 0; i--) {
                damaged[chance.nextInt(damaged.length)] = (byte) chance.nextInt(' ', '~');
            }
            try {
                StateMachine.load(new String(damaged, StandardCharsets.UTF_8), NAMES);
            } catch (IllegalArgumentException e) {
                refused++;
                assertThat(e).as("seed %d", seed).hasMessageMatching("(?s)state (machine|.*): .*");
            }
        }
        assertThat(refused).isGreaterThan(1_000);
    }
}
