package dev.coldpath.intelligence.text;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.coldpath.intelligence.analyse.Analysis;
import dev.coldpath.intelligence.cluster.Narrative;
import dev.coldpath.intelligence.figures.Figures;
import java.util.List;

/// What a language model is told about an analysis: the first of each list, with the figures that sentences may name.
public final class Findings {
    private static final int SHOWN = 10;

    private Findings() {}

    /// The data of a prompt.
    ///
    /// @param posts how many rows the job has
    public static ObjectNode json(int posts, List<Narrative> narratives, Analysis analysis) {
        ObjectNode json = JsonNodeFactory.instance.objectNode().put("posts", posts);
        narratives(json.putArray("narratives"), narratives);
        tags(json.putArray("tags"), analysis);
        pairs(json.putArray("tagPairs"), analysis);
        opportunities(json.putArray("platforms"), analysis);
        lifts(json.putArray("lifts"), analysis);
        creators(json.putArray("creators"), analysis);
        return json;
    }

    private static void narratives(ArrayNode array, List<Narrative> narratives) {
        narratives.stream().limit(SHOWN).forEach(narrative -> {
            ObjectNode json = array.addObject()
                    .put("id", narrative.id())
                    .put("label", narrative.label())
                    .put("summary", narrative.summary())
                    .put("posts", narrative.contentCount())
                    .put("creators", narrative.creatorCount())
                    .put("platforms", narrative.platformCount());
            json.set("trendScore", Figures.score(narrative.trendScore()));
            narrative.topTags().forEach(json.putArray("tags")::add);
        });
    }

    private static void tags(ArrayNode array, Analysis analysis) {
        analysis.topTags().stream()
                .limit(SHOWN)
                .forEach(tag -> array.addObject()
                        .put("tag", tag.tag())
                        .put("posts", tag.frequency())
                        .put("signal", tag.signalClass().wire())
                        .set("engagementPremiumPct", Figures.pct(tag.engagementPremiumPct())));
    }

    private static void pairs(ArrayNode array, Analysis analysis) {
        analysis.tagCombinations().stream()
                .limit(SHOWN)
                .forEach(pair -> array.addObject()
                        .put("tags", pair.combination())
                        .put("posts", pair.cooccurrence())
                        .set("liftPct", Figures.pct(pair.combinationLiftPct())));
    }

    private static void opportunities(ArrayNode array, Analysis analysis) {
        analysis.platformOpportunities().stream().limit(SHOWN).forEach(each -> {
            ObjectNode json = array.addObject()
                    .put("narrative", each.narrativeLabel())
                    .put("platform", each.spread().dominant());
            json.set("share", Figures.score(each.spread().concentration()));
            json.set("engagementPremiumPct", Figures.pct(each.engagementPremiumPct()));
        });
    }

    private static void lifts(ArrayNode array, Analysis analysis) {
        analysis.attributeLifts().stream()
                .limit(SHOWN)
                .forEach(narrative -> narrative.lifts().stream()
                        .limit(2)
                        .forEach(lift -> array.addObject()
                                .put("narrative", narrative.narrativeLabel())
                                .put("tag", lift.tag())
                                .put("with", lift.countWith())
                                .put("without", lift.countWithout())
                                .set("liftPct", Figures.pct(lift.liftPct()))));
    }

    private static void creators(ArrayNode array, Analysis analysis) {
        analysis.creators().stream()
                .limit(SHOWN)
                .forEach(creator -> array.addObject()
                        .put("handle", creator.handle())
                        .put("platform", creator.platform())
                        .put("posts", creator.contentCount())
                        .put("engagement", creator.totalEngagement()));
    }
}
