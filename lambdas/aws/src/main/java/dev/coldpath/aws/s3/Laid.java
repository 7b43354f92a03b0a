package dev.coldpath.aws.s3;

import com.fasterxml.jackson.databind.JsonNode;
import dev.coldpath.api.Timestamp;
import dev.coldpath.aws.Names.Inbox;
import dev.coldpath.json.StrictJson;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Optional;

/// What EventBridge says of an object that was laid into the inbox.
///
/// @param key its name in the bucket
/// @param at to the second
public record Laid(String key, Instant at) {
    /// Reads an event; empty when it tells of no drop of content.
    public static Optional<Laid> read(String event) {
        return StrictJson.object(event.getBytes(StandardCharsets.UTF_8)).flatMap(Laid::of);
    }

    private static Optional<Laid> of(JsonNode event) {
        Optional<String> key = text(event.at("/detail/object/key"))
                .filter(name -> name.startsWith(Inbox.CONTENT) && name.length() > Inbox.CONTENT.length());
        Optional<Instant> at = text(event.path("time")).flatMap(Timestamp::read);
        return key.flatMap(name -> at.map(time -> new Laid(name, time)));
    }

    private static Optional<String> text(JsonNode json) {
        return Optional.of(json).filter(JsonNode::isTextual).map(JsonNode::textValue);
    }
}
