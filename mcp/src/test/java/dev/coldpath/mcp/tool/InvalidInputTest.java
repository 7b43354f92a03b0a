package dev.coldpath.mcp.tool;

import static org.assertj.core.api.Assertions.assertThat;

import dev.coldpath.mcp.Talk;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class InvalidInputTest {
    private final Talk talk = new Talk();

    @AfterEach
    void nothing_was_asked() {
        assertThat(talk.service.calls()).isEmpty();
    }

    /// Proves I-65.
    @Test
    void a_job_needs_a_kind_and_what_the_kind_is_about() {
        String kinds =
                "kind: kind must be one of intelligence_search, intelligence_discover, campaign_brief, llm_context";
        assertThat(create("{}")).containsExactly(kinds);
        assertThat(create("{\"kind\":null}")).containsExactly(kinds);
        assertThat(create("{\"kind\":7}")).containsExactly(kinds);
        assertThat(create("{\"kind\":\"search\",\"query\":\"x\"}")).containsExactly(kinds);
        assertThat(create("{\"kind\":\"intelligence_search\"}"))
                .containsExactly("query: query is required for intelligence_search");
        assertThat(create("{\"kind\":\"intelligence_discover\",\"query\":\" \"}"))
                .containsExactly("query: query is required for intelligence_discover");
        for (String campaign : List.of("", ",\"campaign\":\" \"", ",\"campaign\":null")) {
            assertThat(create("{\"kind\":\"campaign_brief\"" + campaign + "}"))
                    .containsExactly("campaign: campaign is required for campaign_brief and llm_context");
        }
    }

    @Test
    void every_member_has_its_type() {
        assertThat(create("""
                {"kind":"intelligence_search","query":1,"campaign":[],"audience":2,"tone":{},
                 "filters":{"platforms":"X","window":"1h"},
                 "options":{"topK":1001,"expandQuery":"yes","vectors":"text","maxDistance":"far","clusterCount":0,
                            "debug":1}}"""))
                .containsExactly(
                        "query: query must be a string",
                        "campaign: campaign must be a string or an object",
                        "audience: audience must be a string",
                        "tone: tone must be a string",
                        "filters.platforms: platforms must be an array of strings",
                        "filters.window: window must be one of 24h, 7d, 30d, all",
                        "options.topK: topK must be an integer from 1 to 1000",
                        "options.expandQuery: expandQuery must be a boolean",
                        "options.vectors: vectors must be \"all_media\" or an array of strings",
                        "options.maxDistance: maxDistance must be a number or null",
                        "options.clusterCount: clusterCount must be an integer from 1 to 50",
                        "options.debug: debug must be a boolean");
        assertThat(create("{\"kind\":\"llm_context\",\"campaign\":\"x\",\"filters\":[],\"options\":7}"))
                .containsExactly("filters: filters must be an object", "options: options must be an object");
        assertThat(create("""
                {"kind":"intelligence_search","query":"x","filters":{"platforms":["X",1]},
                 "options":{"topK":1.5,"vectors":[1],"clusterCount":"3"}}"""))
                .containsExactly(
                        "filters.platforms: platforms must be an array of strings",
                        "options.topK: topK must be an integer from 1 to 1000",
                        "options.vectors: vectors must be \"all_media\" or an array of strings",
                        "options.clusterCount: clusterCount must be an integer from 1 to 50");
    }

    /// Proves I-65 and X-26.
    @Test
    void no_tool_takes_a_key_it_does_not_know() {
        assertThat(
                        create(
                                "{\"kind\":\"llm_context\",\"campaign\":\"c\",\"x\":1,\"filters\":{\"y\":1},\"options\":{\"z\\n\":1}}"))
                .containsExactly("<root>: unknown key 'x'", "filters: unknown key 'y'", "options: unknown key 'z?'");
        String job = "\"jobId\":\"" + Talk.JOB + "\"";
        assertThat(lines("get_context_job_status", "{" + job + ",\"verbose\":true}"))
                .containsExactly("<root>: unknown key 'verbose'");
        assertThat(lines("get_context_job_result", "{" + job + ",\"slim\":true}"))
                .containsExactly("<root>: unknown key 'slim'");
        assertThat(lines("score_company", "{\"domain\":\"a.example\",\"wait\":1}"))
                .containsExactly("<root>: unknown key 'wait'");
        assertThat(lines("get_score", "{\"domain\":\"a.example\",\"force_fresh\":true}"))
                .containsExactly("<root>: unknown key 'force_fresh'");
        assertThat(lines("get_job", "{\"job_id\":\"x\",\"jobId\":\"x\"}"))
                .containsExactly("<root>: unknown key 'jobId'");
    }

    @Test
    void a_job_id_is_a_uuid() {
        for (String tool : List.of("get_context_job_status", "get_context_job_result")) {
            assertThat(lines(tool, "{}")).containsExactly("jobId: jobId is required");
            for (String bad :
                    List.of("\"\"", "\"x\"", "7", "\"" + Talk.JOB + "\\n\"", "\"" + Talk.JOB + "/../x\"", "{}")) {
                assertThat(lines(tool, "{\"jobId\":" + bad + "}"))
                        .as(bad)
                        .containsExactly("jobId: jobId must be a UUID");
            }
        }
        assertThat(lines("get_context_job_result", "{\"jobId\":\"" + Talk.JOB + "\",\"verbose\":\"yes\"}"))
                .containsExactly("verbose: verbose must be a boolean");
    }

    @Test
    void the_score_tools_need_what_they_are_about() {
        assertThat(lines("score_company", "{\"force_fresh\":1}"))
                .containsExactly("domain: domain is required", "force_fresh: force_fresh must be a boolean");
        assertThat(lines("score_company", "{\"domain\":7}")).containsExactly("domain: domain must be a string");
        assertThat(lines("get_score", "{\"domain\":\"\"}")).containsExactly("domain: domain is required");
        assertThat(lines("get_job", "{}")).containsExactly("job_id: job_id is required");
    }

    private List<String> create(String arguments) {
        return lines("create_context_job", arguments);
    }

    private List<String> lines(String tool, String arguments) {
        List<String> lines = talk.trouble(tool, arguments).lines().toList();
        assertThat(lines.getFirst()).isEqualTo("invalid input:");
        return lines.subList(1, lines.size());
    }
}
