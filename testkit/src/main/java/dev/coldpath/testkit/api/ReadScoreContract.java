package dev.coldpath.testkit.api;

import static dev.coldpath.testkit.api.Answers.assertError;
import static dev.coldpath.testkit.api.Answers.body;
import static dev.coldpath.testkit.api.Answers.header;
import static dev.coldpath.testkit.api.Answers.job;
import static dev.coldpath.testkit.api.Answers.text;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.coldpath.api.Response;
import dev.coldpath.job.JobId;
import dev.coldpath.settle.Runs.RunState;
import dev.coldpath.testkit.Engine;
import dev.coldpath.testkit.Proves;
import dev.coldpath.testkit.api.TestService.Account;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/// What polling a job and reading a score promise.
public interface ReadScoreContract {
    Engine engine();

    @Test
    @Proves({"S-13", "S-36"})
    default void a_complete_job_names_a_score_that_can_be_read_at_once() {
        TestService service = new TestService(engine());
        Account account = service.account("growth");
        String domain = service.freshDomain();
        JobId id = job(service.ask(account.liveKey(), domain));
        service.time().advance(Duration.ofSeconds(43));
        service.scored(id, 680);

        Response polled = service.get(account.liveKey(), "/v1/jobs/" + id);

        assertThat(polled.body().text())
                .isEqualTo("{\"job_id\":\"" + id + "\",\"status\":\"complete\",\"domain\":\"" + domain
                        + "\",\"created_at\":\"2026-05-12T12:00:00Z\",\"completed_at\":\"2026-05-12T12:00:43Z\","
                        + "\"result_ref\":{\"domain\":\"" + domain + "\",\"scored_at\":\"2026-05-12T12:00:43Z\"},"
                        + "\"score_url\":\"/v1/score/" + domain + "\",\"failure_reason\":null}");
        assertThat(polled.headers()).doesNotContainKey("Retry-After");
        Response record = service.get(account.liveKey(), text(polled, "score_url"));
        assertThat(record.body().text())
                .startsWith("{\"domain\":\"" + domain + "\",\"scored_at\":\"2026-05-12T12:00:43Z\","
                        + "\"ki_rating\":\"KI-1\",\"composite_score\":68.0,\"scale_premium\":1.7,"
                        + "\"buckets\":{\"team_structure\":51.0,\"market_position\":62.0,"
                        + "\"momentum_tailwinds\":0.0,\"financial_health\":100.0},\"rank\":{")
                .endsWith("\"x_kepler\":{\"tier\":\"growth\",\"cache_status\":\"cached\","
                        + "\"freshness_window_hours\":6}}");
    }

    @Test
    @Proves({"S-33", "J-20"})
    default void a_run_that_ended_without_its_own_word_is_settled_by_the_next_poll_and_its_charge_stays() {
        Map<RunState, String> reasons = Map.of(
                RunState.FAILED, "sfn_failed",
                RunState.TIMED_OUT, "sfn_timed_out",
                RunState.ABORTED, "sfn_aborted",
                RunState.SUCCEEDED, "scoring_completed_no_record");
        reasons.forEach((end, reason) -> {
            TestService service = new TestService(engine());
            Account account = service.account("growth");
            JobId id = job(service.ask(account.liveKey(), service.freshDomain()));
            service.enter(id);
            service.runs().stand(id, end);
            service.time().advance(Duration.ofSeconds(60));

            Response polled = service.get(account.liveKey(), "/v1/jobs/" + id);

            assertThat(polled.status()).isEqualTo(200);
            assertThat(text(polled, "status")).isEqualTo("failed");
            assertThat(text(polled, "failure_reason")).isEqualTo(reason);
            assertThat(service.coldCalls(account)).isEqualTo(1);
        });
    }

    @Test
    @Proves({"S-36", "core I-10"})
    default void an_end_never_changes_whatever_is_heard_of_the_run_later() {
        TestService service = new TestService(engine());
        Account account = service.account("growth");
        JobId id = job(service.ask(account.liveKey(), service.freshDomain()));
        service.scored(id, 500);
        String first = service.get(account.liveKey(), "/v1/jobs/" + id).body().text();

        service.runs().stand(id, RunState.FAILED);
        service.time().advance(Duration.ofMinutes(10));

        assertThat(service.get(account.liveKey(), "/v1/jobs/" + id).body().text())
                .isEqualTo(first);
    }

    @Test
    @Proves({"S-34", "X-01"})
    default void a_job_answers_to_its_account_alone() {
        TestService service = new TestService(engine());
        Account owner = service.account("growth");
        Account stranger = service.account("growth");
        String path = "/v1/jobs/" + job(service.ask(owner.liveKey(), service.freshDomain()));

        assertThat(service.get(owner.liveKey(), path).status()).isEqualTo(200);
        assertError(service.get(stranger.liveKey(), path), 403, "forbidden");
        assertError(service.get(owner.testKey(), path), 404, "job not found");
        for (String id : List.of("nonsense", "01900000-0000-7000-8000-000000000000", "%00", "%zz", "x".repeat(2_048))) {
            assertError(service.get(owner.liveKey(), "/v1/jobs/" + id), 404, "job not found");
        }
    }

