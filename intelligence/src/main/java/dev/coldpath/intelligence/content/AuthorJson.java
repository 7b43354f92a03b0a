package dev.coldpath.intelligence.content;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/// Authors as they are stored inside items and creators.
final class AuthorJson {
    private AuthorJson() {}

    static ObjectNode of(Author author) {
        ObjectNode json = Members.object();
        Members.put(json, "handle", author.handle());
        Members.put(json, "name", author.name());
        Members.put(json, "followers", author.followers());
        Members.put(json, "following", author.following());
        Members.put(json, "likes", author.totalLikes());
        Members.put(json, "videos", author.videoCount());
        Members.putFlag(json, "verified", author.isVerified());
        Members.putFlag(json, "private", author.isPrivate());
        return json;
    }

    static Author author(JsonNode json) {
        return new Author(
                Members.text(json, "handle"),
                Members.text(json, "name"),
                Members.number(json, "followers"),
                Members.number(json, "following"),
                Members.number(json, "likes"),
                Members.number(json, "videos"),
                Members.flag(json, "verified"),
                Members.flag(json, "private"));
    }
}
