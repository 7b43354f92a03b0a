package dev.coldpath.aws.s3;

import com.fasterxml.jackson.databind.JsonNode;
import dev.coldpath.aws.Names;
import dev.coldpath.json.StrictJson;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/// What EventBridge says of an object that was laid into the inbox.
///
/// @param key its name in the bucket
public record Laid(String key) {
    /// Reads an event; empty when it tells of no drop of content.
    public static Optional<Laid> read(String event) {
        return StrictJson.object(event.getBytes(StandardCharsets.UTF_8))
                .map(whole -> whole.at("/detail/object/key"))
                .filter(JsonNode::isTextual)
                .map(JsonNode::textValue)
                .filter(key -> key.startsWith(Names.Inbox.CONTENT) && key.length() > Names.Inbox.CONTENT.length())
                .map(Laid::new);
    }
}
