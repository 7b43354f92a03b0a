package dev.coldpath.intelligence.campaign;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.coldpath.intelligence.cluster.Narrative;
import dev.coldpath.intelligence.cluster.Sketch;
import dev.coldpath.intelligence.retrieve.Diagnosis;
import dev.coldpath.intelligence.text.Sample;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class CampaignContextTest {
    private static final ObjectNode GRAPH = Nodes.object().put("a", "graph");
    private static final JsonNode OPPORTUNITIES =
            JsonNodeFactory.instance.arrayNode().add("opportunity");

    private static final ObjectNode CONTEXT = context(Campaigns.SAMPLE);

    @Test
    void it_has_its_members_in_order_and_retrieval_only_where_that_was_asked_for() {
        Discovery debugged = new Discovery(
                Campaigns.PLAIN,
                Campaigns.retrieved(
                        Campaigns.PLAIN,
                        Sample.ROWS,
                        Optional.of(new Diagnosis(Nodes.object().put("candidatesSeen", 3)))),
                Sample.NARRATIVES,
                Sample.ANALYSIS);

        assertThat(names(CONTEXT))
                .containsExactly(
                        "campaign",
                        "topTags",
                        "recordCount",
                        "input",
                        "narratives",
                        "creators",
                        "representativeContent",
                        "graph",
                        "platformOpportunities",
                        "sourceNarrativeIds",
                        "sourceContentUuids");
        assertThat(context(debugged).path("retrieval").path("candidatesSeen").intValue())
                .isEqualTo(3);
        assertThat(CONTEXT.get("graph")).isEqualTo(GRAPH);
        assertThat(CONTEXT.get("platformOpportunities")).isEqualTo(OPPORTUNITIES);
    }

    /// Proves I-26.
    @Test
    void tone_has_a_default_and_audience_none() {
        assertThat(CONTEXT.get("input"))
                .hasToString(
                        "{\"campaign\":\"smart watch launch\",\"audience\":null,\"goal\":null,\"product\":null,"
                                + "\"tone\":\"specific, evidence-backed\",\"platforms\":[\"TIKTOK\",\"X\"],\"window\":\"30d\"}");
    }

    /// Proves I-26.
    @Test
    void what_was_asked_stands_in_it_as_sent() {
        ObjectNode campaign = Nodes.object().put("name", " smart watch launch").put("more", 1.50);

        JsonNode input = context(Campaigns.found(
                        Campaigns.asked(campaign, Optional.of("runners"), Optional.of("warm")),
                        Sample.ROWS,
                        Sample.NARRATIVES,
                        Sample.ANALYSIS))
                .get("input");

        assertThat(input.get("campaign")).isEqualTo(campaign).isNotSameAs(campaign);
        assertThat(input.get("audience").textValue()).isEqualTo("runners");
        assertThat(input.get("tone").textValue()).isEqualTo("warm");
    }

    @Test
    void a_narrative_is_told_with_its_scores() {
        assertThat(CONTEXT.get("narratives").get(0))
                .hasToString("{\"id\":\"query:1\",\"label\":\"Running\",\"summary\":\"About Running.\","
                        + "\"momentum_score\":0.7,\"emerging_score\":0.6,\"trend_score\":0.712346,\"content_count\":12,"
                        + "\"creator_count\":11,\"platform_count\":2,\"total_engagement\":13320,"
                        + "\"top_tags\":[\"run\",\"watch\"],\"score_breakdown\":{\"engagementStrength\":0.8,"
                        + "\"creatorDiversity\":0.5,\"platformSpread\":0.5,\"recencyStrength\":0.6}}");
    }

    @Test
    void a_creator_and_a_post_show_what_is_known_and_what_is_not() {
        assertThat(CONTEXT.get("creators").get(0))
                .hasToString("{\"id\":1,\"platform\":\"TIKTOK\",\"handle\":\"runlab\",\"follower_count\":100000,"
                        + "\"content_count\":3,\"total_engagement\":1234567,\"amplifier_score\":1}");
        assertThat(CONTEXT.get("creators").get(4).get("follower_count").isNull())
                .isTrue();
        assertThat(CONTEXT.get("representativeContent").get(0))
                .hasToString("{\"uuid\":\"00000000-0000-0000-0000-000000000001\",\"platform\":\"TIKTOK\","
                        + "\"title\":\"Title 1\",\"description\":null,\"tags\":[\"run\",\"watch\"],\"view_count\":1000,"
                        + "\"like_count\":100,\"share_count\":10,\"comment_count\":0}");
    }

    @Test
    void lists_keep_their_caps_and_sources_name_everything() {
        Narrative one = Sample.NARRATIVES.getFirst();
        List<Narrative> ten = new ArrayList<>();
        for (int i = 1; i <= 10; i++) {
            ten.add(new Narrative("query:" + i, "L", "S", one.breakdown(), 0.5, 1, 1, List.of(), Sketch.bare(3)));
        }

        ObjectNode context = context(Campaigns.found(Campaigns.PLAIN, Sample.ROWS, ten, Sample.ANALYSIS));

        assertThat(context.get("narratives")).hasSize(8);
        assertThat(context.get("sourceNarrativeIds")).hasSize(8);
        assertThat(context.get("representativeContent")).hasSize(24);
        assertThat(context.get("sourceContentUuids")).hasSize(30);
        assertThat(context.get("recordCount").intValue()).isEqualTo(30);
    }

    @Test
    void nothing_found_leaves_every_member_in_place() {
        ObjectNode context = context(Campaigns.EMPTY);

        assertThat(names(context)).isEqualTo(names(CONTEXT));
        assertThat(context.get("recordCount").intValue()).isZero();
        assertThat(context.get("narratives")).isEmpty();
    }

    /// Proves I-58 as far as the context goes: it depends on what was found and on nothing else.
    @Test
    void the_same_discovery_has_the_same_context() {
        assertThat(context(Campaigns.SAMPLE)).hasToString(CONTEXT.toString());
    }

    private static ObjectNode context(Discovery found) {
        return CampaignContext.of(found, GRAPH, OPPORTUNITIES);
    }

    private static List<String> names(ObjectNode json) {
        List<String> names = new ArrayList<>();
        json.fieldNames().forEachRemaining(names::add);
        return names;
    }
}
