package dev.coldpath.local.asl;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Set;
import java.util.function.Consumer;
import org.junit.jupiter.api.DynamicTest;

/// A machine of every supported part, and ways to damage it.
final class SmallMachine {
    static final Set<String> NAMES = Set.of("Work");

    /// Every kind of state, and every field that is supported.
    static final String GOOD = """
            {
              "Comment": "a small machine",
              "QueryLanguage": "JSONata",
              "StartAt": "Shape",
              "TimeoutSeconds": 60,
              "States": {
                "Shape": { "Type": "Pass", "Output": {"a": "{% $states.input.a %}"}, "Next": "Work" },
                "Work": {
                  "Comment": "the work",
                  "Type": "Task",
                  "Resource": "arn:aws:states:::lambda:invoke",
                  "Arguments": { "FunctionName": "${Work}", "Payload": {"a": "{% $states.input.a %}"} },
                  "Output": "{% $states.result.Payload %}",
                  "TimeoutSeconds": 5,
                  "Retry": [
                    { "ErrorEquals": ["a.B"], "IntervalSeconds": 2, "BackoffRate": 1.5, "MaxAttempts": 4,
                      "MaxDelaySeconds": 9, "JitterStrategy": "NONE" },
                    { "ErrorEquals": ["States.TaskFailed"] }
                  ],
                  "Catch": [
                    { "ErrorEquals": ["States.Timeout"], "Next": "Bad" },
                    { "ErrorEquals": ["States.ALL"], "Output": "{% $states.errorOutput.Error %}", "Next": "Bad" }
                  ],
                  "Next": "Good?"
                },
                "Good?": {
                  "Type": "Choice",
                  "Choices": [{ "Condition": "{% $states.input.good = true %}", "Next": "Good" }],
                  "Default": "Bad"
                },
                "Good": { "Type": "Succeed", "Output": 1 },
                "Bad": { "Type": "Fail", "Error": "Bad", "Cause": "It went badly." }
              }
            }""";

    private SmallMachine() {}

    /// Refuses the damaged machine with this in its message.
    static DynamicTest bad(String message, Consumer<ObjectNode> damage) {
        return DynamicTest.dynamicTest(message, () -> {
            ObjectNode top = (ObjectNode) Bench.json(GOOD);
            damage.accept(top);

            assertThatThrownBy(() -> StateMachine.load(top.toString(), NAMES))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining(message);
        });
    }

    static Consumer<ObjectNode> in(String state, Consumer<ObjectNode> damage) {
        return top -> damage.accept(state(top, state));
    }

    static Consumer<ObjectNode> retry(Consumer<ObjectNode> damage) {
        return in("Work", state -> damage.accept(rule(state, "Retry")));
    }

    static Consumer<ObjectNode> caught(Consumer<ObjectNode> damage) {
        return in("Work", state -> damage.accept(rule(state, "Catch")));
    }

    static ObjectNode states(ObjectNode top) {
        return (ObjectNode) top.path("States");
    }

    static ObjectNode state(ObjectNode top, String name) {
        return (ObjectNode) states(top).path(name);
    }

    static ObjectNode arguments(ObjectNode state) {
        return (ObjectNode) state.path("Arguments");
    }

    static ObjectNode rule(ObjectNode state, String list) {
        return (ObjectNode) state.path(list).path(0);
    }
}
