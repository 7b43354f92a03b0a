package dev.coldpath.local.asl;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import dev.coldpath.testkit.Race;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/// What the expression library makes of what the pipeline may say, and of what the service says otherwise.
class ExpressionTest {
    private static final JsonNode INPUT = Bench.json("""
            {"text":"a","yes":true,"no":false,"nothing":null,"whole":7,"long":9007199254740993,"half":0.5,
             "one":[1],"none":[],"many":[1,2,3],"nested":[[1]],"holes":[null,1],"objects":[{"x":1}],
             "empty":{},"deep":{"er":{"x":"y"}},"and":"a word","Ünï":"ö","looks":"{% 1 %}"}""");

    @TestFactory
    Stream<DynamicTest> an_expression_comes_to() {
        return Stream.of(
                comesTo("$states.input", INPUT.toString()),
                comesTo("$states.input.text", "\"a\""),
                comesTo("$states.input.yes", "true"),
                comesTo("$states.input.no", "false"),
                comesTo("$states.input.nothing", "null"),
                comesTo("$states.input.whole", "7"),
                comesTo("$states.input.long", "9007199254740993"),
                comesTo("$states.input.half", "0.5"),
                comesTo("$states.input.one", "[1]"),
                comesTo("$states.input.none", "[]"),
                comesTo("$states.input.many", "[1,2,3]"),
                comesTo("$states.input.nested", "[[1]]"),
                comesTo("$states.input.holes", "[null,1]"),
                comesTo("$states.input.objects", "[{\"x\":1}]"),
                comesTo("$states.input.objects.x", "1"),
                comesTo("$states.input.empty", "{}"),
                comesTo("$states.input.deep.er", "{\"x\":\"y\"}"),
                comesTo(" $states . input . deep . er . x ", "\"y\""),
                comesTo("$states.input.and", "\"a word\""),
                comesTo("$states.input.looks", "\"{% 1 %}\""));
    }

    @TestFactory
    Stream<DynamicTest> a_literal_or_a_comparison_comes_to() {
        return Stream.of(
                comesTo("\"text\"", "\"text\""),
                comesTo("'text'", "\"text\""),
                comesTo("1", "1"),
                comesTo("1.5", "1.5"),
                comesTo("true", "true"),
                comesTo("null", "null"),
                comesTo("$states.input.whole = 7", "true"),
                comesTo("$states.input.whole != 7", "false"),
                comesTo("$states.input.whole > 6.9", "true"),
                comesTo("$states.input.text <= \"b\"", "true"),
                comesTo("$states.input.text = 1", "false"),
                comesTo("$states.input.nothing = null", "true"),
                comesTo("$states.input.absent = 1", "false"),
                comesTo("$states.input.yes and $states.input.no", "false"),
                comesTo("$states.input.no or ($states.input.whole = 7)", "true"),
                comesTo("$states.input.absent and true", "false"));
    }

    @TestFactory
    Stream<DynamicTest> an_expression_without_a_value_or_with_an_impossible_one_is_an_error() {
        return Stream.of(
                fails("$states.input.absent", "has no value"),
                fails("$states.input.absent.too", "has no value"),
                fails("$states.input.text.too", "has no value"),
                fails("$states.input.none.x", "has no value"),
                fails("$states.result", "has no value"),
                fails("$states.input.text < 1", "cannot be evaluated: T2009"),
                fails("$states.input.yes < true", "cannot be evaluated: T2010"),
                fails("1 / 0", "cannot be evaluated: D1001"),
                fails("$uuid()", "cannot be evaluated: T1006"),
                fails("$sum", "comes to no JSON"),
                fails("/a/", "comes to no JSON"));
    }

    @Test
    void an_error_names_the_expression_and_its_field_and_shows_no_value() {
        Expression expression = new Expression("$states.input.text < 1");

        assertThatThrownBy(() -> expression.evaluate(states(), "Arguments/Payload/x"))
                .isInstanceOfSatisfying(
                        StateFailed.class, e -> assertThat(e.error().name()).isEqualTo("States.QueryEvaluationError"))
                .hasMessage("The expression '$states.input.text < 1' in 'Arguments/Payload/x'"
                        + " cannot be evaluated: T2009.");
    }

