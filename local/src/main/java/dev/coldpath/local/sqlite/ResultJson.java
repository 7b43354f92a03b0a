package dev.coldpath.local.sqlite;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.coldpath.domain.Domain;
import dev.coldpath.job.Fence;
import dev.coldpath.job.ResultRef;
import dev.coldpath.job.ResultRef.Kept;
import dev.coldpath.job.ResultRef.Place;
import dev.coldpath.job.ResultRef.Scored;
import java.time.Instant;

/// Where results are, as JSON and back.
final class ResultJson {
    private ResultJson() {}

    static String text(ResultRef ref) {
        ObjectNode json = Json.object();
        return switch (ref) {
            case Scored(Domain domain, Instant scoredAt) ->
                json.put("domain", domain.name())
                        .put("scored_at", scoredAt.getEpochSecond())
                        .toString();
            case Kept(Fence fence, Place place, String sha256, int length, boolean whole) ->
                json.put("place", place.wire())
                        .put("fence", fence.hex())
                        .put("sha256", sha256)
                        .put("length", length)
                        .put("whole", whole)
                        .toString();
        };
    }

    static ResultRef ref(String text) {
        JsonNode json = Json.read(text);
        return json.has("domain")
                ? new Scored(
                        new Domain(json.path("domain").asText()),
                        Instant.ofEpochSecond(json.path("scored_at").asLong()))
                : new Kept(
                        new Fence(json.path("fence").asText()),
                        Columns.word(
                                Place.class, Place::wire, json.path("place").asText()),
                        json.path("sha256").asText(),
                        json.path("length").asInt(),
                        json.path("whole").asBoolean());
    }
}
