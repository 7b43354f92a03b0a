package dev.coldpath.aws.dynamodb;

import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/// Explanations: `D#<domain>` / `E#<scoredAt>`, compressed, for they are four fifths of what a record writes.
final class Explanation {
    private static final String JSON = "json";

    private Explanation() {}

    static Map<String, AttributeValue> item(String json) {
        return Map.of(JSON, Zipped.of(json));
    }
}
