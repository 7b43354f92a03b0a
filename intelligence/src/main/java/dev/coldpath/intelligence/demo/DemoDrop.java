package dev.coldpath.intelligence.demo;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.coldpath.intelligence.content.Author;
import dev.coldpath.intelligence.content.ContentKey;
import dev.coldpath.intelligence.content.Item;
import dev.coldpath.intelligence.content.Media;
import dev.coldpath.intelligence.figures.Figures;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.OptionalLong;
import java.util.UUID;

/// The demonstration as a content drop, for a host that is to have it as its own content. It has no vectors: the host
/// makes its own.
public final class DemoDrop {
    private DemoDrop() {}

    /// A line for each item, as of the full hour that this instant lies in.
    public static List<String> lines(Instant now) {
        Instant hour = now.truncatedTo(ChronoUnit.HOURS);
        return Generator.make().posts().stream()
                .map(post -> line(post.at(hour)).toString())
                .toList();
    }

    /// Which item its first line is about.
    public static ContentKey first() {
        Item item = Generator.make().posts().getFirst().at(Instant.EPOCH);
        return new ContentKey(item.platform(), item.contentId());
    }

    private static ObjectNode line(Item item) {
        ObjectNode json = JsonNodeFactory.instance
                .objectNode()
                .put("platform", item.platform())
                .put("contentId", item.contentId())
                .put("uuid", item.uuid().toString());
        item.url().ifPresent(url -> json.put("url", url));
        item.title().ifPresent(title -> json.put("title", title));
        item.description().ifPresent(description -> json.put("description", description));
        ArrayNode tags = json.putArray("tags");
        item.tags().forEach(tags::add);
        item.contentType().ifPresent(type -> json.put("contentType", type));
        json.set("author", author(item.author()));
        item.publishedAt().ifPresent(at -> json.put("publishedAt", Figures.time(at)));
        json.set("counts", counts(item));
        ArrayNode media = json.putArray("media");
        item.media().forEach(each -> media.add(medium(each)));
        item.canonical().map(UUID::toString).ifPresent(canonical -> json.put("canonicalUuid", canonical));
        return json;
    }

    private static ObjectNode author(Author author) {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        author.handle().ifPresent(handle -> json.put("handle", handle));
        author.name().ifPresent(name -> json.put("name", name));
        put(json, "followers", author.followers());
        put(json, "following", author.following());
        author.isVerified().ifPresent(verified -> json.put("verified", verified));
        put(json, "totalLikes", author.totalLikes());
        put(json, "videoCount", author.videoCount());
        author.isPrivate().ifPresent(hidden -> json.put("private", hidden));
        return json;
    }

    private static ObjectNode counts(Item item) {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        put(json, "views", item.counts().views());
        put(json, "likes", item.counts().likes());
        put(json, "comments", item.counts().comments());
        put(json, "shares", item.counts().shares());
        return json;
    }

    private static ObjectNode medium(Media media) {
        return JsonNodeFactory.instance
                .objectNode()
                .put("type", media.type().name().toLowerCase(Locale.ROOT))
                .put("url", media.url().toString());
    }

    private static void put(ObjectNode json, String name, OptionalLong number) {
        number.ifPresent(value -> json.put(name, value));
    }
}
