package dev.coldpath.local.asl;

import static dev.coldpath.local.asl.SmallMachine.arguments;
import static dev.coldpath.local.asl.SmallMachine.bad;
import static dev.coldpath.local.asl.SmallMachine.caught;
import static dev.coldpath.local.asl.SmallMachine.in;
import static dev.coldpath.local.asl.SmallMachine.retry;
import static dev.coldpath.local.asl.SmallMachine.rule;
import static dev.coldpath.local.asl.SmallMachine.state;
import static dev.coldpath.local.asl.SmallMachine.states;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

class StateRefusalTest {
    @TestFactory
    Stream<DynamicTest> a_state_is_refused_by_name_and_field() {
        return Stream.of(
                bad("state Good: must be an object", top -> states(top).put("Good", 1)),
                bad(
                        "state Good: Type: must be Task, Choice, Pass, Succeed or Fail",
                        in("Good", s -> s.put("Type", "Wait"))),
                bad("state Good: Type: is missing", in("Good", s -> s.remove("Type"))),
                bad("state Good: End: is not supported", in("Good", s -> s.put("End", true))),
                bad("state Shape: Next: is missing", in("Shape", s -> s.remove("Next"))),
                bad("state Shape: Next: there is no state Wrok", in("Shape", s -> s.put("Next", "Wrok"))),
                bad("state Shape: Assign: is not supported", in("Shape", s -> s.putObject("Assign"))),
                bad("state Shape: Result: is not supported", in("Shape", s -> s.put("Result", 1))),
                bad(
                        "state Shape: QueryLanguage: is not supported",
                        in("Shape", s -> s.put("QueryLanguage", "JSONata"))),
                bad("state Bad: Cause: is missing", in("Bad", s -> s.remove("Cause"))),
                bad(
                        "state Bad: Error: cannot be an expression",
                        in("Bad", s -> s.put("Error", "{% $states.input.e %}"))),
                bad("state Bad: Cause: a placeholder is supported only", in("Bad", s -> s.put("Cause", "${Work}"))),
                bad("state Good?: Choices: is missing", in("Good?", s -> s.remove("Choices"))),
                bad("state Good?: Choices: must be an array", in("Good?", s -> s.putArray("Choices"))),
                bad(
                        "state Good?: Choices[0]/Next: there is no state X",
                        in("Good?", s -> rule(s, "Choices").put("Next", "X"))),
                bad(
                        "state Good?: Choices[0]/Condition: must be an expression",
                        in("Good?", s -> rule(s, "Choices").put("Condition", true))),
                bad(
                        "state Good?: Choices[0]/Variable: is not supported",
                        in("Good?", s -> rule(s, "Choices").put("Variable", "$.a"))),
                bad("state Good?: Default: there is no state X", in("Good?", s -> s.put("Default", "X"))),
                bad(
                        "state Lost: Next: no state leads here",
                        top -> states(top).set("Lost", state(top, "Good").deepCopy())),
                bad(
                        "state Work: Next: leads back here; loops are not supported",
                        in("Good?", s -> s.put("Default", "Work"))));
    }

    @TestFactory
    Stream<DynamicTest> a_task_is_refused_by_name_and_field() {
        return Stream.of(
                bad(
                        "state Work: Resource: must be arn:aws:states:::lambda:invoke",
                        in("Work", s -> s.put("Resource", "arn:aws:states:::sqs:sendMessage"))),
                bad("state Work: Arguments: is missing", in("Work", s -> s.remove("Arguments"))),
                bad(
                        "state Work: Arguments/FunctionName: must be a placeholder of [Work]",
                        in("Work", s -> arguments(s).put("FunctionName", "${Wrok}"))),
                bad(
                        "state Work: Arguments/FunctionName: must be a placeholder of [Work]",
                        in("Work", s -> arguments(s).put("FunctionName", "Work"))),
                bad(
                        "state Work: Arguments/Payload: is missing",
                        in("Work", s -> arguments(s).remove("Payload"))),
                bad(
                        "state Work: Arguments/Qualifier: is not supported",
                        in("Work", s -> arguments(s).put("Qualifier", "live"))),
                bad("state Work: Parameters: is not supported", in("Work", s -> s.putObject("Parameters"))),
                bad("state Work: ResultPath: is not supported", in("Work", s -> s.put("ResultPath", "$"))),
                bad("state Work: HeartbeatSeconds: is not supported", in("Work", s -> s.put("HeartbeatSeconds", 3))),
                bad("state Work: Output: is missing", in("Work", s -> s.remove("Output"))),
                bad(
                        "state Work: TimeoutSeconds: must be a whole number from 1",
                        in("Work", s -> s.put("TimeoutSeconds", -1))),
                bad(
                        "state Work: TimeoutSeconds: must be a whole number",
                        in("Work", s -> s.put("TimeoutSeconds", 100_000_000))));
    }

