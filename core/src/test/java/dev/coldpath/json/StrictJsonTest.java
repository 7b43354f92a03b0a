package dev.coldpath.json;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

/// Proves S-10 and X-09 for the parser.
class StrictJsonTest {
    @Test
    void an_object_is_read_with_all_its_members() {
        assertThat(read("{\"domain\":\"bücher.de\",\"other\":[1,null,{}]}")).isTrue();
    }

    @Test
    void everything_but_one_plain_object_is_refused() {
        for (String text : List.of(
                "",
                " ",
                "null",
                "[]",
                "\"text\"",
                "5",
                "{",
                "{\"a\":1}}",
                "{\"a\":1} x",
                "{\"a\":1}{}",
                "{\"a\":1,\"a\":2}",
                "{\"o\":{\"a\":1,\"a\":1}}",
                "{a:1}",
                "{'a':1}",
                "{\"a\":1,}",
                "{\"a\":NaN}",
                "{\"a\":01}",
                "{\"a\":\"\\ud800\"}",
                "{\"\\udc00\":1}",
                "/* c */{}",
                "{\"a\":\"\n\"}")) {
            assertThat(read(text)).as(text).isFalse();
        }
    }

    @Test
    void bytes_that_are_not_utf_8_are_refused() {
        assertThat(StrictJson.object(new byte[] {'{', '"', (byte) 0xc3, '"', ':', '1', '}'}))
                .isEmpty();
        assertThat(StrictJson.object("{\"a\":\"é\"}".getBytes(StandardCharsets.ISO_8859_1)))
                .isEmpty();
        assertThat(StrictJson.object("{}".getBytes(StandardCharsets.UTF_16))).isEmpty();
    }

    @Test
    void nesting_of_32_is_the_deepest() {
        assertThat(read("{\"a\":" + "[".repeat(31) + "]".repeat(31) + "}")).isTrue();
        assertThat(read("{\"a\":" + "[".repeat(32) + "]".repeat(32) + "}")).isFalse();
    }

    @Test
    void names_numbers_and_tokens_have_their_limits() {
        assertThat(read("{\"" + "n".repeat(256) + "\":1}")).isTrue();
        assertThat(read("{\"" + "n".repeat(257) + "\":1}")).isFalse();
        assertThat(read("{\"n\":" + "1".repeat(64) + "}")).isTrue();
        assertThat(read("{\"n\":" + "1".repeat(65) + "}")).isFalse();
        assertThat(read("{\"a\":[" + "1,".repeat(19_994) + "1]}")).isTrue();
        assertThat(read("{\"a\":[" + "1,".repeat(20_000) + "1]}")).isFalse();
    }

    private static boolean read(String text) {
        return StrictJson.object(text.getBytes(StandardCharsets.UTF_8)).isPresent();
    }
}
