package dev.coldpath.local.asl;

import static dev.coldpath.local.asl.Bench.NOON;
import static dev.coldpath.local.asl.Bench.RUN;
import static dev.coldpath.local.asl.Bench.json;
import static dev.coldpath.local.asl.Script.answers;
import static dev.coldpath.local.asl.Script.deaf;
import static dev.coldpath.local.asl.Script.fails;
import static dev.coldpath.local.asl.Script.hangs;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.coldpath.local.asl.Bench.Running;
import dev.coldpath.local.asl.RunResult.Aborted;
import dev.coldpath.local.asl.RunResult.Failed;
import dev.coldpath.local.asl.RunResult.Succeeded;
import dev.coldpath.local.asl.RunResult.TimedOut;
import dev.coldpath.scoring.pipeline.PipelineTask;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/// What the pipeline's own file does not come to, or not visibly.
@Timeout(60)
class InterpreterTest {
    private static final String WORK = """
            "Type": "Task", "Resource": "arn:aws:states:::lambda:invoke",
            "Output": "{% $states.result.Payload %}", "Next": "Done",
            "Arguments": { "FunctionName": "${Work}", "Payload":""";

    private static final String DONE = "\"Done\": { \"Type\": \"Succeed\" }";

    private final Bench bench = new Bench();

    @Test
    void a_pass_hands_on_what_it_was_given_or_what_it_makes_of_it() throws Exception {
        assertThat(run("\"A\": {\"Type\": \"Pass\", \"Next\": \"Done\"}").result())
                .isEqualTo(new Succeeded(json("{\"in\":1}")));
        assertThat(
                        run("\"A\": {\"Type\": \"Pass\", \"Output\": {\"out\": \"{% $states.input.in %}\"}, \"Next\": \"Done\"}")
                                .result())
                .isEqualTo(new Succeeded(json("{\"out\":1}")));
    }

    @Test
    void a_task_sees_who_asks_when_and_how_often() throws Exception {
        Script work = Script.of(fails(IllegalStateException::new), answers("1"));
        bench.time().advance(Duration.ofMillis(7));
        Running run = run(work, """
                "A": { %s {
                    "name": "{%% $states.context.Execution.Name %%}",
                    "id": "{%% $states.context.Execution.Id %%}",
                    "started": "{%% $states.context.Execution.StartTime %%}",
                    "asked": "{%% $states.context.Execution.Input %%}",
                    "state": "{%% $states.context.State.Name %%}",
                    "entered": "{%% $states.context.State.EnteredTime %%}",
                    "retries": "{%% $states.context.State.RetryCount %%}" } },
                  "Retry": [{ "ErrorEquals": ["States.ALL"] }] }""".formatted(WORK));
        bench.waits().pass(NOON.plusMillis(1_007));

        run.result();

        assertThat(work.inputs().getLast()).isEqualTo(json("""
                                {"name":"%s","id":"local:%s","started":"2026-11-24T12:00:00.007Z","asked":{"in":1},
                                 "state":"A","entered":"2026-11-24T12:00:00.007Z","retries":1}""".formatted(RUN, RUN)));
    }

    @Test
    void a_catcher_hands_on_the_error_or_what_it_makes_of_it() throws Exception {
        String catcher = """
                "A": { %s 1 }, "Catch": [{ "ErrorEquals": ["States.ALL"], "Next": "Done" %s }] }""";

        assertThat(run(Script.of(fails(() -> new IllegalStateException("broken"))), catcher.formatted(WORK, ""))
                        .result())
                .isEqualTo(new Succeeded(json("""
                                {"Error":"java.lang.IllegalStateException",
                                 "Cause":"{\\"errorMessage\\":\\"broken\\",\\"errorType\\":\\"java.lang.IllegalStateException\\"}"}""")));
        assertThat(run(
                                Script.of(fails(IllegalStateException::new)),
                                catcher.formatted(WORK, ", \"Output\": \"{% $states.errorOutput.Error %}\""))
                        .result())
                .isEqualTo(new Succeeded(json("\"java.lang.IllegalStateException\"")));
    }

