package dev.coldpath.scoring.fetch;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

/// Proves the JSON of E-10 for documents that are read in part.
class ExcerptTest {
    private static final Excerpt EXCERPT = Excerpt.of("name", "facts/sales/units", "filings/form");

    @Test
    void only_what_is_wanted_is_kept() {
        assertThat(read("""
                {"name":"Loom","secret":{"name":"x"},
                 "facts":{"sales":{"label":"y","units":{"USD":[{"val":1.5}],"EUR":[]}},"staff":{"units":{}}},
                 "filings":{"form":["A","B"],"date":["x"]}}""")).hasToString("""
                Optional[{"name":"Loom","facts":{"sales":{"units":{"USD":[{"val":1.5}],"EUR":[]}}},\
                "filings":{"form":["A","B"]}}]""");
    }

    @Test
    void lists_on_the_way_have_no_name() {
        assertThat(read("[{\"name\":\"a\",\"other\":1},[{\"name\":\"b\"}],{}]"))
                .hasToString("Optional[[{\"name\":\"a\"},[{\"name\":\"b\"}],{}]]");
        assertThat(read("[]")).hasToString("Optional[[]]");
        assertThat(read("{}")).hasToString("Optional[{}]");
    }

    @Test
    void values_of_every_kind_are_kept_as_they_are() {
        JsonNode kept = read("{\"name\":[null,true,false,\"x\",7,-70000000000,1e3,123456789012345678901234567890]}")
                .orElseThrow()
                .path("name");

        assertThat(kept.path(0).isNull()).isTrue();
        assertThat(kept.path(1).asBoolean() && !kept.path(2).asBoolean()).isTrue();
        assertThat(kept.path(3).textValue()).isEqualTo("x");
        assertThat(kept.path(4).longValue() + kept.path(5).longValue()).isEqualTo(-69_999_999_993L);
        assertThat(kept.path(6).doubleValue()).isEqualTo(1_000);
        assertThat(kept.path(7).doubleValue()).isEqualTo(1.2345678901234568e29);
    }

    @Test
    void what_is_ambiguous_broken_or_too_much_is_refused_wherever_it_stands() {
        for (String text : List.of(
                "",
                " ",
                "<html>",
                "{",
                "{\"secret\":[1,",
                "{\"secret\":[1,2}",
                "{}{}",
                "{} x",
                "{\"secret\":{\"a\":1,\"a\":1}}",
                "{\"name\":1,\"name\":2}",
                "{\"secret\":" + "[".repeat(64) + "]".repeat(64) + "}",
                "{\"name\":" + "[".repeat(64) + "]".repeat(64) + "}",
                "{\"secret\":[" + "1,".repeat(4_000_000) + "1]}",
                "{\"name\":[" + "1,".repeat(1_000_000) + "1]}")) {
            assertThat(read(text))
                    .as(text.substring(0, Math.min(40, text.length())))
                    .isEmpty();
        }
    }

    @Test
    void a_document_of_a_million_facts_leaves_next_to_nothing() {
        String fact = "{\"end\":\"2025-12-31\",\"val\":1,\"form\":\"10-Q\"},";

        Optional<JsonNode> kept = read(
                "{\"name\":\"Loom\",\"facts\":{\"staff\":{\"units\":{\"USD\":[" + fact.repeat(200_000) + "{}]}}}}");

        assertThat(kept).hasToString("Optional[{\"name\":\"Loom\",\"facts\":{}}]");
    }

    @Test
    void any_bytes_are_json_or_not() {
        byte[] good = "{\"name\":[{\"a\":\"b\"}],\"secret\":[1.5e3,{\"x\":[]}]}".getBytes(StandardCharsets.UTF_8);
        for (long seed = 1; seed <= 2_000; seed++) {
            Random random = new Random(seed);
            byte[] bytes = good.clone();
            for (int i = random.nextInt(6); i >= 0; i--) {
                bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
            }

            assertThat(EXCERPT.read(bytes).isPresent())
                    .as("seed %d", seed)
                    .isEqualTo(SourceJson.read(bytes).isPresent());
        }
    }

    private static Optional<JsonNode> read(String text) {
        return EXCERPT.read(text.getBytes(StandardCharsets.UTF_8));
    }
}
