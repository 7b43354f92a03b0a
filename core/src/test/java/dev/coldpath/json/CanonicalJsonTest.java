package dev.coldpath.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.coldpath.job.InputHashes;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

/// Proves J-11.
class CanonicalJsonTest {
    @Test
    void the_hashes_are_those_of_the_specification() {
        assertThat(hash("{\"query\":\"x\"}"))
                .isEqualTo("6ca1bf92ae6dc1617ebda2d3e5fc3b011074c7b1021f3beb8736f21d6b50a6c6");
        assertThat(hash("{ \"query\" : \"café \\ud83d\\ude00\", \"maxDistance\" : 0.350 }"))
                .isEqualTo("0a9cf9360d35d83821cb72cbb4028a76cd0ff553929977fe17479bacc7672f57");
    }

    @Test
    void a_number_takes_the_form_that_ecmascript_gives_it() {
        Map<String, String> forms = Map.ofEntries(
                Map.entry("1.0", "1"),
                Map.entry("1e2", "100"),
                Map.entry("-0", "0"),
                Map.entry("-0.0", "0"),
                Map.entry("1E-7", "1e-7"),
                Map.entry("0.000001", "0.000001"),
                Map.entry("123e-20", "1.23e-18"),
                Map.entry("1e21", "1e+21"),
                Map.entry("1e20", "100000000000000000000"),
                Map.entry("333333333.33333329", "333333333.3333333"),
                Map.entry("4.50", "4.5"),
                Map.entry("2e-3", "0.002"),
                Map.entry("5e-324", "5e-324"),
                Map.entry("1.7976931348623157e308", "1.7976931348623157e+308"),
                Map.entry("9007199254740991", "9007199254740991"),
                Map.entry("9007199254740993.0", "9007199254740992"),
                Map.entry("-42.0", "-42"),
                Map.entry("0.00099999", "0.00099999"),
                Map.entry("9999999.5", "9999999.5"),
                Map.entry("10000000.5", "10000000.5"),
                Map.entry("-1.5", "-1.5"));

        forms.forEach((typed, form) ->
                assertThat(canonical("{\"n\":" + typed + "}")).as(typed).isEqualTo("{\"n\":" + form + "}"));
    }

    @Test
    void a_number_of_everyday_size_is_written_out_with_its_shortest_digits() {
        Random chance = new Random(42);
        for (int i = 0; i < 2_000; i++) {
            double value = (chance.nextDouble() - 0.5) * Math.pow(10, chance.nextInt(12) - 4);
            String form =
                    new BigDecimal(Double.toString(value)).stripTrailingZeros().toPlainString();

            if (Math.abs(value) >= 1e-6) {
                assertThat(canonical("{\"n\":" + value + "}")).isEqualTo("{\"n\":" + form + "}");
            }
        }
    }

    @Test
    void members_are_ordered_by_utf_16_code_units_and_white_space_does_not_count() {
        assertThat(canonical("{ \"\\ufb33\":1, \"\\ud83d\\ude00\":2,\r\n\"a\":[ ],\t\"A\":{ } }"))
                .isEqualTo("{\"A\":{},\"a\":[],\"\ud83d\ude00\":2,\"\ufb33\":1}");
    }

    @Test
    void only_what_must_be_escaped_is_escaped() {
        assertThat(canonical("{\"s\":\"\\u0000\\u001f\\b\\f\\n\\r\\t\\\"\\\\\\/\\u007f\\u20ac\"}"))
                .isEqualTo("{\"s\":\"\\u0000\\u001f\\b\\f\\n\\r\\t\\\"\\\\/\u007f€\"}");
    }

    @Test
    void numbers_that_a_double_cannot_hold_are_refused() {
        for (String number :
                List.of("9007199254740992", "-9007199254740992", "1e400", "123456789012345678901234567890")) {
            assertThatThrownBy(() -> canonical("{\"n\":" + number + "}"))
                    .as(number)
                    .isInstanceOf(CanonicalJson.NotCanonical.class);
        }
    }

    private static String hash(String input) {
        return InputHashes.of("intelligence_search", parsed(input)).hex();
    }

    private static String canonical(String text) {
        return CanonicalJson.of(parsed(text));
    }

    private static ObjectNode parsed(String text) {
        return StrictJson.object(text.getBytes(StandardCharsets.UTF_8)).orElseThrow();
    }
}
