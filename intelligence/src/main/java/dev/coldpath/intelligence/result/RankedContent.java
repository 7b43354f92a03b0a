package dev.coldpath.intelligence.result;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.coldpath.intelligence.content.Author;
import dev.coldpath.intelligence.content.Counts;
import dev.coldpath.intelligence.content.Item;
import dev.coldpath.intelligence.figures.Figures;
import dev.coldpath.intelligence.retrieve.Row;
import dev.coldpath.intelligence.retrieve.Row.Scores;
import java.util.List;
import java.util.Optional;

/// Ranked rows as they go out: every member always, null where nothing is known.
public final class RankedContent {
    private RankedContent() {}

    /// All of them, in their order.
    public static ArrayNode json(List<Row> rows) {
        ArrayNode json = JsonNodeFactory.instance.arrayNode(rows.size());
        rows.forEach(row -> json.add(json(row)));
        return json;
    }

    /// One row.
    public static ObjectNode json(Row row) {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        item(json, row.item());
        ArrayNode spaces = json.putArray("targetVectors");
        row.match().spaces().forEach(space -> spaces.add(space.wire()));
        json.set("rrfScore", Figures.score(row.match().rrfScore()));
        json.set("rawSimilarity", Figures.score(row.match().rawSimilarity()));
        scores(json, row.scores());
        return json;
    }

    private static void item(ObjectNode json, Item item) {
        json.put("uuid", item.uuid().toString());
        text(json, "weaviateId", item.vectorId());
        json.put("platform", item.platform());
        text(json, "contentType", item.contentType());
        text(json, "contentUrl", item.url());
        text(json, "title", item.title());
        text(json, "description", item.description());
        author(json, item.author());
        CreatorWire.integer(json, "creatorId", item.creatorId());
        CreatorWire.integer(json, "followerCount", item.author().followers());
        text(json, "publishedAt", item.publishedAt().map(Figures::time));
        ArrayNode tags = json.putArray("tags");
        item.tags().forEach(tags::add);
        counts(json, item.counts());
    }

    private static void author(ObjectNode json, Author author) {
        text(json, "authorHandle", author.handle());
        text(json, "authorName", author.name());
    }

    /// An unknown count is 0 here.
    private static void counts(ObjectNode json, Counts counts) {
        json.put("viewCount", counts.views().orElse(0))
                .put("likeCount", counts.likes().orElse(0))
                .put("shareCount", counts.shares().orElse(0))
                .put("commentCount", counts.comments().orElse(0));
    }

    private static void scores(ObjectNode json, Scores scores) {
        json.set("similarity", Figures.score(scores.similarity()));
        json.set("engagementScore", Figures.score(scores.engagement()));
        json.set("recencyScore", Figures.score(scores.recency()));
        json.set("authorReach", Figures.score(scores.reach()));
        json.set("engagementDepth", Figures.score(scores.depth()));
        json.set("finalScore", Figures.score(scores.total()));
    }

    private static void text(ObjectNode json, String name, Optional<String> value) {
        json.put(name, value.orElse(null));
    }
}
