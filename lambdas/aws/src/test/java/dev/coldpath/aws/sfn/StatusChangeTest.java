package dev.coldpath.aws.sfn;

import static org.assertj.core.api.Assertions.assertThat;

import dev.coldpath.aws.Names;
import dev.coldpath.job.JobId;
import dev.coldpath.settle.Runs.RunState;
import dev.coldpath.testkit.Samples;
import java.util.List;
import org.junit.jupiter.api.Test;

class StatusChangeTest {
    @Test
    void an_event_names_a_job_and_how_its_run_stands() {
        JobId job = Samples.jobId();

        assertThat(StatusChange.read(event("\"" + job + "\"", "\"TIMED_OUT\""))).hasValueSatisfying(change -> {
            assertThat(change.job()).contains(job);
            assertThat(change.state()).isEqualTo(RunState.TIMED_OUT);
        });
    }

    @Test
    void what_the_rule_lets_through_is_an_end_and_nothing_else_is() {
        for (RunState state : RunState.values()) {
            assertThat(new StatusChange("x", state).over())
                    .as("%s", state)
                    .isEqualTo(Names.RunEnd.STATUSES.contains(state.name()));
        }
        assertThat(Names.RunEnd.STATUSES)
                .allSatisfy(word -> assertThat(StatusChange.read(event("\"x\"", "\"" + word + "\"")))
                        .hasValueSatisfying(change -> assertThat(change.state()).hasToString(word)));
    }

    @Test
    void a_word_that_nobody_knows_yet_is_no_end() {
        assertThat(StatusChange.read(event("\"x\"", "\"PAUSED\"")))
                .hasValueSatisfying(change -> assertThat(change.over()).isFalse());
    }

    @Test
    void a_run_that_somebody_named_himself_is_no_job() {
        for (String name : List.of("first try", "", "0198c0de", "../J#x")) {
            assertThat(new StatusChange(name, RunState.FAILED).job()).as(name).isEmpty();
        }
    }

    @Test
    void anything_else_is_no_such_event() {
        for (String bad : List.of(
                "",
                "tick",
                "[]",
                "{}",
                "{\"detail\":\"x\"}",
                event("7", "\"FAILED\""),
                event("\"x\"", "null"),
                event("\"x\"", "\"FAILED\"") + "x")) {
            assertThat(StatusChange.read(bad)).as(bad).isEmpty();
        }
    }

    private static String event(String name, String status) {
        return "{\"source\":\"aws.states\",\"detail\":{\"name\":" + name + ",\"status\":" + status
                + ",\"input\":\"{}\"}}";
    }
}
