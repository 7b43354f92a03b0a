package dev.coldpath.testkit.api;

import static dev.coldpath.testkit.api.Answers.assertError;
import static dev.coldpath.testkit.api.Answers.body;
import static dev.coldpath.testkit.api.Answers.header;
import static org.assertj.core.api.Assertions.assertThat;

import dev.coldpath.api.Response;
import dev.coldpath.testkit.Engine;
import dev.coldpath.testkit.Proves;
import dev.coldpath.testkit.Race;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/// What an `Idempotency-Key` on `POST /admin/accounts` promises.
public interface AdminOnceContract {
    String GROWTH = "{\"plan\":\"growth\",\"label\":\"Acme\"}";

    Engine engine();

    @Test
    @Proves({"J-25", "core I-21"})
    default void the_same_wish_under_the_same_key_opens_one_account_and_is_told_its_keys_again() {
        TestService service = new TestService(engine());
        String own = own(service);

        Response first = open(service, GROWTH, own);
        service.time().advance(Duration.ofDays(1).minusMillis(1));
        Response again = open(service, " {\"label\" : \"Acme\", \"plan\":\"growth\"}", "\"" + own + "\"");

        assertThat(first.status()).isEqualTo(201);
        assertThat(first.headers()).doesNotContainKey("Idempotency-Replayed");
        assertThat(again.status()).isEqualTo(201);
        assertThat(again.body().text()).isEqualTo(first.body().text());
        assertThat(header(again, "Idempotency-Replayed")).isEqualTo("true");
        assertThat(service.get(body(again).at("/keys/0/key").asText(), "/v1/jobs")
                        .status())
                .isEqualTo(200);
        service.time().advance(Duration.ofMillis(1));
        assertThat(id(open(service, GROWTH, own))).isNotEqualTo(id(first));
    }

    @Test
    @Proves({"J-25", "core I-21"})
    default void another_wish_under_the_same_key_is_refused_and_opens_nothing() {
        TestService service = new TestService(engine());
        String own = own(service);
        open(service, GROWTH, own);

        for (String other : List.of(
                "{\"plan\":\"scale\",\"label\":\"Acme\"}",
                "{\"plan\":\"growth\"}",
                "{\"plan\":\"growth\",\"label\":\"Acme\",\"keys\":[\"live\"]}")) {
            assertError(open(service, other, own), 422, "idempotency_key_reused");
        }
    }

    @Test
    @Proves("J-25")
    default void a_wish_that_is_refused_leaves_its_key_free() {
        TestService service = new TestService(engine());
        String own = own(service);
        assertError(open(service, "{\"plan\":\"gold\"}", own), 400, "invalid_plan");
        assertError(open(service, "{\"plan\":5}", own), 400, "invalid_request");
        assertError(open(service, "{", own), 400, "invalid_json");

        assertThat(open(service, GROWTH, own).headers()).doesNotContainKey("Idempotency-Replayed");
    }

    @Test
    @Proves("J-25")
    default void a_key_that_cannot_be_one_is_refused_here_too() {
        TestService service = new TestService(engine());

        for (String wrong : List.of("", "\"\"", "x".repeat(256), "tab\tinside", "ü")) {
            assertError(open(service, GROWTH, wrong), 400, "invalid_idempotency_key");
        }
        Map<String, List<String>> twice =
                Map.of("X-API-Key", List.of(service.operatorKey()), "Idempotency-Key", List.of("a", "b"));
        assertError(service.call("POST", "/admin/accounts", twice, GROWTH), 400, "invalid_idempotency_key");
    }

    @Test
    @Proves({"J-26", "core I-21"})
    default void wishes_in_flight_under_one_key_open_one_account() {
        TestService service = new TestService(engine());
        String own = own(service);

        List<Response> answers = Race.of(8, () -> untilAnswered(service, own));

        assertThat(answers).extracting(Response::status).containsOnly(201);
        assertThat(answers)
                .extracting(answer -> answer.body().text())
                .containsOnly(answers.getFirst().body().text());
    }

    /// Who is told to try again does.
    private static Response untilAnswered(TestService service, String own) {
        Response answer = open(service, GROWTH, own);
        while (answer.status() == 503) {
            answer = open(service, GROWTH, own);
        }
        return answer;
    }

    @Test
    @Proves({"X-19", "X-20"})
    default void neither_the_key_nor_the_keys_in_the_answer_are_on_record_or_in_the_log() {
        TestService service = new TestService(engine());
        String own = "canary-" + own(service);
        Response opened = open(service, GROWTH, own);

        String audit = service.administer("GET", "/admin/audit?account=" + id(opened), "")
                .body()
                .text();
        for (String secret : List.of(own, body(opened).at("/keys/0/key").asText())) {
            assertThat(audit).doesNotContain(secret);
            assertThat(service.log().text()).doesNotContain(secret);
        }
    }

    /// Tests may share a store, and the operator's keys are all in one place.
    private static String own(TestService service) {
        return service.unknownKey();
    }

    private static String id(Response opened) {
        return body(opened).at("/account/id").asText();
    }

    private static Response open(TestService service, String body, String key) {
        Map<String, List<String>> headers =
                Map.of("X-API-Key", List.of(service.operatorKey()), "Idempotency-Key", List.of(key));
        return service.call("POST", "/admin/accounts", headers, body);
    }
}