    @Test
    void an_error_that_nothing_catches_is_the_runs() throws Exception {
        Running run = run(Script.of(fails(() -> new IllegalStateException("broken"))), "\"A\": { " + WORK + " 1 } }");

        assertThat(run.result()).isInstanceOfSatisfying(Failed.class, failed -> {
            assertThat(failed.error()).isEqualTo("java.lang.IllegalStateException");
            assertThat(failed.cause()).contains("broken");
        });
        assertThat(bench.failures()).containsExactly("A java.lang.IllegalStateException");
    }

    @Test
    void whatever_a_task_throws_is_an_error_of_the_state_and_not_of_the_interpreter() throws Exception {
        PipelineTask overflows = _ -> {
            throw new StackOverflowError();
        };

        assertThat(run(overflows, "\"A\": { " + WORK + " 1 } }").result())
                .isInstanceOfSatisfying(
                        Failed.class, failed -> assertThat(failed.error()).isEqualTo("java.lang.StackOverflowError"));
    }

    @Test
    @SuppressWarnings("NullAway") // the test is about a task that breaks its promise
    void a_task_without_an_answer_fails_its_state() throws Exception {
        assertThat(run(_ -> null, "\"A\": { " + WORK + " 1 } }").result())
                .isInstanceOfSatisfying(
                        Failed.class, failed -> assertThat(failed.error()).isEqualTo("java.lang.NullPointerException"));
    }

    @Test
    void a_choice_takes_the_first_true_condition() throws Exception {
        String choice = """
                "A": { "Type": "Choice", "Choices": [
                    { "Condition": "{% $states.input.in = 2 %}", "Next": "Two" },
                    { "Condition": "{% $states.input.in = 1 %}", "Next": "One" },
                    { "Condition": "{% true %}", "Next": "Done" }] },
                "One": { "Type": "Succeed", "Output": "one" }, "Two": { "Type": "Succeed", "Output": "two" }""";

        assertThat(run(choice).result()).isEqualTo(new Succeeded(json("\"one\"")));
    }

    @Test
    void a_choice_without_a_match_or_a_default_fails_the_run() throws Exception {
        String choice = """
                "A": { "Type": "Choice", "Choices": [
                    { "Condition": "{% $states.input.in = 2 %}", "Next": "Done" }] }""";

        assertThat(run(choice).result()).isEqualTo(new Failed("States.Runtime", "No choice matched."));
    }

    @Test
    void a_condition_that_is_neither_true_nor_false_fails_the_run() throws Exception {
        String choice = """
                "A": { "Type": "Choice", "Choices": [
                    { "Condition": "{% $states.input.in %}", "Next": "Done" }] }""";

        assertThat(run(choice).result())
                .isEqualTo(
                        new Failed("States.QueryEvaluationError", "'Choices[0]/Condition' is neither true nor false."));
    }

    @Test
    void a_query_error_in_a_task_is_caught_like_any_other_and_the_task_is_not_called() throws Exception {
        Script work = Script.of();
        Running run = run(work, """
                "A": { %s "{%% $states.input.absent %%}" },
                  "Catch": [{ "ErrorEquals": ["States.QueryEvaluationError"], "Output": "caught", "Next": "Done" }] }""".formatted(WORK));

        assertThat(run.result()).isEqualTo(new Succeeded(json("\"caught\"")));
        assertThat(work.inputs()).isEmpty();
    }

