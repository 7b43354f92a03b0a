package dev.coldpath.api;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.coldpath.job.Metadata;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/// The `metadata` member of a submit: one object of texts.
public final class AskedMetadata {
    private AskedMetadata() {}

    /// Nothing where the member is absent or null; empty when it is anything else, or too much.
    public static Optional<Metadata> of(ObjectNode body) {
        JsonNode sent = body.path("metadata");
        if (sent.isMissingNode() || sent.isNull()) {
            return Optional.of(Metadata.NONE);
        }
        if (!sent.isObject() || !sent.valueStream().allMatch(JsonNode::isTextual)) {
            return Optional.empty();
        }
        Map<String, String> entries = new HashMap<>();
        sent.properties()
                .forEach(entry -> entries.put(entry.getKey(), entry.getValue().textValue()));
        return Metadata.of(entries);
    }
}
