package dev.coldpath.intelligence.routes;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.coldpath.api.Json;
import dev.coldpath.intelligence.content.Author;
import dev.coldpath.intelligence.content.Creator;
import dev.coldpath.intelligence.figures.Figures;

/// Creators on the wire.
final class CreatorWire {
    private CreatorWire() {}

    static ObjectNode profile(Creator creator) {
        Author known = creator.known();
        ObjectNode json = Json.object()
                .put("id", creator.id())
                .put("platform", creator.platform())
                .put("handle", known.handle().orElse(creator.handle()))
                .put("display_name", known.name().orElse(null));
        Absent.put(json, "follower_count", known.followers());
        Absent.put(json, "following_count", known.following());
        Absent.put(json, "total_likes", known.totalLikes());
        Absent.put(json, "video_count", known.videoCount());
        return json.put("is_verified", known.isVerified().orElse(null))
                .put("is_private", known.isPrivate().orElse(null))
                .put("updated_at", Figures.time(creator.updatedAt()));
    }
}
