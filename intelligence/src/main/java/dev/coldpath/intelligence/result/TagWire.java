package dev.coldpath.intelligence.result;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.coldpath.intelligence.analyse.Analysis.Lift;
import dev.coldpath.intelligence.analyse.Analysis.NarrativeLifts;
import dev.coldpath.intelligence.analyse.Analysis.TagPair;
import dev.coldpath.intelligence.analyse.Analysis.TagRole;
import dev.coldpath.intelligence.analyse.Analysis.TagSignal;
import dev.coldpath.intelligence.analyse.Analysis.TopTag;
import dev.coldpath.intelligence.figures.Figures;

/// What a discovery says about tags, as it goes out.
final class TagWire {
    private TagWire() {}

    static ObjectNode json(TopTag tag) {
        ObjectNode json =
                JsonNodeFactory.instance.objectNode().put("tag", tag.tag()).put("frequency", tag.frequency());
        json.set("avgEngagement", Figures.score(tag.avgEngagement()));
        json.set("momentumScore", Figures.score(tag.momentumScore()));
        json.put("platformCount", tag.platformCount());
        json.set("engagementPremiumPct", Figures.pct(tag.engagementPremiumPct()));
        return json.put("signalClass", tag.signalClass().wire());
    }

    static ObjectNode json(TagPair pair) {
        ObjectNode json = JsonNodeFactory.instance
                .objectNode()
                .put("tagA", pair.tagA())
                .put("tagB", pair.tagB())
                .put("combination", pair.combination())
                .put("cooccurrence", pair.cooccurrence());
        json.set("avgEngagementTogether", Figures.score(pair.avgEngagementTogether()));
        json.set("avgEngagementA", Figures.score(pair.avgEngagementA()));
        json.set("avgEngagementB", Figures.score(pair.avgEngagementB()));
        json.set("combinationLiftPct", Figures.pct(pair.combinationLiftPct()));
        return json;
    }

    static ObjectNode json(TagRole role) {
        ObjectNode json = JsonNodeFactory.instance
                .objectNode()
                .put("tag", role.tag())
                .put("frequency", role.frequency())
                .put("dominantNarrativeId", role.dominantNarrativeId())
                .put("dominantNarrativeLabel", role.dominantNarrativeLabel());
        json.set("exclusivity", Figures.score(role.exclusivity()));
        json.put("role", role.role().wire()).put("platformCount", role.platformCount());
        json.set("avgEngagement", Figures.score(role.avgEngagement()));
        json.set("engagementPremiumPct", Figures.pct(role.engagementPremiumPct()));
        return json;
    }

    static ObjectNode json(TagSignal signal) {
        ObjectNode json = JsonNodeFactory.instance
                .objectNode()
                .put("tag", signal.tag())
                .put("count", signal.count())
                .put("dominantPlatform", signal.spread().dominant());
        json.set("platformConcentration", Figures.score(signal.spread().concentration()));
        json.set("platformDistribution", PlatformWire.distribution(signal.spread()));
        json.set("avgEngagement", Figures.score(signal.avgEngagement()));
        json.set("baselineEngagement", Figures.score(signal.baselineEngagement()));
        json.set("engagementPremiumPct", Figures.pct(signal.engagementPremiumPct()));
        json.set("opportunityScore", Figures.score(signal.opportunityScore()));
        return json;
    }

    static ObjectNode json(NarrativeLifts narrative) {
        ObjectNode json = JsonNodeFactory.instance
                .objectNode()
                .put("narrativeId", narrative.narrativeId())
                .put("narrativeLabel", narrative.narrativeLabel());
        ArrayNode lifts = json.putArray("lifts");
        narrative.lifts().forEach(lift -> lifts.add(json(lift)));
        return json;
    }

    private static ObjectNode json(Lift lift) {
        ObjectNode json = JsonNodeFactory.instance.objectNode().put("tag", lift.tag());
        json.set("liftPct", Figures.pct(lift.liftPct()));
        json.put("countWith", lift.countWith()).put("countWithout", lift.countWithout());
        json.set("avgWith", Figures.score(lift.avgWith()));
        json.set("avgWithout", Figures.score(lift.avgWithout()));
        return json;
    }
}
