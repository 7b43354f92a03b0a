package dev.coldpath.mcp.tool;

import static dev.coldpath.mcp.Talk.JOB;
import static org.assertj.core.api.Assertions.assertThat;

import dev.coldpath.mcp.Talk;
import org.junit.jupiter.api.Test;

class ContextJobTest {
    private static final String ASK = "{\"jobId\":\"" + JOB + "\"}";
    private static final String VERBOSE = "{\"jobId\":\"" + JOB + "\",\"verbose\":true}";

    private final Talk talk = new Talk();

    /// Proves I-65.
    @Test
    void the_status_of_each_state_is_told_without_the_result() {
        talk.service
                .answers(200, job("queued", ""))
                .answers(200, job("running", ",\"startedAt\":2"))
                .answers(200, job("succeeded", ",\"startedAt\":2,\"completedAt\":3,\"result\":{\"large\":1}"))
                .answers(200, job("failed", ",\"completedAt\":3,\"error\":\"worker lost\""));

        assertThat(status()).isEqualTo(told("queued", ",\"submittedAt\":1"));
        assertThat(status()).isEqualTo(told("running", ",\"submittedAt\":1,\"startedAt\":2"));
        assertThat(status()).isEqualTo(told("completed", ",\"submittedAt\":1,\"startedAt\":2,\"completedAt\":3"));
        assertThat(status())
                .isEqualTo(told("failed", ",\"submittedAt\":1,\"completedAt\":3,\"error\":\"worker lost\""));
        assertThat(talk.service.calls())
                .allMatch(call -> call.method().equals("GET") && call.target().equals("/intelligence/jobs/" + JOB));
    }

    /// Proves I-65.
    @Test
    void a_job_that_is_not_over_is_pending_and_no_error() {
        for (String state : new String[] {"queued", "running"}) {
            talk.service.answers(200, job(state, ""));

            assertThat(result(ASK))
                    .isEqualTo(told(
                            "pending",
                            ",\"message\":\"job is not complete yet — call get_context_job_status to poll\""));
        }
    }

    /// Proves I-65.
    @Test
    void a_failed_job_says_why_or_that_nobody_said() {
        talk.service
                .answers(200, job("failed", ",\"error\":\"embedding service failed (403): permission denied\""))
                .answers(200, job("failed", ""));

        assertThat(result(VERBOSE))
                .isEqualTo(told("failed", ",\"error\":\"embedding service failed (403): permission denied\""));
        assertThat(result(ASK)).isEqualTo(told("failed", ",\"error\":\"job failed without an error message\""));
    }

    /// Proves I-65.
    @Test
    void an_expired_result_is_a_failed_job() {
        talk.service
                .answers(410, "{\"error\":\"job result expired\"}")
                .answers(410, "{\"error\":\"job result expired\"}");

        assertThat(result(ASK))
                .isEqualTo("{\"jobId\":\"" + JOB + "\",\"kind\":\"intelligence_search\",\"status\":\"failed\","
                        + "\"error\":\"job result expired\"}");
        assertThat(talk.trouble("get_context_job_status", ASK)).isEqualTo("coldpath 410: job result expired");
    }

    @Test
    void every_other_refusal_is_an_error() {
        talk.service.answers(404, "{\"error\":\"job not found\"}").answers(403, "{\"message\":\"Forbidden\"}");

        assertThat(talk.trouble("get_context_job_result", ASK)).isEqualTo("coldpath 404: job not found");
        assertThat(talk.trouble("get_context_job_result", ASK)).isEqualTo("coldpath 403: Forbidden");
    }

    /// Proves I-65.
    @Test
    void verbose_passes_the_result_on_digit_by_digit() {
        String result = "{\"type\":\"t\",\"n\":68.0,\"small\":0.0000001,\"big\":3380028227454179,\"list\":[],\"o\":{}}";
        talk.service.answers(200, job("succeeded", ",\"startedAt\":2,\"completedAt\":3,\"result\":" + result));

        assertThat(result(VERBOSE))
                .isEqualTo(told("completed", ",\"result\":" + result + ",\"submittedAt\":1,\"completedAt\":3"));
    }

    @Test
    void the_text_is_indented_by_two() {
        talk.service.answers(200, job("succeeded", ",\"result\":{\"a\":[1,{}],\"b\":[]}"));

        assertThat(Talk.text(talk.call("get_context_job_result", VERBOSE))).isEqualTo("""
                {
                  "jobId": "%s",
                  "kind": "intelligence_search",
                  "status": "completed",
                  "result": {
                    "a": [
                      1,
                      {}
                    ],
                    "b": []
                  },
                  "submittedAt": 1
                }""".formatted(JOB));
    }

    @Test
    void a_linked_result_is_fetched_first_and_without_the_key() {
        String linked = ",\"completedAt\":3,\"resultStorage\":\"s3\",\"resultUrl\":\"https://store.example/r?sig=1\","
                + "\"resultBytes\":5000000,\"resultExpiresAt\":\"2026-04-28T17:32:11.000Z\"";
        talk.service.answers(200, job("succeeded", linked)).answers(200, "{\"whole\":true}");

        assertThat(result(VERBOSE))
                .isEqualTo(told("completed", ",\"result\":{\"whole\":true},\"submittedAt\":1,\"completedAt\":3"));
        assertThat(talk.service.calls().getLast().target()).isEqualTo("https://store.example/r?sig=1");
        assertThat(talk.service.calls().getLast().headers()).isEmpty();
    }

    @Test
    void a_link_that_is_none_or_leads_nowhere_is_an_error() {
        talk.service
                .answers(200, job("succeeded", ",\"resultUrl\":\"file:///etc/passwd\""))
                .answers(200, job("succeeded", ",\"resultUrl\":\"https://store.example/r\""))
                .answers(403, "<Error/>");

        assertThat(talk.trouble("get_context_job_result", ASK))
                .isEqualTo("coldpath sent a link that cannot be followed");
        assertThat(talk.trouble("get_context_job_result", ASK)).isEqualTo("coldpath 403: coldpath responded 403");
    }

    @Test
    void a_truncated_result_says_so() {
        String result = "{\"__truncated\":true,\"bytes\":812345,\"preview\":\"{\"}";
        talk.service
                .answers(200, job("succeeded", ",\"result\":" + result))
                .answers(200, job("succeeded", ",\"result\":" + result));

        assertThat(result(ASK)).isEqualTo(told("completed", ",\"generatedAt\":null,\"items\":[],\"truncated\":true"));
        assertThat(result(VERBOSE))
                .isEqualTo(told("completed", ",\"result\":" + result + ",\"submittedAt\":1,\"truncated\":true"));
    }

    private String status() {
        return talk.told("get_context_job_status", ASK);
    }

    private String result(String arguments) {
        return talk.told("get_context_job_result", arguments);
    }

    private static String told(String status, String more) {
        return "{\"jobId\":\"" + JOB + "\",\"kind\":\"intelligence_search\",\"status\":\"" + status + "\"" + more + "}";
    }

    private static String job(String status, String more) {
        return "{\"jobId\":\"" + JOB + "\",\"kind\":\"intelligence_search\",\"status\":\"" + status
                + "\",\"submittedAt\":1" + more + "}";
    }
}
