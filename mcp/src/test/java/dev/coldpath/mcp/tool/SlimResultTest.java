package dev.coldpath.mcp.tool;

import static dev.coldpath.mcp.Talk.JOB;
import static org.assertj.core.api.Assertions.assertThat;

import dev.coldpath.mcp.Talk;
import dev.coldpath.mcp.rpc.McpJson;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SlimResultTest {
    private static final String POST = """
            {"uuid":"u1","weaviateId":null,"platform":"TIKTOK","contentType":"video","contentUrl":"https://t.example/1",\
            "title":"T","description":"D","authorHandle":"runlab","authorName":null,"creatorId":3380028227454179,\
            "followerCount":7,"publishedAt":"2026-04-28T17:32:11.000Z","tags":["a","b"],"viewCount":10,"likeCount":2,\
            "shareCount":3,"commentCount":4,"targetVectors":["text_vector"],"rrfScore":0.016393,"rawSimilarity":0.9,\
            "similarity":0.050000,"finalScore":0.954}""";
    private static final String SLIM_POST = """
            {"id":"u1","platform":"TIKTOK","title":"T","description":"D","url":"https://t.example/1","tags":["a","b"],\
            "similarity":0.050000,"engagement":{"views":10,"likes":2,"shares":3,"comments":4},\
            "publishedAt":"2026-04-28T17:32:11.000Z","creator":{"handle":"runlab","name":null,"followerCount":7}}""";

    private final Talk talk = new Talk();

    /// Proves I-65.
    @Test
    void a_search_is_its_posts_and_their_graph() {
        assertThat(slim("intelligence_search", """
                {"type":"t","generatedAt":"2026-04-28T17:32:11.000Z","query":"q","window":"7d","content":[%s],\
                "graph":{"nodes":[{"id":"content:u1","type":"content","label":"T","score":1}],\
                "edges":[{"source":"content:u1","target":"tag:a","type":"tagged_with","weight":0.50,"x":1}]},\
                "expandedQueries":[],"retrieval":{"candidatesSeen":20,"resultsReturned":1,"mergeMethod":"m"}}""".formatted(POST)))
                .isEqualTo(head("intelligence_search", "\"2026-04-28T17:32:11.000Z\"") + ",\"query\":\"q\",\"items\":["
                        + SLIM_POST
                        + "],\"graph\":{\"nodes\":[{\"id\":\"content:u1\",\"type\":\"content\",\"label\":\"T\"}],"
                        + "\"edges\":[{\"source\":\"content:u1\",\"target\":\"tag:a\",\"type\":\"tagged_with\",\"weight\":0.50}]},"
                        + "\"retrieval\":{\"totalCandidates\":20,\"returned\":1,\"window\":\"7d\"}}");
    }

    /// Proves I-65.
    @Test
    void an_empty_search_has_empty_items_and_nothing_that_is_empty_besides() {
        assertThat(slim("intelligence_search", "{\"content\":[],\"graph\":{\"nodes\":[],\"edges\":[]}}"))
                .isEqualTo(head("intelligence_search", "null") + ",\"items\":[]}");
    }

    @Test
    void what_a_post_lacks_is_null_or_nought() {
        assertThat(slim(
                        "intelligence_search",
                        "{\"content\":[{\"uuid\":\"u\",\"viewCount\":null,\"authorHandle\":\"\"}]}"))
                .isEqualTo(head("intelligence_search", "null") + ",\"items\":[{\"id\":\"u\",\"platform\":null,"
                        + "\"title\":null,\"description\":null,\"url\":null,\"tags\":[],\"similarity\":null,"
                        + "\"engagement\":{\"views\":0,\"likes\":0,\"shares\":0,\"comments\":0},\"publishedAt\":null,"
                        + "\"creator\":null}]}");
    }

    @Test
    void a_graph_with_holes_has_its_defaults() {
        assertThat(slim("intelligence_search", "{\"content\":[],\"graph\":{\"nodes\":[{}],\"edges\":[{}]}}"))
                .isEqualTo(head("intelligence_search", "null") + ",\"items\":[],\"graph\":{\"nodes\":[{\"id\":\"\","
                        + "\"type\":\"unknown\",\"label\":\"\"}],\"edges\":[{\"source\":\"\",\"target\":\"\","
                        + "\"type\":\"unknown\",\"weight\":0}]}}");
    }

    /// Proves I-65.
    @Test
    void a_discovery_adds_narratives_and_twelve_insights() {
        String uuids =
                IntStream.rangeClosed(1, 30).mapToObj(n -> "\"u" + n + "\"").collect(Collectors.joining(","));
        String insights =
                IntStream.rangeClosed(1, 14).mapToObj(n -> "\"i" + n + "\"").collect(Collectors.joining(","));

        String told = slim("intelligence_discover", """
                {"generatedAt":"g","query":"q","window":"all","content":[],"narratives":[{"id":"query:1","label":"L",\
                "summary":"S","trendScore":0.5,"contentCount":30,"topTags":["a"],"contentUuids":[%s]}],\
                "insights":[%s],"graph":{"nodes":[],"edges":[]},\
                "contentGraph":{"nodes":[{"id":"content:u1","type":"content","label":"T"}],"edges":[]}}""".formatted(uuids, insights));

        var json = McpJson.read(told).orElseThrow();
        assertThat(json.fieldNames())
                .toIterable()
                .containsExactly(
                        "jobId", "kind", "status", "generatedAt", "query", "items", "graph", "narratives", "insights");
        assertThat(json.path("graph").toString())
                .isEqualTo("{\"nodes\":[{\"id\":\"content:u1\",\"type\":\"content\",\"label\":\"T\"}],\"edges\":[]}");
        assertThat(json.path("narratives").path(0).fieldNames())
                .toIterable()
                .containsExactly("id", "label", "summary", "contentCount", "topTags", "representativeIds");
        assertThat(json.path("narratives").path(0).path("representativeIds")).hasSize(25);
        assertThat(json.path("insights")).hasSize(12);
    }

    @Test
    void a_discovery_without_narratives_or_insights_leaves_them_out() {
        assertThat(slim("intelligence_discover", "{\"content\":[],\"narratives\":[],\"insights\":[]}"))
                .isEqualTo(head("intelligence_discover", "null") + ",\"items\":[]}");
    }

    /// Proves I-65.
    @Test
    void a_brief_was_generated_when_it_was_created_and_is_whole() {
        assertThat(slim("campaign_brief", """
                {"id":1,"createdAt":"c","brief":{"campaign":"launch","positioning":["p"]},\
                "context":{"campaign":"launch","recordCount":3}}"""))
                .isEqualTo(head("campaign_brief", "\"c\"") + ",\"campaign\":\"launch\","
                        + "\"brief\":{\"campaign\":\"launch\",\"positioning\":[\"p\"]},"
                        + "\"context\":{\"campaign\":\"launch\",\"recordCount\":3}}");
    }

    @Test
    void a_brief_without_context_takes_its_campaign_from_itself() {
        assertThat(slim("campaign_brief", "{\"createdAt\":\"c\",\"brief\":{\"campaign\":\"launch\"}}"))
                .isEqualTo(head("campaign_brief", "\"c\"")
                        + ",\"campaign\":\"launch\",\"brief\":{\"campaign\":\"launch\"}}");
    }

    /// Proves I-65.
    @Test
    void context_is_whole() {
        assertThat(slim("llm_context", "{\"type\":\"t\",\"generatedAt\":\"g\",\"context\":{\"campaign\":\"launch\"}}"))
                .isEqualTo(head("llm_context", "\"g\"")
                        + ",\"campaign\":\"launch\",\"context\":{\"campaign\":\"launch\"}}");
        assertThat(slim("llm_context", "{}")).isEqualTo(head("llm_context", "null") + "}");
    }

    @Test
    void a_kind_of_a_newer_service_keeps_its_whole_result() {
        assertThat(slim("video_digest", "{\"a\":1}"))
                .isEqualTo("{\"jobId\":\"" + JOB
                        + "\",\"kind\":\"video_digest\",\"status\":\"completed\",\"result\":{\"a\":1}}");
    }

    private String slim(String kind, String result) {
        talk.service.answers(
                200,
                "{\"jobId\":\"" + JOB + "\",\"kind\":\"" + kind
                        + "\",\"status\":\"succeeded\",\"submittedAt\":1,\"result\":" + result + "}");
        return talk.told("get_context_job_result", "{\"jobId\":\"" + JOB + "\"}");
    }

    private static String head(String kind, String generatedAt) {
        return "{\"jobId\":\"" + JOB + "\",\"kind\":\"" + kind + "\",\"status\":\"completed\",\"generatedAt\":"
                + generatedAt;
    }
}
