package dev.coldpath.intelligence.narrative;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.coldpath.intelligence.ask.Window;
import dev.coldpath.intelligence.content.Members;
import dev.coldpath.intelligence.narrative.StoredNarrative.Cluster;
import dev.coldpath.intelligence.narrative.StoredNarrative.Member;
import dev.coldpath.intelligence.narrative.StoredNarrative.Platform;
import dev.coldpath.intelligence.narrative.StoredNarrative.Poster;
import dev.coldpath.intelligence.narrative.StoredNarrative.Twins;
import java.time.Instant;
import java.util.UUID;

/// Narratives as they are stored, on every engine alike. Members that newer code wrote are passed over.
public final class NarrativeJson {
    private NarrativeJson() {}

    public static String of(StoredNarrative narrative) {
        ObjectNode json = Members.object();
        json.set("cluster", cluster(narrative.cluster()));
        ArrayNode members = json.putArray("members");
        narrative
                .members()
                .forEach(each -> members.addObject()
                        .put("item", each.item().toString())
                        .put("relevance", each.relevance())
                        .put("representative", each.representative()));
        ArrayNode creators = json.putArray("creators");
        narrative.creators().forEach(each -> creators.add(poster(each)));
        ArrayNode platforms = json.putArray("platforms");
        narrative
                .platforms()
                .forEach(each -> platforms
                        .addObject()
                        .put("name", each.name())
                        .put("contentCount", each.contentCount())
                        .put("totalEngagement", each.totalEngagement()));
        ArrayNode twins = json.putArray("twins");
        narrative.twins().forEach(each -> twins.add(twins(each)));
        return json.toString();
    }

    public static StoredNarrative narrative(String text) {
        JsonNode json = Members.read("narrative", text);
        return new StoredNarrative(
                cluster(json.required("cluster")),
                json.required("members")
                        .valueStream()
                        .map(each -> new Member(
                                uuid(each, "item"),
                                number(each, "relevance"),
                                each.required("representative").asBoolean()))
                        .toList(),
                json.required("creators")
                        .valueStream()
                        .map(NarrativeJson::poster)
                        .toList(),
                json.required("platforms")
                        .valueStream()
                        .map(each -> new Platform(
                                text(each, "name"), count(each, "contentCount"), total(each, "totalEngagement")))
                        .toList(),
                json.required("twins").valueStream().map(NarrativeJson::twins).toList());
    }

    /// What lists show, alone.
    public static String of(Cluster cluster) {
        return cluster(cluster).toString();
    }

    public static Cluster cluster(String text) {
        return cluster(Members.read("narrative", text));
    }

    private static ObjectNode cluster(Cluster cluster) {
        ObjectNode json = Members.object()
                .put("id", cluster.id())
                .put("window", cluster.window().wire())
                .put("from", cluster.from().toString())
                .put("to", cluster.to().toString())
                .put("label", cluster.label())
                .put("summary", cluster.summary())
                .put("momentumScore", cluster.momentumScore())
                .put("emergingScore", cluster.emergingScore())
                .put("trendScore", cluster.trendScore())
                .put("contentCount", cluster.contentCount())
                .put("creatorCount", cluster.creatorCount())
                .put("platformCount", cluster.platformCount())
                .put("totalEngagement", cluster.totalEngagement());
        ArrayNode tags = json.putArray("topTags");
        cluster.topTags().forEach(tags::add);
        Members.put(json, "representative", cluster.representative().map(UUID::toString));
        json.set("scoreBreakdown", cluster.scoreBreakdown());
        return json.put("computedAt", cluster.computedAt().toString());
    }

    private static Cluster cluster(JsonNode json) {
        return new Cluster(
                total(json, "id"),
                Window.of(text(json, "window")).orElseThrow(),
                time(json, "from"),
                time(json, "to"),
                text(json, "label"),
                text(json, "summary"),
                number(json, "momentumScore"),
                number(json, "emergingScore"),
                number(json, "trendScore"),
                count(json, "contentCount"),
                count(json, "creatorCount"),
                count(json, "platformCount"),
                total(json, "totalEngagement"),
                json.required("topTags").valueStream().map(JsonNode::asText).toList(),
                Members.text(json, "representative").map(UUID::fromString),
                (ObjectNode) json.required("scoreBreakdown"),
                time(json, "computedAt"));
    }

    private static ObjectNode poster(Poster poster) {
        ObjectNode json = Members.object()
                .put("id", poster.id())
                .put("platform", poster.platform())
                .put("handle", poster.handle())
                .put("contentCount", poster.contentCount())
                .put("totalEngagement", poster.totalEngagement())
                .put("amplifierScore", poster.amplifierScore());
        Members.put(json, "followerCount", poster.followerCount());
        Members.putTime(json, "firstSeenAt", poster.firstSeenAt());
        return json;
    }

    private static Poster poster(JsonNode json) {
        return new Poster(
                total(json, "id"),
                text(json, "platform"),
                text(json, "handle"),
                count(json, "contentCount"),
                total(json, "totalEngagement"),
                number(json, "amplifierScore"),
                Members.number(json, "followerCount"),
                Members.time(json, "firstSeenAt"));
    }

    private static ObjectNode twins(Twins twins) {
        ObjectNode json = Members.object().put("canonical", twins.canonical().toString());
        ArrayNode members = json.putArray("members");
        twins.members().forEach(each -> members.add(each.toString()));
        return json;
    }

    private static Twins twins(JsonNode json) {
        return new Twins(
                uuid(json, "canonical"),
                json.required("members")
                        .valueStream()
                        .map(each -> UUID.fromString(each.asText()))
                        .toList());
    }

    private static String text(JsonNode json, String name) {
        return json.required(name).asText();
    }

    private static UUID uuid(JsonNode json, String name) {
        return UUID.fromString(text(json, name));
    }

    private static double number(JsonNode json, String name) {
        return json.required(name).asDouble();
    }

    private static long total(JsonNode json, String name) {
        return json.required(name).asLong();
    }

    private static int count(JsonNode json, String name) {
        return json.required(name).asInt();
    }

    private static Instant time(JsonNode json, String name) {
        return Instant.parse(text(json, name));
    }
}
