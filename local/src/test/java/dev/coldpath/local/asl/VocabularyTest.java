package dev.coldpath.local.asl;

import static org.assertj.core.api.Assertions.assertThat;

import dev.coldpath.local.asl.Vocabulary.Place;
import java.util.List;
import org.junit.jupiter.api.Test;

class VocabularyTest {
    @Test
    void paths_literals_comparisons_and_connectives_are_all_it_knows() {
        for (String code : List.of(
                "$states.input",
                "$states.input.a.b",
                "$states . input . a",
                "$states.input.and",
                "\"$uuid() \\\" [\"",
                "'it''s'",
                "12.5",
                "true and false or null",
                "($states.input.a = 1) and $states.input.b >= 2",
                "$states.input.a != \"x\"",
                "$states.context.Execution.Id",
                "$states.context.Execution.Name",
                "$states.context.Execution.StartTime",
                "$states.context.Execution.Input.domain",
                "$states.context.State.Name",
                "$states.context.State.EnteredTime",
                "$states.context.State.RetryCount")) {
            assertThat(Vocabulary.objection(code, Place.BEFORE)).as(code).isEmpty();
        }
    }

    @Test
    void everything_else_is_refused_even_where_the_library_would_take_it() {
        for (String code : List.of(
                "$uuid()",
                "$sum([1,2])",
                "$states.input.f(1)",
                "$states.input.f (1)",
                "$states.input[0]",
                "$states.input.*",
                "$states.input.`a b`",
                "$states.**",
                "$states",
                "$statesx.input",
                "$x",
                "$",
                "$$",
                "domain",
                "input.domain",
                "\"a\".b",
                "($states.input).a",
                "{\"a\": 1}",
                "[1]",
                "1 + 1",
                "-1",
                "$states.input.a ? 1 : 2",
                "$states.input.a & \"b\"",
                "$x := 1",
                "1; 2",
                "/a/",
                "/* a */ 1",
                "$states.input.a in [1]",
                "$states.input ~> $sum",
                "function($x) { 1 }")) {
            assertThat(Vocabulary.objection(code, Place.BEFORE)).as(code).isPresent();
        }
    }

    @Test
    void what_this_host_does_not_have_is_refused() {
        for (String code : List.of(
                "$states.context",
                "$states.context.Execution",
                "$states.context.Execution.RoleArn",
                "$states.context.State",
                "$states.context.StateMachine.Id",
                "$states.context.Task.Token",
                "$states.output")) {
            assertThat(Vocabulary.objection(code, Place.BEFORE)).as(code).isPresent();
        }
    }

    @Test
    void an_expression_stays_short() {
        String deep = "(".repeat(500) + "1" + ")".repeat(499);

        assertThat(Vocabulary.objection(deep, Place.BEFORE)).isEmpty();
        assertThat(new Expression(deep + ")").flaw()).isEmpty();
        assertThat(Vocabulary.objection(deep + ")", Place.BEFORE)).isPresent();
    }

    @Test
    void a_result_is_seen_only_after_the_task_and_an_error_only_after_the_error() {
        String result = "$states.result.Payload.scored";
        String error = "$states.errorOutput.Error";

        assertThat(Vocabulary.objection(result, Place.AFTER_TASK)).isEmpty();
        assertThat(Vocabulary.objection(result, Place.BEFORE)).isPresent();
        assertThat(Vocabulary.objection(result, Place.AFTER_ERROR)).isPresent();
        assertThat(Vocabulary.objection(error, Place.AFTER_ERROR)).isEmpty();
        assertThat(Vocabulary.objection(error, Place.BEFORE)).isPresent();
        assertThat(Vocabulary.objection(error, Place.AFTER_TASK)).isPresent();
        assertThat(Vocabulary.objection("$states.result.StatusCode", Place.AFTER_TASK))
                .isPresent();
        assertThat(Vocabulary.objection("$states.result", Place.AFTER_TASK)).isPresent();
    }
}
