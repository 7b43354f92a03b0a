package dev.coldpath.intelligence.campaign;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.coldpath.intelligence.analyse.Analysis.Amplifier;
import dev.coldpath.intelligence.ask.CampaignInput;
import dev.coldpath.intelligence.cluster.Narrative;
import dev.coldpath.intelligence.cluster.Narrative.Breakdown;
import dev.coldpath.intelligence.content.Counts;
import dev.coldpath.intelligence.content.Item;
import dev.coldpath.intelligence.figures.Figures;
import dev.coldpath.intelligence.retrieve.Diagnosis;
import dev.coldpath.intelligence.retrieve.Row;
import java.util.List;
import java.util.Optional;

/// The member `context` of both campaign kinds.
public final class CampaignContext {
    private static final int REPRESENTATIVE = 24;

    private CampaignContext() {}

    /// The context as it goes out.
    ///
    /// @param graph the discovery's, as JSON
    /// @param platformOpportunities the discovery's, as JSON
    public static ObjectNode of(Discovery found, JsonNode graph, JsonNode platformOpportunities) {
        ObjectNode context = Nodes.object();
        context.put("campaign", found.campaign());
        context.set("topTags", Nodes.texts(found.topTags()));
        context.put("recordCount", found.rows().size());
        context.set("input", input(found));
        ArrayNode narratives = context.putArray("narratives");
        found.narratives()
                .forEach(narrative ->
                        narratives.add(narrative(narrative, found.rows().size())));
        ArrayNode creators = context.putArray("creators");
        found.creators().forEach(creator -> creators.add(creator(creator)));
        ArrayNode content = context.putArray("representativeContent");
        found.best(REPRESENTATIVE).forEach(row -> content.add(content(row.item())));
        context.set("graph", graph);
        context.set("platformOpportunities", platformOpportunities);
        Optional<Diagnosis> diagnosis = found.retrieved().diagnosis();
        diagnosis.ifPresent(retrieval -> context.set("retrieval", retrieval.json()));
        context.set(
                "sourceNarrativeIds",
                Nodes.texts(found.narratives().stream().map(Narrative::id).toList()));
        context.set("sourceContentUuids", Nodes.texts(uuids(found.rows())));
        return context;
    }

    private static ObjectNode input(Discovery found) {
        CampaignInput asked = found.asked();
        ObjectNode json = Nodes.object();
        json.set("campaign", asked.campaign().deepCopy());
        json.set("audience", Nodes.text(asked.audience()));
        json.set("goal", Nodes.text(asked.goal()));
        json.set("product", Nodes.text(asked.product()));
        json.put("tone", found.tone());
        json.set(
                "platforms",
                Nodes.texts(asked.search().platforms().stream().sorted().toList()));
        return json.put("window", asked.search().window().wire());
    }

    private static ObjectNode narrative(Narrative narrative, int rows) {
        ObjectNode json = Nodes.object()
                .put("id", narrative.id())
                .put("label", narrative.label())
                .put("summary", narrative.summary());
        json.set("momentum_score", Figures.score(narrative.momentumScore()));
        json.set("emerging_score", Figures.score(narrative.emergingScore(rows)));
        json.set("trend_score", Figures.score(narrative.trendScore()));
        json.put("content_count", narrative.contentCount())
                .put("creator_count", narrative.creatorCount())
                .put("platform_count", narrative.platformCount())
                .put("total_engagement", narrative.totalEngagement());
        json.set("top_tags", Nodes.texts(narrative.topTags()));
        Breakdown breakdown = narrative.breakdown();
        ObjectNode parts = json.putObject("score_breakdown");
        parts.set("engagementStrength", Figures.score(breakdown.engagementStrength()));
        parts.set("creatorDiversity", Figures.score(breakdown.creatorDiversity()));
        parts.set("platformSpread", Figures.score(breakdown.platformSpread()));
        parts.set("recencyStrength", Figures.score(breakdown.recencyStrength()));
        return json;
    }

    private static ObjectNode creator(Amplifier creator) {
        ObjectNode json = Nodes.object()
                .put("id", creator.creatorId())
                .put("platform", creator.platform())
                .put("handle", creator.handle());
        json.set("follower_count", Nodes.number(creator.followerCount()));
        json.put("content_count", creator.contentCount()).put("total_engagement", creator.totalEngagement());
        json.set("amplifier_score", Figures.score(creator.amplifierScore()));
        return json;
    }

    private static ObjectNode content(Item item) {
        ObjectNode json = Nodes.object().put("uuid", item.uuid().toString()).put("platform", item.platform());
        json.set("title", Nodes.text(item.title()));
        json.set("description", Nodes.text(item.description()));
        json.set("tags", Nodes.texts(item.tags()));
        Counts counts = item.counts();
        return json.put("view_count", counts.views().orElse(0))
                .put("like_count", counts.likes().orElse(0))
                .put("share_count", counts.shares().orElse(0))
                .put("comment_count", counts.comments().orElse(0));
    }

    private static List<String> uuids(List<Row> rows) {
        return rows.stream().map(row -> row.uuid().toString()).toList();
    }
}
