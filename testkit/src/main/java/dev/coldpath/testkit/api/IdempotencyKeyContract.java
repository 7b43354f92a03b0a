package dev.coldpath.testkit.api;

import static dev.coldpath.testkit.api.Answers.assertError;
import static dev.coldpath.testkit.api.Answers.header;
import static dev.coldpath.testkit.api.Answers.job;
import static org.assertj.core.api.Assertions.assertThat;

import dev.coldpath.api.Response;
import dev.coldpath.job.JobId;
import dev.coldpath.testkit.Engine;
import dev.coldpath.testkit.Proves;
import dev.coldpath.testkit.Race;
import dev.coldpath.testkit.api.TestService.Account;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/// What an `Idempotency-Key` on `POST /v1/score` promises.
public interface IdempotencyKeyContract {
    Engine engine();

    @Test
    @Proves({"J-25", "core I-21"})
    default void the_same_request_under_the_same_key_gets_the_same_answer_and_counts_once() {
        TestService service = new TestService(engine());
        Account account = service.account("growth");
        String body = "{\"domain\":\"" + service.freshDomain() + "\"}";

        Response first = post(service, account, body, "\"k-1\"");
        Response again = post(service, account, "  " + body.replace(":", " : "), "k-1");

        assertThat(first.headers()).doesNotContainKey("Idempotency-Replayed");
        assertThat(again.status()).isEqualTo(202);
        assertThat(again.body().text()).isEqualTo(first.body().text());
        assertThat(header(again, "Job-Outcome")).isEqualTo("created");
        assertThat(header(again, "Idempotency-Replayed")).isEqualTo("true");
        assertThat(service.coldCalls(account)).isEqualTo(1);
    }

    @Test
    @Proves({"J-25", "core I-21"})
    default void a_replay_names_the_job_though_it_failed_and_another_key_runs_anew() {
        TestService service = new TestService(engine());
        Account account = service.account("growth");
        String body = "{\"domain\":\"" + service.freshDomain() + "\"}";
        JobId failed = job(post(service, account, body, "k"));
        service.unscored(failed);

        assertThat(job(post(service, account, body, "k"))).isEqualTo(failed);
        assertThat(job(post(service, account, body, "l"))).isNotEqualTo(failed);
    }

    @Test
    @Proves({"J-25", "core I-21"})
    default void a_cached_answer_is_replayed_to_the_byte_until_a_day_is_over() {
        TestService service = new TestService(engine());
        Account account = service.account("growth");
        String domain = service.freshDomain();
        String body = "{\"domain\":\"" + domain + "\"}";
        service.scored(job(service.ask(account.liveKey(), domain)), 612);
        Response first = post(service, account, body, "k");
        service.time().advance(Duration.ofDays(1).minusMillis(1));

        Response again = post(service, account, body, "k");

        assertThat(first.status()).isEqualTo(200);
        assertThat(again.status()).isEqualTo(200);
        assertThat(again.body().text()).isEqualTo(first.body().text());
        assertThat(header(again, "Job-Outcome")).isEqualTo("cached");
        assertThat(header(again, "Idempotency-Replayed")).isEqualTo("true");
        service.time().advance(Duration.ofMillis(1));
        assertThat(post(service, account, body, "k").status()).isEqualTo(202);
    }

    @Test
    @Proves({"J-25", "core I-21"})
    default void a_joiners_key_keeps_naming_the_job_he_joined() {
        TestService service = new TestService(engine());
        Account account = service.account("growth");
        String domain = service.freshDomain();
        String body = "{\"domain\":\"" + domain + "\"}";
        JobId running = job(service.ask(account.liveKey(), domain));
        Response joined = post(service, account, body, "k");
        service.scored(running, 612);

        Response again = post(service, account, body, "k");

        assertThat(header(joined, "Job-Outcome")).isEqualTo("joined");
        assertThat(job(again)).isEqualTo(running);
        assertThat(header(again, "Job-Outcome")).isEqualTo("joined");
        assertThat(header(again, "Idempotency-Replayed")).isEqualTo("true");
    }

