package dev.coldpath.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.coldpath.client.ColdpathException.Code;
import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import java.util.OptionalInt;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class FailuresTest {
    private final LoopbackService service = new LoopbackService();
    private final ManualTime time = new ManualTime();
    private final ColdpathClient client = TestClients.at(service, time);

    @AfterEach
    void close() {
        service.close();
    }

    @Test
    void each_status_has_its_code_and_the_services_words() {
        Map<Integer, Code> codes = Map.of(
                400, Code.INVALID_REQUEST,
                401, Code.ACCESS_DENIED,
                403, Code.ACCESS_DENIED,
                404, Code.NOT_FOUND,
                410, Code.EXPIRED,
                422, Code.INVALID_REQUEST);
        codes.forEach((status, code) -> {
            service.answers(status, "{\"error\":\"word\",\"message\":\"sentence\"}", "X-Request-Id", "req-1");

            ColdpathException failure = failure();

            assertThat(failure.code()).as("%d", status).isEqualTo(code);
            assertThat(failure).hasMessage("coldpath " + status + ": word (request req-1)");
            assertThat(failure.status()).isEqualTo(OptionalInt.of(status));
            assertThat(failure.requestId()).contains("req-1");
        });
    }

    @Test
    void too_many_says_when_to_come_back() {
        service.answers(429, "{\"message\":\"Too Many Requests\"}", "Retry-After", "3600");

        ColdpathException failure = failure();

        assertThat(failure.code()).isEqualTo(Code.RATE_LIMITED);
        assertThat(failure).hasMessage("coldpath 429: Too Many Requests");
        assertThat(failure.retryAfter()).contains(Duration.ofHours(1));
    }

    @Test
    void a_service_that_fails_three_times_has_failed() {
        service.answers(500, "<html>").answers(502, "").answers(503, "{\"error\":\"temporarily unavailable\"}");

        ColdpathException failure = failure();

        assertThat(failure.code()).isEqualTo(Code.SERVER_ERROR);
        assertThat(failure).hasMessage("coldpath 503: temporarily unavailable");
        assertThat(service.asked()).hasSize(3);
    }

    @Test
    void a_failure_without_words_is_told_by_its_status() {
        service.answers(400, "<html>no</html>");

        assertThat(failure()).hasMessage("coldpath 400: coldpath responded 400");
    }

    @Test
    void no_answer_is_unreachable_and_names_neither_key_nor_question() {
        service.close();

        assertThatThrownBy(() -> client.scores().latest("secret.example"))
                .isInstanceOfSatisfying(ColdpathException.class, failure -> {
                    assertThat(failure.code()).isEqualTo(Code.UNREACHABLE);
                    assertThat(failure.status()).isEmpty();
                    assertThat(failure.getMessage()).doesNotContain(TestClients.KEY);
                });
        assertThat(time.waitedMillis()).containsExactly(200L, 400L);
    }

    @Test
    void an_answer_that_is_not_understood_is_told_by_what_is_missing() {
        service.answers(200, "{\"job_id\":\"x\",\"status\":\"paused\",\"domain\":\"d\"}");
        assertThatThrownBy(() -> client.scores().job("x"))
                .hasMessage("response: status is missing or malformed")
                .isInstanceOfSatisfying(
                        ColdpathException.class, e -> assertThat(e.code()).isEqualTo(Code.INVALID_RESPONSE));

        service.answers(200, "not json");
        assertThat(failure().code()).isEqualTo(Code.INVALID_RESPONSE);

        service.answers(200, "{}{}");
        assertThat(failure().code()).isEqualTo(Code.INVALID_RESPONSE);
    }

    @Test
    void being_told_to_stop_leaves_the_thread_told() {
        ColdpathClient stopped = new ColdpathClient(
                call -> {
                    throw new InterruptedException();
                },
                ClientSettings.of(service.url()),
                ApiKey.of(TestClients.KEY),
                new ClientRuntime(time, time, () -> "id"));

        assertThatThrownBy(() -> stopped.scores().job("x"))
                .isInstanceOfSatisfying(
                        ColdpathException.class, e -> assertThat(e.code()).isEqualTo(Code.INTERRUPTED));
        assertThat(Thread.interrupted()).isTrue();
    }

    /// Proves I-67.
    @Test
    void nothing_that_prints_shows_a_key_or_a_body() {
        ApiRequest call = ApiRequest.post("/v1/score?cursor=private", "{\"domain\":\"private\"}", Duration.ofSeconds(1))
                .withApiKey(ApiKey.of(TestClients.KEY));

        assertThat(call.toString()).isEqualTo("POST /v1/score");
        assertThat(ApiRequest.get("https://a.example/r?sig=private", Duration.ofSeconds(1))
                        .toString())
                .isEqualTo("GET a link");
        assertThat(new ApiResponse(200, Map.of("Set-Cookie", "private"), "private").toString())
                .isEqualTo("HTTP 200, 7 characters");
        assertThat(ApiKey.of(TestClients.KEY).toString()).isEqualTo("***");
        assertThat(ContextRequest.search("private").toString()).isEqualTo("intelligence_search");
    }

    @Test
    void what_no_header_could_carry_is_no_key() {
        for (String bad : new String[] {"", "a b", "a\r\nX: y", "ké", "a".repeat(257)}) {
            assertThatThrownBy(() -> ApiKey.of(bad))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageNotContaining(bad.isEmpty() ? "\0" : bad);
        }
    }

    @Test
    void a_base_path_that_is_none_is_refused() {
        for (String bad : new String[] {"graph", "/", "/graph/", "/a?b", "/a b"}) {
            assertThatThrownBy(() -> ClientSettings.of(service.url()).withBasePath(bad))
                    .as(bad)
                    .isInstanceOf(IllegalArgumentException.class);
        }
    }

    @Test
    void the_usual_wiring_reaches_a_service() throws IOException {
        service.answers(403, "{\"message\":\"Forbidden\"}");
        ColdpathClient usual = ColdpathClient.connect(service.url(), ApiKey.of(TestClients.KEY));

        assertThatThrownBy(() -> usual.intelligence().job("x")).hasMessage("coldpath 403: Forbidden");
    }

    private ColdpathException failure() {
        return catchThrowableOfType(
                ColdpathException.class, () -> client.scores().latest("example.com"));
    }
}
