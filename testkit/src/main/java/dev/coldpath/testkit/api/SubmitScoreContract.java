package dev.coldpath.testkit.api;

import static dev.coldpath.testkit.api.Answers.assertError;
import static dev.coldpath.testkit.api.Answers.body;
import static dev.coldpath.testkit.api.Answers.header;
import static dev.coldpath.testkit.api.Answers.job;
import static dev.coldpath.testkit.api.Answers.text;
import static org.assertj.core.api.Assertions.assertThat;

import dev.coldpath.api.Response;
import dev.coldpath.job.JobId;
import dev.coldpath.settle.Starter.Start;
import dev.coldpath.testkit.Engine;
import dev.coldpath.testkit.ManyCalls;
import dev.coldpath.testkit.Proves;
import dev.coldpath.testkit.Race;
import dev.coldpath.testkit.api.TestService.Account;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/// What `POST /v1/score` promises.
public interface SubmitScoreContract {
    Map<String, Duration> WINDOWS = Map.of(
            "free", Duration.ofHours(168),
            "starter", Duration.ofHours(24),
            "growth", Duration.ofHours(6),
            "scale", Duration.ofHours(1),
            "enterprise", Duration.ofMinutes(15));

    Engine engine();

    @Test
    @Proves({"S-12", "S-13", "J-01"})
    default void a_question_nobody_asked_becomes_a_job_that_can_be_read_at_once() {
        TestService service = new TestService(engine());
        Account account = service.account("growth");
        String domain = service.freshDomain();

        Response response = service.ask(account.liveKey(), "https://www." + domain + "/jobs");

        JobId id = job(response);
        assertThat(response.body().text())
                .isEqualTo("{\"job_id\":\"" + id + "\",\"status\":\"pending\",\"domain\":\"" + domain
                        + "\",\"poll_url\":\"/v1/jobs/" + id + "\"}");
        assertThat(header(response, "Location")).isEqualTo(TestService.BASE + "/v1/jobs/" + id);
        assertThat(header(response, "Retry-After")).isEqualTo("5");
        assertThat(header(response, "Job-Outcome")).isEqualTo("created");
        assertThat(service.coldCalls(account)).isEqualTo(1);
        Response polled = service.get(account.liveKey(), "/v1/jobs/" + id);
        assertThat(polled.body().text())
                .isEqualTo("{\"job_id\":\"" + id + "\",\"status\":\"pending\",\"domain\":\"" + domain
                        + "\",\"created_at\":\"2026-05-12T12:00:00Z\",\"completed_at\":null,\"result_ref\":null,"
                        + "\"score_url\":null,\"failure_reason\":null}");
        assertThat(header(polled, "Retry-After")).isEqualTo("5");
    }

    @Test
    @Proves({"S-14", "S-15", "S-20", "J-09"})
    default void a_record_is_the_answer_until_the_second_its_window_ends_whoever_paid_for_it() {
        for (var window : WINDOWS.entrySet()) {
            TestService service = new TestService(engine());
            Account other = service.account("growth");
            Account account = service.account(window.getKey());
            String domain = service.freshDomain();
            service.scored(job(service.ask(other.liveKey(), domain)), 612);

            service.time().advance(window.getValue().minusSeconds(1));
            Response cached = service.ask(account.liveKey(), domain);

            assertThat(cached.status()).as(window.getKey()).isEqualTo(200);
            assertThat(header(cached, "Job-Outcome")).isEqualTo("cached");
            assertThat(text(cached, "composite_score")).isEqualTo("61.2");
            assertThat(body(cached).path("x_kepler").path("tier").asText()).isEqualTo(window.getKey());
            assertThat(body(cached).path("x_kepler").path("cache_status").asText())
                    .isEqualTo("cached");
            assertThat(service.coldCalls(account)).isZero();

            service.time().advance(Duration.ofSeconds(1));
            Response stale = service.ask(account.liveKey(), domain);
            if (window.getKey().equals("free")) {
                assertError(stale, 403, "free_tier_sandbox_only");
                assertThat(text(stale, "tier")).isEqualTo("free");
            } else {
                assertThat(stale.status()).as(window.getKey()).isEqualTo(202);
            }
            assertThat(service.get(account.liveKey(), "/v1/score/" + domain).status())
                    .isEqualTo(200);
        }
    }

    @Test
    @Proves({"S-16", "J-10"})
    default void only_a_plan_that_has_it_may_ask_past_a_fresh_record() {
        TestService service = new TestService(engine());
        String domain = service.freshDomain();
        service.scored(job(service.ask(service.account("growth").liveKey(), domain)), 500);
        String body = "{\"domain\":\"" + domain + "\",\"force_fresh\":true}";

        for (String plan : WINDOWS.keySet()) {
            Account account = service.account(plan);
            Response response = service.post(account.liveKey(), body);
            if (plan.equals("enterprise")) {
                assertThat(response.status()).isEqualTo(202);
            } else {
                assertError(response, 403, "force_fresh_requires_enterprise");
                assertThat(text(response, "tier")).isEqualTo(plan);
                assertThat(service.coldCalls(account)).isZero();
            }
            assertThat(service.post(account.testKey(), "{\"domain\":\"acme.test\",\"force_fresh\":true}")
                            .status())
                    .isEqualTo(200);
        }
    }

