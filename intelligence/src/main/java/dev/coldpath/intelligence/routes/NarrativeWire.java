package dev.coldpath.intelligence.routes;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.coldpath.api.Json;
import dev.coldpath.intelligence.content.Counts;
import dev.coldpath.intelligence.content.Item;
import dev.coldpath.intelligence.figures.Figures;
import dev.coldpath.intelligence.narrative.StoredNarrative;
import dev.coldpath.intelligence.narrative.StoredNarrative.Cluster;
import dev.coldpath.intelligence.narrative.StoredNarrative.Member;
import dev.coldpath.intelligence.narrative.StoredNarrative.Platform;
import dev.coldpath.intelligence.narrative.StoredNarrative.Poster;
import dev.coldpath.intelligence.narrative.StoredNarrative.Twins;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/// Stored narratives on the wire.
final class NarrativeWire {
    /// Bytes of items on one page.
    static final int MOST_CONTENT = 4 << 20;

    private NarrativeWire() {}

    static ObjectNode cluster(Cluster cluster) {
        ObjectNode json = Json.object()
                .put("id", cluster.id())
                .put("window_key", cluster.window().wire())
                .put("window_start", Figures.time(cluster.from()))
                .put("window_end", Figures.time(cluster.to()))
                .put("label", cluster.label())
                .put("summary", cluster.summary());
        json.set("momentum_score", Figures.score(cluster.momentumScore()));
        json.set("emerging_score", Figures.score(cluster.emergingScore()));
        json.set("trend_score", Figures.score(cluster.trendScore()));
        json.put("content_count", cluster.contentCount())
                .put("creator_count", cluster.creatorCount())
                .put("platform_count", cluster.platformCount())
                .put("total_engagement", cluster.totalEngagement());
        texts(json.putArray("top_tags"), cluster.topTags());
        json.put(
                "representative_content_uuid",
                cluster.representative().map(UUID::toString).orElse(null));
        json.set("score_breakdown", cluster.scoreBreakdown());
        return json.put("computed_at", Figures.time(cluster.computedAt()));
    }

    /// The whole page, with as many of its items, the most relevant first, as an answer has room for: a function's
    /// answer has 6 MB, and more to write when it has quotes in it. A page that leaves items out says how many.
    ///
    /// @param items those of the members that are still there
    static ObjectNode detail(StoredNarrative narrative, Map<UUID, Item> items) {
        ObjectNode json = Json.object();
        json.set("narrative", cluster(narrative.cluster()));
        int omitted = content(json.putArray("content"), narrative.members(), items);
        ArrayNode creators = json.putArray("creators");
        narrative.creators().stream().map(NarrativeWire::creator).forEach(creators::add);
        ArrayNode platforms = json.putArray("platformBreakdown");
        narrative.platforms().stream().map(NarrativeWire::platform).forEach(platforms::add);
        ArrayNode groups = json.putArray("duplicateGroups");
        for (Twins twins : narrative.twins()) {
            groups.add(twins(groups.size() + 1, twins));
        }
        return omitted > 0 ? json.put("contentOmitted", omitted) : json;
    }

    /// How many of the members that are still there had no room.
    private static int content(ArrayNode content, List<Member> members, Map<UUID, Item> items) {
        long room = MOST_CONTENT;
        int omitted = 0;
        for (Member member : members) {
            Item item = items.get(member.item());
            if (item == null) {
                continue;
            }
            ObjectNode one = content(item, member);
            room -= omitted > 0 ? 0 : one.toString().getBytes(StandardCharsets.UTF_8).length;
            if (room < 0) {
                omitted++;
            } else {
                content.add(one);
            }
        }
        return omitted;
    }

    private static ObjectNode content(Item item, Member member) {
        ObjectNode json = Json.object().put("uuid", item.uuid().toString()).put("platform", item.platform());
        texts(json.putArray("tags"), item.tags());
        json.put("content_id", item.contentId())
                .put("content_url", item.url().orElse(null))
                .put("title", item.title().orElse(null))
                .put("description", item.description().orElse(null))
                .put("author_handle", item.author().handle().orElse(null));
        Counts counts = item.counts();
        Absent.put(json, "view_count", counts.views());
        Absent.put(json, "like_count", counts.likes());
        Absent.put(json, "share_count", counts.shares());
        Absent.put(json, "comment_count", counts.comments());
        json.put("published_at", item.publishedAt().map(Figures::time).orElse(null));
        json.set("relevance_score", Figures.score(member.relevance()));
        return json.put("is_representative", member.representative());
    }

    private static ObjectNode creator(Poster poster) {
        ObjectNode json = Json.object()
                .put("id", poster.id())
                .put("platform", poster.platform())
                .put("handle", poster.handle())
                .put("content_count", poster.contentCount())
                .put("total_engagement", poster.totalEngagement());
        json.set("amplifier_score", Figures.score(poster.amplifierScore()));
        Absent.put(json, "follower_count", poster.followerCount());
        return json.put("first_seen_at", poster.firstSeenAt().map(Figures::time).orElse(null));
    }

    private static ObjectNode platform(Platform platform) {
        return Json.object()
                .put("platform", platform.name())
                .put("content_count", platform.contentCount())
                .put("total_engagement", platform.totalEngagement());
    }

    private static ObjectNode twins(int id, Twins twins) {
        ObjectNode json = Json.object()
                .put("id", id)
                .put("canonical_content_uuid", twins.canonical().toString())
                .put("confidence", 1);
        texts(
                json.putArray("members"),
                twins.members().stream().map(UUID::toString).toList());
        return json;
    }

    private static void texts(ArrayNode array, List<String> texts) {
        texts.forEach(array::add);
    }
}
