package dev.coldpath.intelligence.result;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.coldpath.intelligence.analyse.Post;
import dev.coldpath.intelligence.graph.Graph;
import dev.coldpath.intelligence.graph.SearchGraph;
import dev.coldpath.intelligence.retrieve.Row;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SearchResultTest {
    private static final Graph EMPTY = new Graph(List.of(), List.of());

    @Test
    void an_empty_search_has_every_member_in_the_pages_order() {
        assertThat(SearchResult.json(Findable.found(List.of()), EMPTY)).isEqualTo("""
                {"type":"kinetk.query_intelligence.search.v1","generatedAt":"2026-04-28T16:55:02.100Z",\
                "query":"smart watch launch","window":"30d","content":[],"graph":{"nodes":[],"edges":[]}}""");
    }

    /// Proves I-47: variants and retrieval appear with debug only.
    @Test
    void a_debug_run_tells_its_variants_and_how_rows_were_found() {
        assertThat(SearchResult.json(Findable.explained(List.of()), EMPTY)).isEqualTo("""
                {"type":"kinetk.query_intelligence.search.v1","generatedAt":"2026-04-28T16:55:02.100Z",\
                "query":"smart watch launch","window":"30d","content":[],"graph":{"nodes":[],"edges":[]},\
                "expandedQueries":["one","two"],"retrieval":{"candidatesSeen":3}}""");
    }

    @Test
    void a_graph_has_its_nodes_and_edges_member_by_member() {
        List<Row> rows =
                List.of(Post.of(1).titled("Launch").by("RunLab").scored(0.5).row());

        assertThat(GraphWire.json(SearchGraph.of(rows, Map.of()))).hasToString("""
                {"nodes":[{"id":"content:00000000-0000-0007-0000-000000000001","type":"content","label":"Launch",\
                "score":0.5},{"id":"creator:TIKTOK:runlab","type":"creator","label":"@RunLab","score":0.5,\
                "creatorId":3380028227454179}],"edges":[{"source":"creator:TIKTOK:runlab",\
                "target":"content:00000000-0000-0007-0000-000000000001","type":"creator_posted","weight":0.5}]}""");
    }

    @Test
    void ten_thousand_rows_come_out_whole_and_in_order() throws JsonProcessingException {
        List<Row> rows = IntStream.range(0, 10_000)
                .mapToObj(number -> Post.of(number)
                        .by("h" + number)
                        .titled("Title " + number)
                        .scored(1 - number / 10_000.0)
                        .row())
                .toList();

        JsonNode result =
                new ObjectMapper().readTree(SearchResult.json(Findable.found(rows), SearchGraph.of(rows, Map.of())));

        assertThat(result.get("content")).hasSize(10_000);
        assertThat(result.at("/content/9999/title").textValue()).isEqualTo("Title 9999");
        assertThat(result.at("/graph/nodes")).hasSize(200);
    }
}
