package dev.coldpath.intelligence.content;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;

/// Creators as they are stored, on every engine alike. Members that newer code wrote are passed over.
public final class CreatorJson {
    private CreatorJson() {}

    public static String of(Creator creator) {
        ObjectNode json = Members.object().put("platform", creator.platform()).put("handle", creator.handle());
        json.set("known", AuthorJson.of(creator.known()));
        return json.put("updatedAt", creator.updatedAt().toString()).toString();
    }

    public static Creator creator(String text) {
        JsonNode json = Members.read("creator", text);
        return new Creator(
                json.required("platform").asText(),
                json.required("handle").asText(),
                AuthorJson.author(json.required("known")),
                Instant.parse(json.required("updatedAt").asText()));
    }
}