    @Test
    @Proves({"S-35", "J-23", "core I-15"})
    default void a_job_answers_for_thirty_days_to_the_second_though_its_row_still_lies_there() {
        TestService service = new TestService(engine());
        Account account = service.account("growth");
        Account stranger = service.account("growth");
        JobId id = job(service.ask(account.liveKey(), service.freshDomain()));
        service.scored(id, 500);

        service.time().advance(Duration.ofDays(30).minusSeconds(1));
        assertThat(service.get(account.liveKey(), "/v1/jobs/" + id).status()).isEqualTo(200);
        service.time().advance(Duration.ofSeconds(1));

        assertError(service.get(account.liveKey(), "/v1/jobs/" + id), 404, "job not found");
        assertError(service.get(stranger.liveKey(), "/v1/jobs/" + id), 404, "job not found");
        assertThat(engine().jobs().find(id)).isPresent();
    }

    @Test
    @Proves("S-37")
    default void reading_a_score_never_starts_a_run_and_serves_any_age() {
        TestService service = new TestService(engine());
        Account account = service.account("growth");
        String domain = service.freshDomain();

        assertError(service.get(account.liveKey(), "/v1/score/" + domain), 404, "no score available for this domain");
        assertThat(service.starter().asked()).isEmpty();
        service.scored(job(service.ask(account.liveKey(), domain)), 333);
        service.time().advance(Duration.ofDays(1_000));

        assertThat(text(service.get(account.liveKey(), "/v1/score/" + domain), "composite_score"))
                .isEqualTo("33.3");
        assertThat(service.starter().asked()).hasSize(1);
    }

    @Test
    @Proves("S-43")
    default void too_little_evidence_fails_the_job_and_leaves_an_older_record_standing() {
        TestService service = new TestService(engine());
        Account account = service.account("growth");
        String domain = service.freshDomain();
        service.scored(job(service.ask(account.liveKey(), domain)), 420);
        service.time().advance(Duration.ofHours(7));
        JobId second = job(service.ask(account.liveKey(), domain));

        service.unscored(second);

        assertThat(text(service.get(account.liveKey(), "/v1/jobs/" + second), "failure_reason"))
                .isEqualTo("scoring_completed_no_record");
        assertThat(text(service.get(account.liveKey(), "/v1/score/" + domain), "composite_score"))
                .isEqualTo("42.0");
    }

    @Test
    @Proves({"S-50", "X-07"})
    default void the_sandbox_answers_with_its_constants_and_touches_nothing() {
        TestService service = new TestService(engine());
        Account account = service.account("growth");

        Response asked = service.ask(account.testKey(), "https://x.acme.test/");
        Response read = service.get(account.testKey(), "/v1/score/acme.test");

        assertThat(asked.body().text())
                .isEqualTo("{\"mode\":\"sandbox\",\"domain\":\"acme.test\",\"scored_at\":\"2026-05-12T18:30:00Z\","
                        + "\"ki_rating\":\"KI-1\",\"composite_score\":67.2,\"scale_premium\":4.1,"
                        + "\"buckets\":{\"team_structure\":68.0,\"market_position\":71.5,\"momentum_tailwinds\":64.3,"
                        + "\"financial_health\":61.0},\"rank\":{\"percentile\":92,\"cohort_size\":540}}")
                .isEqualTo(read.body().text());
        assertThat(header(asked, "Job-Outcome")).isEqualTo("cached");
        assertThat(text(service.ask(account.testKey(), "unicorn.test"), "composite_score"))
                .isEqualTo("79.4");
        assertThat(text(service.ask(account.testKey(), "struggling.test"), "ki_rating"))
                .isEqualTo("KI-4");
        assertThat(text(service.ask(account.testKey(), "cohort.test"), "ki_rating"))
                .isEqualTo("KI-3");
        assertThat(service.starter().asked()).isEmpty();
        assertThat(service.coldCalls(account)).isZero();
    }

    @Test
    @Proves("S-51")
    default void a_sandbox_record_has_the_live_fields_plus_its_mode_less_the_plan() {
        TestService service = new TestService(engine());
        Account account = service.account("growth");
        String domain = service.freshDomain();
        service.scored(job(service.ask(account.liveKey(), domain)), 500);

        List<String> live = names(body(service.get(account.liveKey(), "/v1/score/" + domain)));
        List<String> canned = names(body(service.get(account.testKey(), "/v1/score/acme.test")));

        live.remove("x_kepler");
        live.addFirst("mode");
        assertThat(canned).isEqualTo(live);
    }

    private static List<String> names(JsonNode body) {
        List<String> names = new ArrayList<>();
        body.properties().forEach(member -> names.add(member.getKey()));
        return names;
    }
}