    @TestFactory
    Stream<DynamicTest> a_rules_errors_are_refused_by_place() {
        return Stream.of(
                bad("state Work: Retry: must be an array", in("Work", s -> s.putObject("Retry"))),
                bad("state Work: Retry[0]/ErrorEquals: is missing", retry(r -> r.remove("ErrorEquals"))),
                bad(
                        "state Work: Retry[0]/ErrorEquals: must be an array with at least one",
                        retry(r -> r.putArray("ErrorEquals"))),
                bad(
                        "state Work: Retry[0]/ErrorEquals: must hold only texts",
                        retry(r -> r.putArray("ErrorEquals").add(1))),
                bad(
                        "state Work: Retry[0]/ErrorEquals: States.ALL must stand alone",
                        retry(r -> r.putArray("ErrorEquals").add("States.ALL"))),
                bad(
                        "state Work: Catch[1]/ErrorEquals: States.ALL must stand alone",
                        in(
                                "Work",
                                s -> ((ObjectNode) s.path("Catch").path(1))
                                        .putArray("ErrorEquals")
                                        .add("States.ALL")
                                        .add("a.B"))),
                bad(
                        "state Work: Retry[0]/ErrorEquals: States.Runtime is not supported",
                        retry(r -> r.putArray("ErrorEquals").add("States.Runtime"))),
                bad(
                        "state Work: Retry[0]/ErrorEquals: States.DataLimitExceeded is not supported",
                        retry(r -> r.putArray("ErrorEquals").add("States.DataLimitExceeded"))),
                bad(
                        "state Work: Retry[0]/ErrorEquals: States.Typo is not supported",
                        retry(r -> r.putArray("ErrorEquals").add("States.Typo"))));
    }

    @TestFactory
    Stream<DynamicTest> a_retriers_numbers_and_a_catchers_fields_are_refused_by_place_and_name() {
        return Stream.of(
                bad(
                        "state Work: Retry[0]/IntervalSeconds: must be a whole number from 1",
                        retry(r -> r.put("IntervalSeconds", 0))),
                bad(
                        "state Work: Retry[0]/MaxAttempts: must be a whole number from 0",
                        retry(r -> r.put("MaxAttempts", -1))),
                bad(
                        "state Work: Retry[0]/BackoffRate: must be a number of at least 1",
                        retry(r -> r.put("BackoffRate", 0.9))),
                bad("state Work: Retry[0]/BackoffRate: must be a number", retry(r -> r.put("BackoffRate", "2"))),
                bad(
                        "state Work: Retry[0]/MaxDelaySeconds: must be a whole number from 1",
                        retry(r -> r.put("MaxDelaySeconds", 0))),
                bad(
                        "state Work: Retry[0]/JitterStrategy: must be FULL or NONE",
                        retry(r -> r.put("JitterStrategy", "HALF"))),
                bad("state Work: Retry[0]/Comment: is not supported", retry(r -> r.put("Comment", "why"))),
                bad("state Work: Catch[0]/Next: is missing", caught(c -> c.remove("Next"))),
                bad("state Work: Catch[0]/Next: there is no state X", caught(c -> c.put("Next", "X"))),
                bad("state Work: Catch[0]/ResultPath: is not supported", caught(c -> c.put("ResultPath", "$.e"))));
    }

    @TestFactory
    Stream<DynamicTest> an_expression_is_refused_by_where_it_stands() {
        return Stream.of(
                bad("state Good: Output: is no JSONata", in("Good", s -> s.put("Output", "{% (1 %}"))),
                bad("state Good: Output: is no JSONata", in("Good", s -> s.put("Output", "{%%}"))),
                bad(
                        "state Good: Output: an expression begins with {% and ends with %}",
                        in("Good", s -> s.put("Output", " {% 1 %}"))),
                bad(
                        "state Good: Output/a[1]/b: an expression begins",
                        in(
                                "Good",
                                s -> s.putObject("Output")
                                        .putArray("a")
                                        .add(1)
                                        .addObject()
                                        .put("b", "{% 1"))),
                bad(
                        "state Good: Output: a placeholder is supported only as FunctionName",
                        in("Good", s -> s.put("Output", "${Work}"))),
                bad(
                        "state Good: Output: '$uuid()' is not supported",
                        in("Good", s -> s.put("Output", "{% $uuid() %}"))),
                bad(
                        "state Good: Output: '$states.result.Payload' cannot be seen here",
                        in("Good", s -> s.put("Output", "{% $states.result.Payload %}"))),
                bad(
                        "state Work: Arguments/Payload: '$states.result.Payload' cannot be seen here",
                        in("Work", s -> arguments(s).put("Payload", "{% $states.result.Payload %}"))),
                bad(
                        "state Work: Output: '$states.errorOutput' cannot be seen here",
                        in("Work", s -> s.put("Output", "{% $states.errorOutput %}"))),
                bad(
                        "state Work: Catch[0]/Output: '$states.result.Payload' cannot be seen",
                        caught(c -> c.put("Output", "{% $states.result.Payload %}"))));
    }
}
