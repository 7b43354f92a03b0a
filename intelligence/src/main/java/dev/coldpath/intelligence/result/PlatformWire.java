package dev.coldpath.intelligence.result;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.coldpath.intelligence.analyse.Analysis.PlatformOpportunity;
import dev.coldpath.intelligence.analyse.Analysis.Spread;
import dev.coldpath.intelligence.figures.Figures;
import java.util.List;

/// What a discovery says about platforms, as it goes out.
public final class PlatformWire {
    private PlatformWire() {}

    /// The member `platformOpportunities`.
    public static ArrayNode json(List<PlatformOpportunity> opportunities) {
        ArrayNode json = JsonNodeFactory.instance.arrayNode();
        opportunities.forEach(opportunity -> json.add(json(opportunity)));
        return json;
    }

    static ObjectNode distribution(Spread spread) {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        spread.distribution().forEach((platform, share) -> json.set(platform, Figures.score(share)));
        return json;
    }

    private static ObjectNode json(PlatformOpportunity at) {
        ObjectNode json = JsonNodeFactory.instance
                .objectNode()
                .put("narrativeId", at.narrativeId())
                .put("narrativeLabel", at.narrativeLabel())
                .put("dominantPlatform", at.spread().dominant());
        json.set("platformDistribution", distribution(at.spread()));
        json.set("platformConcentration", Figures.score(at.spread().concentration()));
        json.set("avgEngagement", Figures.score(at.avgEngagement()));
        json.set("baselineEngagement", Figures.score(at.baselineEngagement()));
        json.set("engagementPremiumPct", Figures.pct(at.engagementPremiumPct()));
        json.set("opportunityScore", Figures.score(at.opportunityScore()));
        return json.put("contentCount", at.contentCount())
                .put("creatorCount", at.creatorCount())
                .put("opportunity", at.opportunity());
    }
}
