package dev.coldpath.aws.dynamodb.score;

import dev.coldpath.aws.dynamodb.table.Item;
import dev.coldpath.aws.dynamodb.table.Zipped;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/// Explanations: `D#<domain>` / `E#<scoredAt>`, compressed, for they are four fifths of what a record writes.
final class ExplanationMapping {
    private static final String JSON = "json";

    private ExplanationMapping() {}

    static Map<String, AttributeValue> item(String json) {
        return Map.of(JSON, Zipped.of(json));
    }

    static String json(Item item) {
        return Zipped.text(item.bytes(JSON));
    }
}