    @Test
    @Proves({"J-25", "core I-21"})
    default void another_request_under_the_same_key_is_refused() {
        TestService service = new TestService(engine());
        Account account = service.account("enterprise");
        String domain = service.freshDomain();
        post(service, account, "{\"domain\":\"" + domain + "\"}", "k");

        for (String other : List.of(
                "{\"domain\":\"" + service.freshDomain() + "\"}",
                "{\"domain\":\"" + domain + "\",\"force_fresh\":true}",
                "{\"domain\":\"" + domain + "\",\"wait\":1}")) {
            assertError(post(service, account, other, "k"), 422, "idempotency_key_reused");
        }
        assertThat(service.coldCalls(account)).isEqualTo(1);
    }

    @Test
    @Proves({"J-25", "core I-20"})
    default void a_key_is_one_accounts_own() {
        TestService service = new TestService(engine());
        String body = "{\"domain\":\"" + service.freshDomain() + "\"}";

        JobId mine = job(post(service, service.account("growth"), body, "k"));
        JobId theirs = job(post(service, service.account("growth"), body, "k"));

        assertThat(theirs).isNotEqualTo(mine);
    }

    @Test
    @Proves({"J-25", "core I-21"})
    default void an_invalid_request_leaves_its_key_free() {
        TestService service = new TestService(engine());
        Account account = service.account("growth");
        assertError(post(service, account, "{\"domain\":\"localhost\"}", "k"), 400, "invalid_domain");
        assertError(post(service, account, "{", "k"), 400, "invalid_json");

        assertThat(post(service, account, "{\"domain\":\"" + service.freshDomain() + "\"}", "k")
                        .status())
                .isEqualTo(202);
    }

    @Test
    @Proves("J-25")
    default void a_key_that_cannot_be_one_is_refused_by_both_kinds_of_api_key() {
        TestService service = new TestService(engine());
        Account account = service.account("growth");
        String body = "{\"domain\":\"" + service.freshDomain() + "\"}";

        for (String wrong : List.of("", "\"\"", "x".repeat(256), "tab\tinside", "ü", "a\u0000b")) {
            assertError(post(service, account, body, wrong), 400, "invalid_idempotency_key");
        }
        assertError(
                service.call("POST", "/v1/score", headers(account.liveKey(), List.of("a", "b")), body),
                400,
                "invalid_idempotency_key");
        assertError(
                service.call(
                        "POST", "/v1/score", headers(account.testKey(), List.of("")), "{\"domain\":\"acme.test\"}"),
                400,
                "invalid_idempotency_key");
        assertThat(service.coldCalls(account)).isZero();
        assertThat(post(service, account, body, "x".repeat(255)).status()).isEqualTo(202);
    }

    @Test
    @Proves({"J-26", "core I-21"})
    default void requests_in_flight_under_one_key_get_one_job() {
        TestService service = new TestService(engine());
        Account account = service.account("growth");
        String body = "{\"domain\":\"" + service.freshDomain() + "\"}";

        List<Response> answers = Race.of(engine().histories(32), () -> post(service, account, body, "k"));

        assertThat(answers).extracting(Response::status).containsOnly(202);
        assertThat(answers)
                .extracting(answer -> answer.body().text())
                .containsOnly(answers.getFirst().body().text());
        assertThat(service.coldCalls(account)).isEqualTo(1);
    }

    private static Response post(TestService service, Account account, String body, String key) {
        return service.call("POST", "/v1/score", headers(account.liveKey(), List.of(key)), body);
    }

    private static Map<String, List<String>> headers(String apiKey, List<String> keys) {
        Map<String, List<String>> headers = new HashMap<>();
        headers.put("X-API-Key", List.of(apiKey));
        headers.put("Idempotency-Key", keys);
        return headers;
    }
}
