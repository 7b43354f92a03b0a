package dev.coldpath.intelligence.ask;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class BodyReaderTest {
    private static final String MALFORMED = "request body is not valid JSON";
    private static final String DUPLICATE = "duplicate key in request body";
    private static final String NUMBER = "number out of range in request body";
    private static final String UNICODE = "invalid unicode in request body";
    private static final String DEEP = "request body is nested too deeply";
    private static final String OTHER = "request body must be a JSON object";

    @Test
    void an_object_is_read_as_it_was_sent() throws JsonProcessingException {
        String sent =
                " {\"kind\":\"x\", \"input\":{\"n\":[1,-2.5,1e2,0.350,null,true],\"ü\":\"\\u00e9 \\ud83d\\ude00 😀\"}}\r\n";

        assertThat(BodyReader.read(bytes(sent)))
                .isEqualTo(new Body.Read((ObjectNode) new ObjectMapper().readTree(sent)));
    }

    @Test
    void what_is_no_json_is_refused() {
        for (String sent : List.of(
                "",
                " ",
                "{",
                "}",
                "{]",
                "[}",
                "{\"a\"}",
                "{\"a\":}",
                "{\"a\":1,}",
                "[1,]",
                "{'a':1}",
                "{a:1}",
                "nul",
                "{\"a\":01}",
                "{\"a\":+1}",
                "{\"a\":1.}",
                "{\"a\":.5}",
                "{\"a\":-}",
                "{\"a\":1e}",
                "{\"a\":NaN}",
                "{\"a\":Infinity}",
                "{\"a\":\"\u0001\"}",
                "{\"a\":\"\\x\"}",
                "{\"a\":\"\\u12g4\"}",
                "{\"a\":\"open",
                "{}{}",
                "{} x",
                "{},",
                "1 2",
                "// c\n{}",
                "{}/* c */",
                "\ufeff{}",
                "{\"a\":tru}")) {
            assertThat(read(sent)).as(sent).isEqualTo(MALFORMED);
        }
    }

    @Test
    void what_is_no_utf_8_is_refused() {
        for (String hex : List.of("ff", "c3", "c0af", "e282", "f8888080", "f4908080", "80", "eda0", "ed20", "ede0a0")) {
            assertThat(read(inString(hex))).as(hex).isEqualTo(MALFORMED);
        }
    }

    /// Proves I-22.
    @Test
    void a_key_that_comes_twice_is_refused_at_any_level() {
        for (String sent : List.of(
                "{\"a\":1,\"a\":1}",
                "{\"a\":1,\"b\":{},\"\\u0061\":2}",
                "{\"a\":{\"b\":[{\"c\":1,\"c\":2}]}}",
                "[{\"\":1,\"\":2}]")) {
            assertThat(read(sent)).as(sent).isEqualTo(DUPLICATE);
        }
        assertThat(read("{\"a\":{\"a\":{\"a\":1}},\"b\":[{\"a\":1},{\"a\":2}]}"))
                .isEmpty();
    }

    /// Proves I-22.
    @Test
    void a_number_that_readers_would_not_agree_on_is_refused() {
        for (String number : List.of(
                "9007199254740992",
                "-9007199254740992",
                "9007199254740992.0",
                "9007199254740993",
                "1e16",
                "1E+300",
                "1e400",
                "-1e400",
                "1e99999999999",
                "1" + "0".repeat(2_000))) {
            assertThat(read("{\"a\":[" + number + "]}")).as(number).isEqualTo(NUMBER);
        }
        for (String number : List.of(
                "9007199254740991",
                "-9007199254740991",
                "9007199254740991.0",
                "9.007199254740991e15",
                "1e-400",
                "5e-324",
                "0e99999999999",
                "-0")) {
            assertThat(read("{\"a\":[" + number + "]}")).as(number).isEmpty();
        }
    }

    /// Proves I-22.
    @Test
    void half_a_character_is_refused_escaped_or_not() {
        for (String sent : List.of("\\ud800", "\\udc00", "\\ud800x", "\\udc00\\ud800", "\\uD83D \\uDE00")) {
            assertThat(read("{\"a\":\"" + sent + "\"}")).as(sent).isEqualTo(UNICODE);
            assertThat(read("{\"" + sent + "\":1}")).as(sent).isEqualTo(UNICODE);
        }
        for (String hex : List.of("eda080", "edbfbf", "eda0bdedb880", "61edb08061")) {
            assertThat(read(inString(hex))).as(hex).isEqualTo(UNICODE);
        }
        for (String hex : List.of("ed9fbf", "ee8080", "f09f9880")) {
            assertThat(read(inString(hex))).as(hex).isEmpty();
        }
    }

    /// Proves I-22.
    @Test
    void thirty_two_levels_are_read_and_one_more_is_refused() {
        for (String kind : List.of("[", "{\"a\":")) {
            assertThat(read(nested(kind, 32))).as(kind).isEmpty();
            assertThat(read(nested(kind, 33))).as(kind).isEqualTo(DEEP);
            assertThat(read(nested(kind, 10_000))).as(kind).isEqualTo(DEEP);
        }
    }

    @Test
    void what_is_too_much_to_take_in_is_refused() {
        String zeros = ",0".repeat(19_995);

        assertThat(read("{\"a\":[0" + zeros + "]}")).as("20,001 tokens").isEqualTo(MALFORMED);
        assertThat(read("{\"a\":[0" + zeros.substring(2) + "]}")).as("20,000").isEmpty();
        assertThat(read("{\"" + "n".repeat(257) + "\":1}")).isEqualTo(MALFORMED);
        assertThat(read("{\"" + "n".repeat(256) + "\":1}")).isEmpty();
        assertThat(read("{\"a\":0." + "0".repeat(62) + "1}")).isEqualTo(MALFORMED);
        assertThat(read("{\"a\":0." + "0".repeat(61) + "1}")).isEmpty();
        assertThat(read("{\"a\":[1e400" + zeros + "]}"))
                .as("the contract's own first")
                .isEqualTo(NUMBER);
    }

    @Test
    void another_value_than_an_object_is_refused() {
        for (String sent : List.of("[]", "[{}]", "\"{}\"", "1", "null", "true", "-0.5")) {
            assertThat(read(sent)).as(sent).isEqualTo(OTHER);
        }
    }

    /// Proves I-24: of several failures the first of the list is told, wherever it stands in the body.
    @Test
    void the_gravest_failure_is_told() {
        String deep = nested("[", 40);
        String half = "\"\\ud800\"";
        String twice = "{\"a\":1,\"a\":1}";

        assertThat(read("[" + deep + "," + half + ",1e400," + twice + ",")).isEqualTo(MALFORMED);
        assertThat(read("[" + deep + "," + half + ",1e400," + twice + "]")).isEqualTo(DUPLICATE);
        assertThat(read("[" + deep + "," + half + ",1e400]")).isEqualTo(NUMBER);
        assertThat(read("[" + deep + "," + half + "]")).isEqualTo(UNICODE);
        assertThat(read("[" + deep + "]")).isEqualTo(DEEP);
    }

    @Test
    void whatever_the_bytes_are_there_is_an_answer() {
        String alphabet = "{}[]\",:\\u0d8a1e+-. \u0000\u00e9";
        for (long seed = 1; seed <= 5_000; seed++) {
            Random chance = new Random(seed);
            byte[] bytes = new byte[chance.nextInt(40)];
            for (int i = 0; i < bytes.length; i++) {
                boolean wild = chance.nextInt(20) == 0;
                bytes[i] = (byte) (wild ? chance.nextInt(256) : alphabet.charAt(chance.nextInt(alphabet.length())));
            }

            Body body = BodyReader.read(bytes);

            if (body instanceof Body.Unreadable(String text)) {
                assertThat(text).as("seed %d", seed).isIn(MALFORMED, DUPLICATE, NUMBER, UNICODE, DEEP, OTHER);
            } else {
                assertThat(bytes).as("seed %d", seed).contains('{').contains('}');
            }
        }
    }

    private static String nested(String open, int depth) {
        return "{\"a\":" + open.repeat(depth - 1) + "1" + (open.equals("[") ? "]" : "}").repeat(depth - 1) + "}";
    }

    private static byte[] inString(String hex) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.writeBytes(bytes("{\"a\":\""));
        out.writeBytes(HexFormat.of().parseHex(hex));
        out.writeBytes(bytes("\"}"));
        return out.toByteArray();
    }

    private static String read(String sent) {
        return read(bytes(sent));
    }

    /// What is wrong; nothing when it was read.
    private static String read(byte[] sent) {
        return switch (BodyReader.read(sent)) {
            case Body.Read(ObjectNode _) -> "";
            case Body.Unreadable(String text) -> text;
        };
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
