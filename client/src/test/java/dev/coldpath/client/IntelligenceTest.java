package dev.coldpath.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.coldpath.client.ColdpathException.Code;
import dev.coldpath.client.ContextJob.Status;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class IntelligenceTest {
    private static final String JOB = "0190bd6f-3c1a-7d42-9a41-5f7f0a6f2b11";
    private static final String ACCEPTED =
            "{\"jobId\":\"" + JOB + "\",\"status\":\"queued\",\"statusUrl\":\"/intelligence/jobs/" + JOB + "\"}";

    private final LoopbackService service = new LoopbackService();
    private final ManualTime time = new ManualTime();
    private final Intelligence intelligence = TestClients.at(
                    ClientSettings.of(service.url()).withBasePath("/graph"), time)
            .intelligence();

    @AfterEach
    void close() {
        service.close();
    }

    @Test
    void asking_submits_waits_as_told_and_returns_the_result() {
        service.answers(202, ACCEPTED, "Retry-After", "2")
                .answers(200, job("queued", ""), "Retry-After", "4")
                .answers(200, job("running", ",\"startedAt\":1745859302100"), "Retry-After", "1")
                .answers(
                        200,
                        job("succeeded", ",\"startedAt\":1,\"completedAt\":2,\"result\":{\"type\":\"t\",\"s\":0.10}"));

        var result = intelligence.ask(ContextRequest.search("smart watch")
                .platforms(List.of("TIKTOK"))
                .window("30d")
                .limit(5));

        assertThat(result.toString()).isEqualTo("{\"type\":\"t\",\"s\":0.10}");
        assertThat(time.waitedMillis()).containsExactly(4_000L, 1_000L);
        assertThat(service.asked().get(0).path()).isEqualTo("/graph/intelligence/jobs");
        assertThat(service.asked().get(0).body())
                .isEqualTo("{\"kind\":\"intelligence_search\",\"input\":{\"query\":\"smart watch\","
                        + "\"platforms\":[\"TIKTOK\"],\"window\":\"30d\",\"limit\":5}}");
        assertThat(service.asked().get(1).path()).isEqualTo("/graph/intelligence/jobs/" + JOB);
    }

    @Test
    void without_a_suggestion_waits_grow_from_two_to_five_seconds() {
        for (int look = 0; look < 5; look++) {
            service.answers(200, job("queued", ""));
        }
        service.answers(200, job("failed", ",\"completedAt\":3,\"error\":\"worker lost\""));

        ContextJob job = intelligence.await(JOB);

        assertThat(job.error()).contains("worker lost");
        assertThat(time.waitedMillis()).containsExactly(2_000L, 3_000L, 4_500L, 5_000L, 5_000L);
        assertThatThrownBy(() -> intelligence.result(job))
                .hasMessage("job " + JOB + ": worker lost")
                .isInstanceOfSatisfying(
                        ColdpathException.class, e -> assertThat(e.code()).isEqualTo(Code.JOB_FAILED));
    }

    @Test
    void a_cached_result_is_there_at_once_and_a_shared_job_says_so() {
        service.answers(
                        200,
                        "{\"jobId\":\"" + JOB + "\",\"status\":\"succeeded\",\"fromCache\":true,\"result\":{\"a\":1}}")
                .answers(202, ACCEPTED.replace("\"queued\",", "\"running\",\"dedup\":true,"));

        assertThat(intelligence.submit(ContextRequest.discover("x")))
                .isInstanceOfSatisfying(ContextAnswer.Cached.class, cached -> {
                    assertThat(cached.jobId()).isEqualTo(JOB);
                    assertThat(cached.result()).isInstanceOf(JobResult.Inline.class);
                });
        assertThat(intelligence.submit(
                        ContextRequest.campaignBrief("x").audience("a").tone("b")))
                .isEqualTo(new ContextAnswer.Accepted(JOB, true));
    }

    @Test
    void a_linked_result_is_fetched_without_the_key() {
        String link = service.url() + "/far?sig=abc";
        service.answers(
                        200,
                        job(
                                "succeeded",
                                ",\"completedAt\":2,\"resultStorage\":\"s3\",\"resultUrl\":\"" + link
                                        + "\",\"resultBytes\":5000000,\"resultExpiresAt\":\"2026-04-28T17:32:11.000Z\""))
                .answers(200, "{\"large\":true}");

        ContextJob job = intelligence.job(JOB);

        assertThat(job.result().map(Object::toString)).contains("Linked[5000000 bytes]");
        assertThat(intelligence.result(job).toString()).isEqualTo("{\"large\":true}");
        assertThat(service.asked().get(0).header("X-API-Key")).isEqualTo(TestClients.KEY);
        assertThat(service.asked().get(1).header("X-API-Key")).isEmpty();
    }

    @Test
    void times_are_there_once_they_are_known() {
        service.answers(200, job("running", ",\"startedAt\":1745859302100"));

        ContextJob job = intelligence.job(JOB);

        assertThat(job.status()).isEqualTo(Status.RUNNING);
        assertThat(job.submittedAt()).isEqualTo(Instant.ofEpochMilli(1745859300000L));
        assertThat(job.startedAt()).contains(Instant.ofEpochMilli(1745859302100L));
        assertThat(job.completedAt()).isEmpty();
        assertThatThrownBy(() -> intelligence.result(job)).hasMessageContaining("not done yet");
    }

    @Test
    void a_job_can_be_cancelled() {
        service.answers(200, job("failed", ",\"completedAt\":2,\"error\":\"job canceled\""));

        assertThat(intelligence.cancel(JOB).error()).contains("job canceled");
        assertThat(service.asked().get(0).path()).isEqualTo("/graph/intelligence/jobs/" + JOB + "/cancel");
    }

    private static String job(String status, String more) {
        return "{\"jobId\":\"" + JOB + "\",\"kind\":\"intelligence_search\",\"status\":\"" + status
                + "\",\"submittedAt\":1745859300000" + more + "}";
    }
}
