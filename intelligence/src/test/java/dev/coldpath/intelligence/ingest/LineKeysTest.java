package dev.coldpath.intelligence.ingest;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.coldpath.intelligence.ingest.LineReader.Bad;
import dev.coldpath.intelligence.ingest.LineReader.Good;
import dev.coldpath.intelligence.vector.VectorName;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class LineKeysTest {
    private static final String KEY = "\"platform\":\"TIKTOK\",\"contentId\":\"7351\"";
    private static final String UUID_TEXT = "42277b40-4fd1-51fd-bd4b-d154fcb73088";

    private final LineReader reader = new LineReader(Intake.NOON, new SpaceLengths(Map.of(VectorName.TEXT, 3)));

    @Test
    void a_line_that_is_no_object_is_refused_by_what_it_is() {
        refused("line is not valid JSON", "{", "nope", "{} {}", "{\"a\":NaN}", "{'a':1}", "{\"a\":1,}", "//");
        refused("line is not valid JSON", "{\"a\":1,\"a\":1}", "{\"x\":\"\\ud800\"}", "{\"\\udc00\":1}");
        refused("line is not valid JSON", "{\"x\":" + "[".repeat(40) + "]".repeat(40) + "}", "[".repeat(100_000));
        refused("line must be a JSON object", "[]", "1", "\"text\"", "null", "true");
        assertThat(reader.read(RawLine.tooLong(1))).isEqualTo(new Bad("line is too long"));
    }

    @Test
    void a_line_that_is_not_utf_8_is_refused_as_such() {
        for (byte[] bytes : List.of(
                new byte[] {'{', '"', (byte) 0xff, '"', ':', '1', '}'},
                new byte[] {(byte) 0xc0, (byte) 0x80},
                new byte[] {(byte) 0xed, (byte) 0xa0, (byte) 0x80},
                "{\"platform\":\"é\"}".getBytes(ISO_8859_1))) {
            assertThat(reader.read(RawLine.of(1, bytes))).isEqualTo(new Bad("line is not valid UTF-8"));
        }
    }

    @Test
    void platform_is_a_word_of_up_to_32_letters_digits_and_underscores() {
        refused("platform is invalid", "{}", "{\"contentId\":\"1\"}");
        for (String platform : List.of(
                "null",
                "1",
                "\"\"",
                "\" tiktok\"",
                "\"tik tok\"",
                "\"t\\u0131ktok\"",
                "\"a-b\"",
                "[\"X\"]",
                "\"X\\n\"")) {
            refused("platform is invalid", "{\"platform\":" + platform + ",\"contentId\":\"1\"}");
        }
        refused("platform is invalid", "{\"platform\":\"" + "a".repeat(33) + "\",\"contentId\":\"1\"}");
        assertThat(good("{\"platform\":\"tik_tok2\",\"contentId\":\"1\"}").key().platform())
                .isEqualTo("TIK_TOK2");
    }

    @Test
    void content_id_is_a_text_of_up_to_256_characters() {
        for (String id : List.of("null", "7351", "\"\"", "{}", "\"" + "x".repeat(257) + "\"")) {
            refused("contentId is required", "{\"platform\":\"X\",\"contentId\":" + id + "}");
        }
        refused("contentId is required", "{\"platform\":\"X\"}");
        String longest = "\uD83D\uDE00".repeat(256);
        assertThat(good("{\"platform\":\"X\",\"contentId\":\"" + longest + "\"}")
                        .key()
                        .contentId())
                .isEqualTo(longest);
    }

    @Test
    void ids_of_items_have_the_form_of_uuids() {
        for (String id : List.of("1", "\"\"", "\"7351\"", "\"1-1-1-1-1\"", "[]")) {
            refusedField("uuid is invalid", "\"uuid\":" + id);
            refusedField("canonicalUuid is invalid", "\"canonicalUuid\":" + id);
        }
        assertThat(field("\"uuid\":\"" + UUID_TEXT + "\"").uuid()).contains(UUID.fromString(UUID_TEXT));
        assertThat(field("\"uuid\":null").uuid()).isEmpty();
    }

    @Test
    void the_first_broken_field_of_the_table_is_the_reason() {
        refused("platform is invalid", "{\"deleted\":1,\"contentId\":5}");
        refusedField("title must be a string", "\"observedAt\":1.5,\"tags\":1,\"title\":2");
        refusedField("counts.likes is invalid", "\"deleted\":1,\"media\":1,\"counts\":{\"shares\":-1,\"likes\":-1}");
    }

    private ContentLine field(String member) {
        return good("{" + KEY + "," + member + "}");
    }

    private ContentLine good(String line) {
        LineReader.Reading read = reader.read(RawLine.of(1, line.getBytes(UTF_8)));
        assertThat(read).as(line).isInstanceOf(Good.class);
        return ((Good) read).line();
    }

    private void refusedField(String reason, String member) {
        refused(reason, "{" + KEY + "," + member + "}");
    }

    private void refused(String reason, String... lines) {
        for (String line : lines) {
            assertThat(reader.read(RawLine.of(1, line.getBytes(UTF_8))))
                    .as(line.length() > 200 ? line.substring(0, 200) : line)
                    .isEqualTo(new Bad(reason));
        }
    }
}
