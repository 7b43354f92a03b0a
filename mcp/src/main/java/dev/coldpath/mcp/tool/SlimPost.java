package dev.coldpath.mcp.tool;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.IntNode;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.coldpath.mcp.rpc.McpJson;

/// One post of a result, without the figures that rank it.
final class SlimPost {
    private SlimPost() {}

    static ObjectNode of(JsonNode post) {
        ObjectNode slim = McpJson.object();
        slim.set("id", text(post.path("uuid")));
        slim.set("platform", text(post.path("platform")));
        slim.set("title", text(post.path("title")));
        slim.set("description", text(post.path("description")));
        slim.set("url", text(post.path("contentUrl")));
        slim.set(
                "tags",
                post.path("tags").isArray()
                        ? post.path("tags")
                        : McpJson.object().arrayNode());
        slim.set("similarity", number(post.path("similarity")));
        ObjectNode engagement = slim.putObject("engagement");
        engagement.set("views", count(post.path("viewCount")));
        engagement.set("likes", count(post.path("likeCount")));
        engagement.set("shares", count(post.path("shareCount")));
        engagement.set("comments", count(post.path("commentCount")));
        slim.set("publishedAt", text(post.path("publishedAt")));
        slim.set("creator", creator(post));
        return slim;
    }

    private static JsonNode creator(JsonNode post) {
        JsonNode handle = text(post.path("authorHandle"));
        JsonNode name = text(post.path("authorName"));
        JsonNode followers = number(post.path("followerCount"));
        if (handle.isNull() && name.isNull() && followers.isNull()) {
            return NullNode.getInstance();
        }
        ObjectNode creator = McpJson.object();
        creator.set("handle", handle);
        creator.set("name", name);
        creator.set("followerCount", followers);
        return creator;
    }

    static JsonNode count(JsonNode value) {
        return value.isNumber() ? value : IntNode.valueOf(0);
    }

    private static JsonNode number(JsonNode value) {
        return value.isNumber() ? value : NullNode.getInstance();
    }

    /// An empty text says as little as none.
    private static JsonNode text(JsonNode value) {
        return value.isTextual() && !value.textValue().isEmpty() ? value : NullNode.getInstance();
    }
}