    @Test
    void nothing_larger_than_the_services_limit_passes_between_states() throws Exception {
        String fits = "\"" + "x".repeat(256 * 1024 - 2) + "\"";
        String large = "\"" + "x".repeat(256 * 1024 - 1) + "\"";
        String all = "\"Catch\": [{ \"ErrorEquals\": [\"States.ALL\"], \"Next\": \"Done\" }] }";

        assertThat(run(Script.of(answers(fits)), "\"A\": { " + WORK + " 1 }, " + all)
                        .result())
                .isInstanceOf(Succeeded.class);
        assertThat(run(Script.of(answers(large)), "\"A\": { " + WORK + " 1 }, " + all)
                        .result())
                .isEqualTo(new Failed("States.DataLimitExceeded", "The task's result is larger than 262144 bytes."));
        assertThat(run(Script.of(), "\"A\": { " + WORK + large + " }, " + all).result())
                .isEqualTo(new Failed("States.DataLimitExceeded", "The task's input is larger than 262144 bytes."));
        assertThat(run("\"A\": { \"Type\": \"Pass\", \"Output\": " + large + ", \"Next\": \"Done\" }")
                        .result())
                .isEqualTo(new Failed("States.DataLimitExceeded", "The state's output is larger than 262144 bytes."));
    }

    @Test
    void a_task_that_does_not_heed_its_interrupt_holds_up_nobody_and_its_answer_changes_nothing() throws Exception {
        CountDownLatch release = new CountDownLatch(1);
        CountDownLatch answered = new CountDownLatch(1);
        PipelineTask late = deaf(release, input -> {
            ((ObjectNode) input).put("in", "changed late");
            answered.countDown();
            return json("\"late\"");
        });
        Running run = run(Script.of(late, answers("\"second\"")), """
                "A": { %s "{%% $states.input %%}" }, "TimeoutSeconds": 5,
                  "Retry": [{ "ErrorEquals": ["States.Timeout"] }] }""".formatted(WORK));
        bench.waits().pass(NOON.plusSeconds(5));
        bench.waits().awaitAsked(NOON.plusSeconds(6));
        release.countDown();
        answered.await();

        bench.waits().pass(NOON.plusSeconds(6));

        assertThat(run.result()).isEqualTo(new Succeeded(json("\"second\"")));
    }

    @Test
    void the_run_ends_by_its_limit_though_its_task_goes_on() throws Exception {
        CountDownLatch release = new CountDownLatch(1);
        Running run = run(Script.of(deaf(release, answers("1"))), "\"A\": { " + WORK + " 1 } }");

        bench.waits().pass(NOON.plusSeconds(90));

        assertThat(run.result()).isEqualTo(new TimedOut());
        release.countDown();
    }

    @Test
    void the_runs_limit_wins_when_it_and_the_tasks_fall_together() throws Exception {
        Running run = run(
                Script.of(hangs()),
                "\"A\": { " + WORK + " 1 }, \"TimeoutSeconds\": 90,"
                        + " \"Catch\": [{ \"ErrorEquals\": [\"States.ALL\"], \"Next\": \"Done\" }] }");

        bench.waits().pass(NOON.plusSeconds(90));

        assertThat(run.result()).isEqualTo(new TimedOut());
    }

    @Test
    void a_run_interrupted_before_it_begins_calls_no_task() throws Exception {
        Script work = Script.of();
        Interpreter interpreter = bench.interpreter(machine("\"A\": { " + WORK + " 1 } }"), Map.of("Work", work));

        Thread.currentThread().interrupt();

        assertThat(interpreter.run(RUN, json("{}"))).isEqualTo(new Aborted());
        assertThat(work.inputs()).isEmpty();
        assertThat(Thread.interrupted()).as("the interrupt is spent").isFalse();
    }

    @Test
    void a_machine_whose_tasks_are_not_all_there_is_not_taken() {
        StateMachine machine = machine("\"A\": { " + WORK + " 1 } }");

        assertThatThrownBy(() -> bench.interpreter(machine, Map.of("Other", Script.of())))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("interpreter: no task for Work");
    }

    private Running run(String states) {
        return run(Script.of(), states);
    }

    private Running run(PipelineTask work, String states) {
        return bench.begin(bench.interpreter(machine(states), Map.of("Work", work)), "{\"in\":1}");
    }

    private static StateMachine machine(String states) {
        String text = "{ \"QueryLanguage\": \"JSONata\", \"StartAt\": \"A\", \"TimeoutSeconds\": 90, \"States\": { "
                + states + ", " + DONE + " } }";
        return StateMachine.load(text, Set.of("Work"));
    }
}