    @Test
    @ManyCalls
    @Proves({"S-17", "S-21"})
    default void a_running_job_is_joined_though_the_month_is_used_up() {
        TestService service = new TestService(engine());
        Account account = service.account("starter");
        String domain = service.freshDomain();
        JobId id = job(service.ask(account.liveKey(), domain));
        useUp(service, account, 49);

        Response joined = service.ask(account.liveKey(), "HTTPS://" + domain + "/again");

        assertThat(job(joined)).isEqualTo(id);
        assertThat(header(joined, "Job-Outcome")).isEqualTo("joined");
        assertThat(service.coldCalls(account)).isEqualTo(50);
    }

    @Test
    @ManyCalls
    @Proves({"S-18", "J-02", "core I-2", "core I-5"})
    default void a_hundred_equal_questions_at_once_are_one_job_one_run_and_one_charge() {
        TestService service = new TestService(engine());
        Account account = service.account("growth");
        String domain = service.freshDomain();

        List<Response> responses = Race.of(100, () -> service.ask(account.liveKey(), domain));

        assertThat(responses).extracting(Answers::job).containsOnly(job(responses.getFirst()));
        assertThat(responses)
                .filteredOn(each -> header(each, "Job-Outcome").equals("created"))
                .hasSize(1);
        assertThat(service.starter().asked()).hasSize(1);
        assertThat(service.coldCalls(account)).isEqualTo(1);
    }

    @Test
    @Proves({"S-19", "J-03", "core I-20"})
    default void another_account_asking_the_same_gets_its_own_job_and_its_own_charge() {
        TestService service = new TestService(engine());
        Account one = service.account("growth");
        Account other = service.account("growth");
        String domain = service.freshDomain();

        Response first = service.ask(one.liveKey(), domain);
        Response second = service.ask(other.liveKey(), domain);

        assertThat(job(second)).isNotEqualTo(job(first));
        assertThat(header(second, "Job-Outcome")).isEqualTo("created");
        assertThat(service.coldCalls(other)).isEqualTo(1);
    }

    @Test
    @ManyCalls
    @Proves({"S-21", "S-22"})
    default void the_cap_holds_to_the_last_second_of_the_month_and_not_a_second_longer() {
        TestService service = new TestService(engine());
        Account account = service.account("starter");
        useUp(service, account, 50);

        Response refused = service.ask(account.liveKey(), service.freshDomain());

        assertError(refused, 429, "cold_budget_exhausted");
        assertThat(text(refused, "reason")).isEqualTo("monthly_cap");
        Instant reset = Instant.parse("2026-06-01T00:00:00Z");
        assertThat(header(refused, "Retry-After"))
                .isEqualTo(Long.toString(
                        Duration.between(service.time().instant(), reset).toSeconds()));
        service.time().set(reset.minusSeconds(1));
        assertThat(header(service.ask(account.liveKey(), service.freshDomain()), "Retry-After"))
                .isEqualTo("1");
        service.time().set(reset);
        assertThat(service.ask(account.liveKey(), service.freshDomain()).status())
                .isEqualTo(202);
        assertThat(service.coldCalls(account)).isEqualTo(1);
    }

    @Test
    @ManyCalls
    @Proves({"S-27", "J-04", "core I-6"})
    default void of_many_questions_at_once_exactly_as_many_pass_as_the_month_has_room_for() {
        TestService service = new TestService(engine());
        Account account = service.account("starter");
        useUp(service, account, 45);
        List<String> domains = new ArrayList<>();
        for (int i = 0; i < 32; i++) {
            domains.add(service.freshDomain());
        }

        List<Response> responses =
                Race.of(32, runner -> () -> untilDecided(service, account.liveKey(), domains.get(runner)));

        assertThat(responses).filteredOn(each -> each.status() == 202).hasSize(5);
        assertThat(responses).filteredOn(each -> each.status() == 429).hasSize(27);
        assertThat(service.coldCalls(account)).isEqualTo(50);
    }

    /// As a client does: 503 says to ask again.
    private static Response untilDecided(TestService service, String key, String domain) {
        for (int attempt = 0; attempt < 200; attempt++) {
            Response response = service.ask(key, domain);
            if (response.status() != 503) {
                return response;
            }
        }
        throw new AssertionError("submit: still contended after 200 tries");
    }

    @Test
    @Proves({"S-31", "J-13", "core I-7"})
    default void a_start_refused_for_good_ends_the_job_and_gives_the_charge_back_once() {
        TestService service = new TestService(engine());
        Account account = service.account("growth");
        service.starter().answerAll(Start.IMPOSSIBLE);

        Response response = service.ask(account.liveKey(), service.freshDomain());

        assertError(response, 500, "scoring engine unavailable");
        assertThat(service.coldCalls(account)).isZero();
        JobId id = service.starter().asked().getFirst();
        Response job = service.get(account.liveKey(), "/v1/jobs/" + id);
        assertThat(text(job, "failure_reason")).isEqualTo("sfn_failed");
        assertThat(service.coldCalls(account)).isZero();
    }

    @Test
    @Proves("S-32")
    default void a_start_whose_outcome_is_unknown_is_accepted() {
        TestService service = new TestService(engine());
        Account account = service.account("growth");
        service.starter().answerAll(Start.UNKNOWN);

        Response response = service.ask(account.liveKey(), service.freshDomain());

        assertThat(job(response)).isEqualTo(service.starter().asked().getFirst());
        assertThat(service.coldCalls(account)).isEqualTo(1);
    }

    private static void useUp(TestService service, Account account, int calls) {
        for (int i = 0; i < calls; i++) {
            job(service.ask(account.liveKey(), service.freshDomain()));
        }
    }
}
