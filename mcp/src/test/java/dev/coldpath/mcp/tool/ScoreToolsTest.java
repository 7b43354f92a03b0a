package dev.coldpath.mcp.tool;

import static org.assertj.core.api.Assertions.assertThat;

import dev.coldpath.mcp.Talk;
import org.junit.jupiter.api.Test;

class ScoreToolsTest {
    private static final String RECORD = """
            {"domain":"example.com","scored_at":"2026-05-12T14:30:00Z","ki_rating":"KI-1+","composite_score":78.0,\
            "scale_premium":6.0,"x_kepler":{"freshness_window_hours":0.25}}""";

    private final Talk talk = new Talk();

    /// Proves I-65.
    @Test
    void a_score_is_told_as_it_came() {
        talk.service.answers(200, RECORD).answers(200, RECORD);

        assertThat(talk.told("score_company", "{\"domain\":\"https://Example.com/\"}"))
                .isEqualTo(RECORD);
        assertThat(talk.told("get_score", "{\"domain\":\"https://bücher.example/a b\"}"))
                .isEqualTo(RECORD);
        assertThat(talk.service.calls().getFirst()).satisfies(call -> {
            assertThat(call.method() + " " + call.target()).isEqualTo("POST /v1/score");
            assertThat(call.body()).contains("{\"domain\":\"https://Example.com/\"}");
            assertThat(call.headers()).containsKey("Idempotency-Key");
        });
        assertThat(talk.service.calls().getLast().target()).isEqualTo("/v1/score/b%C3%BCcher.example");
    }

    /// Proves I-65.
    @Test
    void an_accepted_job_and_its_state_are_told_as_they_came() {
        String accepted =
                "{\"job_id\":\"9f0c\",\"status\":\"pending\",\"domain\":\"example.com\",\"poll_url\":\"/v1/jobs/9f0c\"}";
        String job =
                "{\"job_id\":\"9f0c\",\"status\":\"failed\",\"result_ref\":null,\"failure_reason\":\"sfn_failed\"}";
        talk.service.answers(202, accepted).answers(200, job);

        assertThat(talk.told("score_company", "{\"domain\":\"example.com\",\"force_fresh\":true}"))
                .isEqualTo(accepted);
        assertThat(talk.told("get_job", "{\"job_id\":\"9f0c\"}")).isEqualTo(job);
        assertThat(talk.service.calls().getFirst().body())
                .contains("{\"domain\":\"example.com\",\"force_fresh\":true}");
        assertThat(talk.service.calls().getLast().target()).isEqualTo("/v1/jobs/9f0c");
    }

    @Test
    void a_refusal_is_told_by_its_word_then_its_sentence_then_its_status() {
        talk.service
                .answers(429, "{\"error\":\"rate limited\",\"message\":\"This key made 200.\",\"reason\":\"r\"}")
                .answers(403, "{\"message\":\"Forbidden\"}")
                .answers(500, "{}")
                .answers(502, "<html>")
                .answers(400, "");

        assertThat(score()).isEqualTo("coldpath 429: rate limited");
        assertThat(score()).isEqualTo("coldpath 403: Forbidden");
        assertThat(score()).isEqualTo("coldpath 500: coldpath responded 500");
        assertThat(score()).isEqualTo("coldpath 502: coldpath responded 502");
        assertThat(score()).isEqualTo("coldpath 400: coldpath responded 400");
    }

    @Test
    void no_answer_and_an_answer_that_is_not_json_are_told_too() {
        assertThat(score()).isEqualTo("coldpath is unreachable: no answer came");

        talk.service.answers(200, "<html>");
        assertThat(score()).isEqualTo("coldpath 200: the answer is not JSON");
    }

    private String score() {
        return talk.trouble("score_company", "{\"domain\":\"example.com\"}");
    }
}
