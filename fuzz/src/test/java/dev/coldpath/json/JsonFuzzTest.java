package dev.coldpath.json;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.DoubleNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.NumericNode;
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
                                        .map(JsonFuzzTest::ofDoubles)
                                        .flatMap(JsonFuzzTest::canonical))
                                .contains(text)));
    }

    /// The same with every number a double, as ECMAScript has them: `1e20` is written as an integer, and an integer
    /// that large is refused where somebody spells it so.
    private static ObjectNode ofDoubles(ObjectNode node) {
        return (ObjectNode) doubles(node);
    }

    private static JsonNode doubles(JsonNode node) {
        return switch (node) {
            case ObjectNode object -> {
                ObjectNode copy = JsonNodeFactory.instance.objectNode();
                object.properties().forEach(each -> copy.set(each.getKey(), doubles(each.getValue())));
                yield copy;
            }
            case ArrayNode array -> {
                ArrayNode copy = JsonNodeFactory.instance.arrayNode();
                array.forEach(each -> copy.add(doubles(each)));
                yield copy;
            }
            case NumericNode number -> DoubleNode.valueOf(number.doubleValue());
            default -> node;
        };
    }

    private static Optional<String> canonical(ObjectNode node) {
        try {
            return Optional.of(CanonicalJson.of(node));
        } catch (NotCanonical _) {
            return Optional.empty();
        }
    }
}
