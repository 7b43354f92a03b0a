package dev.coldpath.json;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.coldpath.fuzz.Fuzzing;
import dev.coldpath.json.CanonicalJson.NotCanonical;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/// Proves X-10: bodies of requests, and their canonical form.
class JsonFuzzTest {
    /// `1e20` is written as an integer, which is refused where somebody spells it so.
    private static final Pattern OF_MANY_DIGITS = Pattern.compile("(?<![\\d.])\\d{16}");

    @Test
    void any_bytes_are_one_object_or_none_and_what_is_canonical_stays_as_it_is() {
        Fuzzing.feed(
                "json",
                input -> StrictJson.object(input)
                        .flatMap(JsonFuzzTest::canonical)
                        .filter(text -> !OF_MANY_DIGITS.matcher(text).find())
                        .ifPresent(text -> assertThat(StrictJson.object(text.getBytes(StandardCharsets.UTF_8))
                                        .flatMap(JsonFuzzTest::canonical))
                                .contains(text)));
    }

    private static Optional<String> canonical(ObjectNode node) {
        try {
            return Optional.of(CanonicalJson.of(node));
        } catch (NotCanonical _) {
            return Optional.empty();
        }
    }
}
