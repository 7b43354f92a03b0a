package dev.coldpath.intelligence.content;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.coldpath.intelligence.content.Item.Embedding;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

/// Items as they are stored, on every engine alike. Members that newer code wrote are passed over.
public final class ItemJson {
    private ItemJson() {}

    public static String of(Item item) {
        ObjectNode json = Members.object()
                .put("uuid", item.uuid().toString())
                .put("platform", item.platform())
                .put("contentId", item.contentId());
        Members.put(json, "url", item.url());
        Members.put(json, "title", item.title());
        Members.put(json, "description", item.description());
        ArrayNode tags = json.putArray("tags");
        item.tags().forEach(tags::add);
        Members.put(json, "contentType", item.contentType());
        Members.put(json, "vectorId", item.vectorId());
        json.set("author", AuthorJson.of(item.author()));
        Members.putTime(json, "publishedAt", item.publishedAt());
        json.set("counts", counts(item.counts()));
        ArrayNode media = json.putArray("media");
        item.media()
                .forEach(each -> media.addObject()
                        .put("type", word(each.type()))
                        .put("url", each.url().toString()));
        Members.put(json, "canonical", item.canonical().map(UUID::toString));
        Members.putTime(json, "observedAt", item.observedAt());
        Members.put(json, "embeddingOf", item.embedding().of());
        return json.put("embeddingPending", item.embedding().pending())
                .put("revision", item.revision())
                .toString();
    }

    public static Item item(String text) {
        JsonNode json = Members.read("item", text);
        return new Item(
                UUID.fromString(json.required("uuid").asText()),
                json.required("platform").asText(),
                json.required("contentId").asText(),
                Members.text(json, "url"),
                Members.text(json, "title"),
                Members.text(json, "description"),
                json.required("tags").valueStream().map(JsonNode::asText).toList(),
                Members.text(json, "contentType"),
                Members.text(json, "vectorId"),
                AuthorJson.author(json.required("author")),
                Members.time(json, "publishedAt"),
                counts(json.required("counts")),
                media(json.required("media")),
                Members.text(json, "canonical").map(UUID::fromString),
                Members.time(json, "observedAt"),
                new Embedding(
                        Members.text(json, "embeddingOf"),
                        json.required("embeddingPending").asBoolean()),
                json.required("revision").asLong());
    }

    private static ObjectNode counts(Counts counts) {
        ObjectNode json = Members.object();
        Members.put(json, "views", counts.views());
        Members.put(json, "likes", counts.likes());
        Members.put(json, "comments", counts.comments());
        Members.put(json, "shares", counts.shares());
        return json;
    }

    private static Counts counts(JsonNode json) {
        return new Counts(
                Members.number(json, "views"),
                Members.number(json, "likes"),
                Members.number(json, "comments"),
                Members.number(json, "shares"));
    }

    private static List<Media> media(JsonNode json) {
        return json.valueStream()
                .map(each -> new Media(
                        type(each.required("type").asText()),
                        URI.create(each.required("url").asText())))
                .toList();
    }

    private static String word(Media.Type type) {
        return type.name().toLowerCase(Locale.ROOT);
    }

    private static Media.Type type(String word) {
        return Media.Type.valueOf(word.toUpperCase(Locale.ROOT));
    }
}
