package dev.coldpath.intelligence.result;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.offset;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.coldpath.intelligence.analyse.Analyse;
import dev.coldpath.intelligence.analyse.Analysis;
import dev.coldpath.intelligence.analyse.Conversation;
import dev.coldpath.intelligence.analyse.Post;
import dev.coldpath.intelligence.graph.DiscoverGraphs;
import dev.coldpath.intelligence.graph.Spaces;
import dev.coldpath.intelligence.retrieve.Retrieved;
import dev.coldpath.intelligence.retrieve.Row;
import dev.coldpath.intelligence.text.Wording;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class DiscoverResultTest {
    private static final Wording WORDING = new Wording(List.of("i"), List.of("t"), List.of("n"));
    private static final String MEMBERS = "type generatedAt query window content narratives topTags tagGraph "
            + "tagCombinations tagNarrativeMap creators creatorGraph platformOpportunities tagSignals attributeLifts "
            + "insights tagInsights narrativeInsights contentGraph narrativeGraph graph";

    @Test
    void an_empty_discovery_has_every_member_in_the_pages_order() {
        String graph = "{\"nodes\":[],\"edges\":[]}";

        assertThat(json(Findable::found, new Conversation(List.of(), List.of()), 1))
                .isEqualTo("""
                {"type":"kinetk.query_intelligence.narrative_discovery.v1","generatedAt":"2026-04-28T16:55:02.100Z",\
                "query":"smart watch launch","window":"30d","content":[],"narratives":[],"topTags":[],"tagGraph":G,\
                "tagCombinations":[],"tagNarrativeMap":[],"creators":[],"creatorGraph":G,"platformOpportunities":[],\
                "tagSignals":[],"attributeLifts":[],"insights":["i"],"tagInsights":["t"],"narrativeInsights":["n"],\
                "contentGraph":G,"narrativeGraph":G,"graph":G}""".replace(":G", ":" + graph));
    }

    /// Proves I-47: variants and retrieval appear with debug only.
    @Test
    void a_debug_run_adds_two_members_and_changes_no_other() throws JsonProcessingException {
        Conversation given = Conversation.of(5, 60);

        JsonNode plain = read(json(Findable::found, given, 5));
        JsonNode explained = read(json(Findable::explained, given, 5));

        assertThat(names(plain)).isEqualTo(MEMBERS);
        assertThat(names(explained)).isEqualTo(MEMBERS + " expandedQueries retrieval");
        plain.properties()
                .forEach(member -> assertThat(explained.get(member.getKey())).isEqualTo(member.getValue()));
    }

    @Test
    void every_entry_has_every_member_in_the_pages_order() throws JsonProcessingException {
        JsonNode result = read(json(Findable::found, told(), 1));

        assertThat(names(result.at("/narratives/0")))
                .isEqualTo("id label summary scoreBreakdown trendScore contentCount creatorCount platformCount "
                        + "totalEngagement topTags representativeContent contentUuids");
        assertThat(names(result.at("/narratives/0/scoreBreakdown")))
                .isEqualTo("engagementStrength creatorDiversity platformSpread recencyStrength");
        assertThat(names(result.at("/topTags/0")))
                .isEqualTo("tag frequency avgEngagement momentumScore platformCount engagementPremiumPct signalClass");
        assertThat(names(result.at("/tagCombinations/0")))
                .isEqualTo("tagA tagB combination cooccurrence avgEngagementTogether avgEngagementA avgEngagementB "
                        + "combinationLiftPct");
        assertThat(names(result.at("/tagNarrativeMap/0")))
                .isEqualTo("tag frequency dominantNarrativeId dominantNarrativeLabel exclusivity role platformCount "
                        + "avgEngagement engagementPremiumPct");
        assertThat(names(result.at("/creators/0")))
                .isEqualTo("creatorId platform handle followerCount contentCount totalEngagement avgFinalScore "
                        + "amplifierScore");
        assertThat(names(result.at("/platformOpportunities/0")))
                .isEqualTo("narrativeId narrativeLabel dominantPlatform platformDistribution platformConcentration "
                        + "avgEngagement baselineEngagement engagementPremiumPct opportunityScore contentCount "
                        + "creatorCount opportunity");
        assertThat(names(result.at("/tagSignals/0")))
                .isEqualTo("tag count dominantPlatform platformConcentration platformDistribution avgEngagement "
                        + "baselineEngagement engagementPremiumPct opportunityScore");
        assertThat(names(result.at("/attributeLifts/0"))).isEqualTo("narrativeId narrativeLabel lifts");
        assertThat(names(result.at("/attributeLifts/0/lifts/0")))
                .isEqualTo("tag liftPct countWith countWithout avgWith avgWithout");
    }

    @Test
    void entries_carry_their_figures_rounded_and_their_words() throws JsonProcessingException {
        JsonNode result = read(json(Findable::found, told(), 1));

        assertThat(result.at("/topTags/0")).hasToString("""
                {"tag":"a","frequency":6,"avgEngagement":0.333333,"momentumScore":1,"platformCount":2,\
                "engagementPremiumPct":36.36,"signalClass":"High Signal"}""");
        assertThat(result.at("/tagCombinations/0")).hasToString("""
                {"tagA":"a","tagB":"b","combination":"#a + #b","cooccurrence":3,"avgEngagementTogether":0.5,\
                "avgEngagementA":0.166667,"avgEngagementB":0,"combinationLiftPct":200}""");
        assertThat(result.at("/creators/0")).hasToString("""
                {"creatorId":3380028227454179,"platform":"TIKTOK","handle":"runlab","followerCount":null,\
                "contentCount":3,"totalEngagement":30,"avgFinalScore":0.5,"amplifierScore":1}""");
        assertThat(result.at("/platformOpportunities/0/platformDistribution"))
                .hasToString("{\"TIKTOK\":0.666667,\"X\":0.333333}");
        assertThat(result.at("/tagNarrativeMap/0/role").textValue()).isEqualTo("Signature");
        assertThat(result.at("/attributeLifts/0/lifts/0/liftPct").decimalValue())
                .isEqualByComparingTo("400");
    }

    /// Proves I-54: shares sum to 1 within 1e-5 as they go out.
    @Test
    void rounded_shares_of_platforms_sum_to_one() throws JsonProcessingException {
        for (long seed = 1; seed <= 20; seed++) {
            JsonNode result = read(json(Findable::found, Conversation.of(seed, 60), seed));
            List<JsonNode> entries = new ArrayList<>();
            result.get("platformOpportunities").forEach(entries::add);
            result.get("tagSignals").forEach(entries::add);

            for (JsonNode entry : entries) {
                double sum = 0;
                for (JsonNode share : entry.get("platformDistribution")) {
                    sum += share.doubleValue();
                }
                assertThat(sum).as("seed %d", seed).isCloseTo(1, offset(1e-5));
            }
        }
    }

    /// Proves I-39.
    @Test
    void the_same_findings_give_the_same_bytes() {
        for (long seed = 1; seed <= 20; seed++) {
            assertThat(json(Findable::explained, Conversation.of(seed, 60), seed))
                    .as("seed %d", seed)
                    .isEqualTo(json(Findable::explained, Conversation.of(seed, 60), seed));
        }
    }

    private static Conversation told() {
        List<Row> rows = IntStream.range(0, 9)
                .mapToObj(number -> post(number).viewed(10).scored(0.5).row())
                .toList();
        return new Conversation(rows, List.of(Conversation.narrative(1, rows)));
    }

    /// Three with both tags by one creator, three with the first, of which one engages, and three silent ones.
    private static Post post(int number) {
        Post post = Post.of(number).on(number % 3 == 2 ? "X" : "TIKTOK");
        if (number < 3) {
            return post.on("TIKTOK").by("runlab").tagged("a", "b").engaging(0.5);
        }
        if (number < 6) {
            return post.on(number < 5 ? "X" : "TIKTOK").tagged("a").engaging(number == 3 ? 0.5 : 0);
        }
        return post.engaging(number == 6 ? 0.2 : 0);
    }

    private static String json(Function<List<Row>, Retrieved> found, Conversation given, long seed) {
        Analysis analysis = Analyse.of(given.rows(), given.narratives());
        DiscoverGraphs graphs =
                DiscoverGraphs.of(given.rows(), given.narratives(), analysis, Spaces.of(seed, given.rows()));
        return DiscoverResult.json(found.apply(given.rows()), given.narratives(), analysis, graphs, WORDING);
    }

    private static JsonNode read(String json) throws JsonProcessingException {
        return new ObjectMapper().readTree(json);
    }

    private static String names(JsonNode object) {
        List<String> names = new ArrayList<>();
        object.fieldNames().forEachRemaining(names::add);
        return String.join(" ", names);
    }
}
