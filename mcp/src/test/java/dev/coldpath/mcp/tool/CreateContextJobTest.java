package dev.coldpath.mcp.tool;

import static dev.coldpath.mcp.Talk.JOB;
import static org.assertj.core.api.Assertions.assertThat;

import dev.coldpath.mcp.Talk;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class CreateContextJobTest {
    private static final String QUEUED =
            "{\"jobId\":\"" + JOB + "\",\"status\":\"queued\",\"statusUrl\":\"/intelligence/jobs/" + JOB + "\"}";

    private final Talk talk = new Talk();

    /// Proves I-65.
    @Test
    void a_new_job_is_told_with_its_address() {
        talk.service.answers(202, QUEUED);

        assertThat(talk.told("create_context_job", "{\"kind\":\"intelligence_search\",\"query\":\"smart watch\"}"))
                .isEqualTo("{\"jobId\":\"" + JOB + "\",\"kind\":\"intelligence_search\",\"status\":\"queued\","
                        + "\"fromCache\":false,\"statusUrl\":\"/intelligence/jobs/" + JOB + "\"}");
        assertThat(talk.service.only()).satisfies(call -> {
            assertThat(call.method() + " " + call.target()).isEqualTo("POST /intelligence/jobs");
            assertThat(call.body())
                    .contains("{\"kind\":\"intelligence_search\",\"input\":{\"query\":\"smart watch\"}}");
            assertThat(call.headers())
                    .containsEntry("X-API-Key", Talk.KEY.reveal())
                    .containsEntry("Idempotency-Key", "id-1");
        });
    }

    @Test
    void a_shared_job_has_its_own_status() {
        talk.service.answers(202, QUEUED.replace("\"queued\"", "\"running\",\"dedup\":true"));

        assertThat(talk.told("create_context_job", "{\"kind\":\"intelligence_search\",\"query\":\"x\"}"))
                .contains("\"status\":\"running\",\"fromCache\":false");
    }

    @Test
    void discovery_gets_everything_that_was_given_under_the_services_names() {
        assertThat(input("""
                {"kind":"intelligence_discover","query":"x","audience":"unused","campaign":"unused",
                 "filters":{"platforms":["TIKTOK","X"],"window":"30d"},
                 "options":{"topK":1000.0,"expandQuery":true,"vectors":["text_vector"],"maxDistance":0.350,
                            "clusterCount":50,"debug":false}}"""))
                .isEqualTo("{\"query\":\"x\",\"platforms\":[\"TIKTOK\",\"X\"],\"window\":\"30d\",\"limit\":1000,"
                        + "\"expandQuery\":true,\"vectors\":[\"text_vector\"],\"maxDistance\":0.350,"
                        + "\"clusterCount\":50,\"debug\":false}");
    }

    @Test
    void a_search_has_no_clusters_and_an_explicit_null_distance_is_passed_on() {
        assertThat(input("""
                {"kind":"intelligence_search","query":"x",
                 "options":{"clusterCount":3,"vectors":"all_media","maxDistance":null}}""")).isEqualTo("{\"query\":\"x\",\"vectors\":\"all_media\",\"maxDistance\":null}");
    }

    @Test
    void campaigns_get_only_what_they_know() {
        for (String kind : new String[] {"campaign_brief", "llm_context"}) {
            assertThat(input("""
                    {"kind":"%s","query":"unused","campaign":"launch","audience":"runners","tone":"dry",
                     "filters":{"platforms":["X"],"window":"all"},
                     "options":{"topK":5,"expandQuery":true,"vectors":"all_media","maxDistance":1,"clusterCount":2,
                                "debug":true}}""".formatted(kind)))
                    .isEqualTo("{\"campaign\":\"launch\",\"audience\":\"runners\",\"tone\":\"dry\","
                            + "\"platforms\":[\"X\"],\"window\":\"all\",\"debug\":true}");
        }
    }

    @Test
    void a_campaign_may_be_an_object() {
        assertThat(input("{\"kind\":\"llm_context\",\"campaign\":{\"name\":\"launch\",\"goal\":\"g\"}}"))
                .isEqualTo("{\"campaign\":{\"name\":\"launch\",\"goal\":\"g\"}}");
    }

    @Test
    void what_is_null_was_not_given() {
        assertThat(input("""
                {"kind":"intelligence_search","query":"x","campaign":null,"tone":null,"filters":null,
                 "options":{"topK":null,"vectors":null,"debug":null}}""")).isEqualTo("{\"query\":\"x\"}");
    }

    /// Proves I-65.
    @Test
    void a_cached_result_is_read_without_another_call_as_of_when_it_came() {
        talk.service.answers(
                200,
                "{\"jobId\":\"" + JOB + "\",\"status\":\"succeeded\",\"fromCache\":true,\"result\":{\"type\":\"t\"}}");

        assertThat(talk.told("create_context_job", "{\"kind\":\"llm_context\",\"campaign\":\"x\"}"))
                .isEqualTo("{\"jobId\":\"" + JOB
                        + "\",\"kind\":\"llm_context\",\"status\":\"succeeded\",\"fromCache\":true}");
        long now = talk.time.instant().toEpochMilli();
        assertThat(talk.told(
                        "get_context_job_result",
                        "{\"jobId\":\"" + JOB.toUpperCase(Locale.ROOT) + "\",\"verbose\":true}"))
                .isEqualTo("{\"jobId\":\"" + JOB.toUpperCase(Locale.ROOT)
                        + "\",\"kind\":\"llm_context\",\"status\":\"completed\",\"result\":{\"type\":\"t\"},"
                        + "\"submittedAt\":" + now + ",\"completedAt\":" + now + "}");
        assertThat(talk.service.calls()).hasSize(1);
    }

    @Test
    void a_cached_result_behind_a_link_is_asked_for_when_it_is_read() {
        talk.service
                .answers(
                        200,
                        "{\"jobId\":\"" + JOB + "\",\"status\":\"succeeded\",\"fromCache\":true,"
                                + "\"resultStorage\":\"s3\",\"resultUrl\":\"https://store.example/r\"}")
                .answers(200, "{\"jobId\":\"" + JOB + "\",\"kind\":\"llm_context\",\"status\":\"running\"}");

        talk.told("create_context_job", "{\"kind\":\"llm_context\",\"campaign\":\"x\"}");

        assertThat(talk.told("get_context_job_result", "{\"jobId\":\"" + JOB + "\"}"))
                .contains("pending");
    }

    @Test
    void routes_stand_under_the_base_path() {
        Talk graph = new Talk("/graph");
        graph.service.answers(202, QUEUED);

        graph.told("create_context_job", "{\"kind\":\"intelligence_search\",\"query\":\"x\"}");

        assertThat(graph.service.only().target()).isEqualTo("/graph/intelligence/jobs");
    }

    private String input(String arguments) {
        talk.service.answers(202, QUEUED);
        talk.told("create_context_job", arguments);
        String body = talk.service.calls().getLast().body().orElseThrow();
        return body.substring(body.indexOf("\"input\":") + "\"input\":".length(), body.length() - 1);
    }
}