    @Test
    void an_expression_that_never_ends_is_cut_short() {
        Expression loop = new Expression("($f := function($x) { $f($x) }; $f(1))");

        assertThatThrownBy(() -> loop.evaluate(states(), "Output", Duration.ofMillis(50)))
                .isInstanceOf(StateFailed.class);
    }

    @Test
    void an_expression_that_nests_too_deep_is_cut_short() {
        Expression deep = new Expression("($f := function($x) { 1 + $f($x) }; $f(1))");

        assertThatThrownBy(() -> deep.evaluate(states(), "Output")).isInstanceOf(StateFailed.class);
    }

    @Test
    void text_that_breaks_the_librarys_parser_is_told_of_like_any_other() {
        Expression broken = new Expression("true#");

        assertThat(broken.flaw()).isPresent();
        assertThatThrownBy(() -> broken.evaluate(states(), "Output")).isInstanceOf(StateFailed.class);
    }

    @Test
    void many_runs_evaluate_at_once_and_each_sees_its_own() {
        Expression expression = new Expression("$states.input.n");

        List<Boolean> right = Race.of(16, runner -> () -> {
            for (int i = 0; i < 200; i++) {
                Map<String, Object> mine = Map.of("input", Map.of("n", runner * 1_000 + i));
                if (expression.evaluate(mine, "Output").intValue() != runner * 1_000 + i) {
                    return false;
                }
            }
            return true;
        });

        assertThat(right).containsOnly(true);
    }

    @Test
    void only_a_text_wholly_between_its_marks_is_an_expression() {
        assertThat(Expression.in("{% 1 %}")).contains(new Expression("1"));
        assertThat(Expression.in("{%1%}")).contains(new Expression("1"));
        assertThat(Expression.in("{%%}")).contains(new Expression(""));
        assertThat(Expression.in("{%}")).isEmpty();
        assertThat(Expression.in(" {% 1 %}")).isEmpty();
        assertThat(Expression.in("{% 1 %} ")).isEmpty();
        assertThat(Expression.in("$states.input")).isEmpty();
    }

    @Test
    void a_template_replaces_its_expressions_wherever_they_stand_and_nothing_else() {
        Template template = new Template("Output", Bench.json("""
                        {"a":"{% $states.input.text %}","b":[1,"{% $states.input.nothing %}",{"c":"{% 1 = 1 %}"}],
                         "{% d %}":"$states.input.text","e":null,"f":true,"g":"{% $states.input.looks %}"}"""));

        assertThat(template.evaluate(states())).isEqualTo(Bench.json("""
                                {"a":"a","b":[1,null,{"c":true}],
                                 "{% d %}":"$states.input.text","e":null,"f":true,"g":"{% 1 %}"}"""));
    }

    @Test
    void a_templates_error_says_where_in_it() {
        Template template = new Template("Output", Bench.json("{\"a\":[0,{\"b\":\"{% $states.input.absent %}\"}]}"));

        assertThatThrownBy(() -> template.evaluate(states())).hasMessageContaining("in 'Output/a[1]/b' has no value");
    }

    private static Map<String, Object> states() {
        return Map.of("input", Values.toJava(INPUT));
    }

    private static DynamicTest comesTo(String code, String json) {
        return DynamicTest.dynamicTest(
                code,
                () -> assertThat(new Expression(code).evaluate(states(), "Output"))
                        .isEqualTo(Bench.json(json)));
    }

    private static DynamicTest fails(String code, String how) {
        return DynamicTest.dynamicTest(
                code,
                () -> assertThatThrownBy(() -> new Expression(code).evaluate(states(), "Output"))
                        .isInstanceOf(StateFailed.class)
                        .hasMessageContaining(how));
    }
}
