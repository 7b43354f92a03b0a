package dev.coldpath.scoring.fetch;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/// Proves the JSON of E-10.
class SourceJsonTest {
    @Test
    void json_of_any_kind_is_read() {
        for (String text : List.of("{}", "[]", "7", "\"x\"", "null", " {\"a\":[1]} ")) {
            assertThat(SourceJson.read(text)).as(text).isPresent();
            assertThat(SourceJson.read(text.getBytes(StandardCharsets.UTF_8)))
                    .as(text)
                    .isPresent();
        }
    }

    @Test
    void what_is_ambiguous_or_no_json_is_refused() {
        for (String text : List.of(
                "",
                " ",
                "<html>",
                "{",
                "{}{}",
                "{} x",
                "{a:1}",
                "[1,]",
                "NaN",
                "{\"a\":1,\"a\":1}",
                "'x'",
                "// x\n{}")) {
            assertThat(SourceJson.read(text)).as(text).isEmpty();
            assertThat(SourceJson.read(text.getBytes(StandardCharsets.UTF_8)))
                    .as(text)
                    .isEmpty();
        }
    }

    @Test
    void depth_length_and_number_of_tokens_have_their_limits() {
        assertThat(SourceJson.read("[".repeat(64) + "]".repeat(64))).isPresent();
        assertThat(SourceJson.read("[".repeat(65) + "]".repeat(65))).isEmpty();
        assertThat(SourceJson.read("\"" + "x".repeat(1_000_000) + "\"")).isPresent();
        assertThat(SourceJson.read("\"" + "x".repeat(1_000_001) + "\"")).isEmpty();
        assertThat(SourceJson.read("[" + "1,".repeat(1_000_000) + "1]")).isEmpty();
    }

    @Test
    void any_bytes_are_json_or_not() {
        byte[] good = "{\"events\":[{\"eventAction\":\"registration\"}],\"n\":1.5e3}".getBytes(StandardCharsets.UTF_8);
        for (long seed = 1; seed <= 2_000; seed++) {
            Random random = new Random(seed);
            byte[] bytes = good.clone();
            for (int i = random.nextInt(6); i >= 0; i--) {
                bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
            }

            assertThat(SourceJson.read(bytes).stream().count())
                    .as("seed %d", seed)
                    .isLessThan(2);
        }
    }
}
