package dev.coldpath.json;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.coldpath.fuzz.Fuzzing;
import dev.coldpath.json.CanonicalJson.NotCanonical;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/// Proves X-10: bodies of requests, and their canonical form.
class JsonFuzzTest {
    @Test
    void any_bytes_are_one_object_or_none_and_what_is_canonical_stays_as_it_is() {
        Fuzzing.feed(
                "json",
                input -> StrictJson.object(input)
                        .flatMap(JsonFuzzTest::canonical)
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
