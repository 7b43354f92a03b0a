package dev.coldpath.intelligence.result;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.coldpath.intelligence.cluster.Narrative;
import dev.coldpath.intelligence.cluster.Narrative.Breakdown;
import dev.coldpath.intelligence.figures.Figures;
import java.util.List;

/// Narratives of a discovery as they go out.
public final class NarrativeWire {
    private NarrativeWire() {}

    /// All of them, in their order.
    public static ArrayNode json(List<Narrative> narratives) {
        ArrayNode json = JsonNodeFactory.instance.arrayNode();
        narratives.forEach(narrative -> json.add(json(narrative)));
        return json;
    }

    /// What a trend score is made of.
    public static ObjectNode json(Breakdown breakdown) {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.set("engagementStrength", Figures.score(breakdown.engagementStrength()));
        json.set("creatorDiversity", Figures.score(breakdown.creatorDiversity()));
        json.set("platformSpread", Figures.score(breakdown.platformSpread()));
        json.set("recencyStrength", Figures.score(breakdown.recencyStrength()));
        return json;
    }

    private static ObjectNode json(Narrative narrative) {
        ObjectNode json = JsonNodeFactory.instance
                .objectNode()
                .put("id", narrative.id())
                .put("label", narrative.label())
                .put("summary", narrative.summary());
        json.set("scoreBreakdown", json(narrative.breakdown()));
        json.set("trendScore", Figures.score(narrative.trendScore()));
        json.put("contentCount", narrative.contentCount())
                .put("creatorCount", narrative.creatorCount())
                .put("platformCount", narrative.platformCount())
                .put("totalEngagement", narrative.totalEngagement());
        ArrayNode topTags = json.putArray("topTags");
        narrative.topTags().forEach(topTags::add);
        json.set("representativeContent", RankedContent.json(narrative.representative()));
        ArrayNode uuids = json.putArray("contentUuids");
        narrative.rows().forEach(row -> uuids.add(row.uuid().toString()));
        return json;
    }
}
