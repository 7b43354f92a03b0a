package dev.coldpath.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.coldpath.client.ColdpathException.Code;
import dev.coldpath.client.ScoreJob.Status;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ScoresTest {
    private static final String JOB = "9f0c2d83-bf1e-4d18-a7d6-1ab2c3d4e5f6";
    private static final String RECORD = """
            {"domain":"example.com","scored_at":"2026-05-12T14:30:00Z","ki_rating":"KI-1+","composite_score":78.0,\
            "scale_premium":6.4,"buckets":{"team_structure":82.0,"market_position":81.5,"momentum_tailwinds":76.0,\
            "financial_health":73.5},"rank":{"percentile":99,"cohort_size":541}}""";
    private static final String ACCEPTED = "{\"job_id\":\"" + JOB
            + "\",\"status\":\"pending\",\"domain\":\"example.com\",\"poll_url\":\"/v1/jobs/" + JOB + "\"}";

    private final LoopbackService service = new LoopbackService();
    private final ManualTime time = new ManualTime();
    private final Scores scores = TestClients.at(service, time).scores();

    @AfterEach
    void close() {
        service.close();
    }

    @Test
    void a_fresh_record_is_there_at_once_with_every_digit() {
        service.answers(200, RECORD);

        ScoreAnswer answer = scores.submit("https://www.example.com/");

        assertThat(answer).isInstanceOfSatisfying(ScoreAnswer.Cached.class, scored -> {
            assertThat(scored.record().compositeScore()).isEqualTo(78.0);
            assertThat(scored.record().scoredAt()).isEqualTo(Instant.parse("2026-05-12T14:30:00Z"));
            assertThat(scored.record().buckets())
                    .containsOnlyKeys("team_structure", "market_position", "momentum_tailwinds", "financial_health");
            assertThat(scored.record().rank()).contains(new ScoreRecord.Rank(99, 541));
            assertThat(scored.record().json().path("composite_score").toString())
                    .isEqualTo("78.0");
        });
        assertThat(service.asked().get(0).body()).isEqualTo("{\"domain\":\"https://www.example.com/\"}");
        assertThat(service.asked().get(0).header("Idempotency-Key")).isEqualTo("id-1");
    }

    @Test
    void a_record_that_has_to_be_made_is_a_job() {
        service.answers(202, ACCEPTED, "Retry-After", "5");

        assertThat(scores.submitFresh("example.com")).isEqualTo(new ScoreAnswer.Accepted(JOB, "example.com"));
        assertThat(service.asked().get(0).body()).isEqualTo("{\"domain\":\"example.com\",\"force_fresh\":true}");
    }

    @Test
    void asking_waits_as_the_service_suggests_and_then_reads_the_record() {
        service.answers(202, ACCEPTED, "Retry-After", "5")
                .answers(200, job("pending", "null"), "Retry-After", "7")
                .answers(200, job("pending", "null"))
                .answers(200, job("complete", "\"2026-05-12T18:30:43Z\""))
                .answers(200, RECORD);

        assertThat(scores.ask("example.com").rating()).isEqualTo("KI-1+");

        assertThat(time.waitedMillis()).containsExactly(7_000L, 5_000L);
        assertThat(service.asked())
                .extracting(LoopbackService.Asked::path)
                .endsWith("/v1/jobs/" + JOB, "/v1/score/example.com");
    }

    @Test
    void a_job_that_failed_says_why() {
        service.answers(202, ACCEPTED)
                .answers(
                        200,
                        job("failed", "\"2026-05-12T18:30:43Z\"")
                                .replace("\"failure_reason\":null", "\"failure_reason\":\"sfn_timed_out\""));

        assertThatThrownBy(() -> scores.ask("example.com"))
                .hasMessage("job " + JOB + ": sfn_timed_out")
                .asInstanceOf(InstanceOfAssertFactories.type(ColdpathException.class))
                .returns(Code.JOB_FAILED, ColdpathException::code);
    }

    @Test
    void waiting_ends_when_the_schedule_does_and_the_job_goes_on() {
        for (int look = 0; look < 4; look++) {
            service.answers(200, job("pending", "null"));
        }
        PollSchedule short3 = new PollSchedule(Duration.ofSeconds(5), Duration.ofSeconds(5), Duration.ofSeconds(15));

        assertThatThrownBy(() -> scores.await(JOB, short3))
                .isInstanceOfSatisfying(
                        ColdpathException.class, e -> assertThat(e.code()).isEqualTo(Code.STILL_RUNNING));
        assertThat(time.waitedMillis()).containsExactly(5_000L, 5_000L, 5_000L);
    }

    @Test
    void a_job_can_be_looked_at_listed_and_cancelled() {
        service.answers(200, job("pending", "null"))
                .answers(200, "{\"jobs\":[" + job("pending", "null") + "],\"next_cursor\":\"a b\"}")
                .answers(200, "{\"jobs\":[],\"next_cursor\":null}")
                .answers(200, job("failed", "\"2026-05-12T18:30:43Z\""));

        assertThat(scores.job(JOB).status()).isEqualTo(Status.PENDING);
        assertThat(scores.jobs(Optional.empty()).nextCursor()).contains("a b");
        assertThat(scores.jobs(Optional.of("a b")).nextCursor()).isEmpty();
        assertThat(scores.cancel(JOB).isDone()).isTrue();
        assertThat(service.asked())
                .extracting(asked -> asked.method() + " " + asked.path())
                .containsExactly(
                        "GET /v1/jobs/" + JOB,
                        "GET /v1/jobs",
                        "GET /v1/jobs?cursor=a%20b",
                        "POST /v1/jobs/" + JOB + "/cancel");
    }

    @Test
    void history_comes_in_pages() {
        service.answers(200, """
                {"domain":"example.com","records":[{"scored_at":"2026-05-12T18:30:00Z","composite_score":78.2,\
                "scale_premium":6.4,"ki_rating":"KI-1+","momentum_index":1.8,"buckets":{"team_structure":82.0},\
                "data_completeness_pct":92}],"next_cursor":"b3Bh"}""");

        HistoryPage page = scores.history("example.com", 1, Optional.of("x&y"));

        assertThat(page.nextCursor()).contains("b3Bh");
        assertThat(page.records()).singleElement().satisfies(record -> {
            assertThat(record.domain()).isEqualTo("example.com");
            assertThat(record.rank()).isEmpty();
            assertThat(record.json().path("momentum_index").doubleValue()).isEqualTo(1.8);
        });
        assertThat(service.asked().get(0).path()).isEqualTo("/v1/score/example.com/history?limit=1&cursor=x%26y");
    }

    @Test
    void what_is_asked_for_stays_one_segment_of_the_path() {
        service.answers(400, "{\"error\":\"invalid_domain\"}").answers(404, "{\"error\":\"job not found\"}");

        assertThatThrownBy(() -> scores.latest("a/../b?c=ü")).isInstanceOf(ColdpathException.class);
        assertThatThrownBy(() -> scores.job("a/../b?c=ü")).isInstanceOf(ColdpathException.class);

        assertThat(service.asked().get(0).path()).isEqualTo("/v1/score/a");
        assertThat(service.asked().get(1).path()).isEqualTo("/v1/jobs/a%2F..%2Fb%3Fc%3D%C3%BC");
    }

    private static String job(String status, String completedAt) {
        return """
                {"job_id":"%s","status":"%s","domain":"example.com","created_at":"2026-05-12T18:30:00Z",\
                "completed_at":%s,"result_ref":null,"score_url":null,"failure_reason":null}""".formatted(JOB, status, completedAt);
    }
}
