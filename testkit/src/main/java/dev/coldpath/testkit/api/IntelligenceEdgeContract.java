package dev.coldpath.testkit.api;

import static dev.coldpath.testkit.api.Answers.body;
import static dev.coldpath.testkit.api.Answers.header;
import static dev.coldpath.testkit.api.Answers.text;
import static dev.coldpath.testkit.api.Inquiries.JOBS;
import static dev.coldpath.testkit.api.Inquiries.job;
import static dev.coldpath.testkit.api.Inquiries.search;
import static org.assertj.core.api.Assertions.assertThat;

import dev.coldpath.api.Body;
import dev.coldpath.api.Response;
import dev.coldpath.job.JobId;
import dev.coldpath.testkit.Engine;
import dev.coldpath.testkit.Proves;
import dev.coldpath.testkit.Race;
import dev.coldpath.testkit.api.TestService.Account;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/// What holds for every route of the Intelligence product: keys, pace, errors, bodies.
public interface IntelligenceEdgeContract {
    List<String> READS = List.of(
            "/health",
            "/narratives/trending",
            "/narratives/search?q=watch",
            "/narratives/1",
            "/creators?ids=1",
            "/creators/1",
            JOBS + "/0190bd6f-3c1a-7d42-9a41-5f7f0a6f2b11",
            JOBS);

    Engine engine();

    @Test
    @Proves("I-01")
    default void without_a_good_key_every_route_says_forbidden() {
        TestService service = new TestService(engine());
        Account account = service.account("growth");
        for (String path : READS) {
            String inQuery = path + (path.contains("?") ? "&" : "?") + "x-api-key=" + account.liveKey();
            for (Response refused : List.of(
                    service.call("GET", path, Map.of(), ""),
                    service.call("GET", inQuery, Map.of(), ""),
                    service.get("ki_live_nonsense", path),
                    service.get(service.unknownKey(), path),
                    service.call("GET", path, Map.of("authorization", List.of("Bearer " + account.liveKey())), ""))) {
                assertThat(refused.status()).as(path).isEqualTo(403);
                assertThat(refused.body().text()).isEqualTo("{\"message\":\"Forbidden\"}");
            }
        }
        assertThat(service.call("GET", "/health", Map.of("X-Api-KEY", List.of(account.liveKey())), "")
                        .status())
                .isEqualTo(200);
    }

    @Test
    @Proves("I-02")
    default void a_key_that_asks_too_often_is_told_to_wait_a_second() {
        TestService service = new TestService(engine());
        Account account = service.account("free");
        for (int i = 0; i < 5; i++) {
            assertThat(service.get(account.liveKey(), "/health").status()).isEqualTo(200);
        }

        Response refused = service.get(account.liveKey(), "/narratives/trending");
        Response other = service.get(account.testKey(), "/health");
        service.time().advance(Duration.ofSeconds(1));

        assertThat(refused.status()).isEqualTo(429);
        assertThat(refused.body().text()).isEqualTo("{\"message\":\"Too Many Requests\"}");
        assertThat(header(refused, "Retry-After")).isEqualTo("1");
        assertThat(other.status()).isEqualTo(200);
        assertThat(service.get(account.liveKey(), "/health").status()).isEqualTo(200);
    }

    @Test
    @Proves("I-02")
    default void the_days_new_live_jobs_are_capped_whoever_asks_at_once() {
        TestService service = new TestService(engine());
        Inquiries asked = new Inquiries(service, engine());
        Account account = service.account("free");
        // what a key may ask a second is less than what the day has room for
        for (int i = 0; i < 18; i++) {
            service.time().advance(Duration.ofSeconds(3));
            job(asked.submit(account.liveKey(), search("q" + i)));
        }
        service.time().advance(Duration.ofSeconds(3));

        List<Response> race = Race.of(5, runner -> () -> asked.submit(account.liveKey(), search("race" + runner)));
        service.time().advance(Duration.ofSeconds(3));
        Response joined = asked.submit(account.liveKey(), search("q1"));
        Response sandbox = asked.submit(account.testKey(), search("q1"));

        assertThat(race).filteredOn(answer -> answer.status() == 202).hasSize(2);
        assertThat(race).filteredOn(answer -> answer.status() == 429).hasSize(3).allSatisfy(refused -> {
            assertThat(refused.body().text()).isEqualTo("{\"message\":\"Too Many Requests\"}");
            assertThat(Integer.parseInt(header(refused, "Retry-After"))).isBetween(43_000, 43_200);
        });
        assertThat(text(joined, "dedup")).isEqualTo("true");
        assertThat(sandbox.status()).isEqualTo(202);
        service.time()
                .set(service.time()
                        .instant()
                        .truncatedTo(java.time.temporal.ChronoUnit.DAYS)
                        .plus(Duration.ofDays(1)));
        assertThat(asked.submit(account.liveKey(), search("tomorrow")).status()).isEqualTo(202);
    }

    @Test
    @Proves("I-03")
    default void under_a_base_path_only_the_location_has_it() {
        TestService service = TestService.under(engine(), "/graph");
        Account account = service.account("growth");

        Response submitted =
                service.call("POST", "/graph" + JOBS, Map.of("x-api-key", List.of(account.liveKey())), search("base"));

        JobId id = job(submitted);
        assertThat(text(submitted, "statusUrl")).isEqualTo(JOBS + "/" + id);
        assertThat(header(submitted, "Location")).isEqualTo(TestService.BASE + "/graph" + JOBS + "/" + id);
        assertThat(service.get(account.liveKey(), "/graph/health").status()).isEqualTo(200);
        assertThat(service.get(account.liveKey(), "/health").status()).isEqualTo(404);
        assertThat(service.get(account.liveKey(), "/v1/signals").status()).isEqualTo(200);
    }

    @Test
    @Proves("I-04")
    default void errors_of_the_service_itself_are_worded_as_this_product_words_them() {
        TestService service = new TestService(engine());
        Account account = service.account("growth");

        Response unknown = service.get(account.liveKey(), "/narratives/trending/");
        Response method = service.call("DELETE", JOBS, Map.of(), "");
        Response first = service.get(account.liveKey(), "/health");
        Response second = service.get(account.liveKey(), "/health");

        assertThat(unknown.status() + unknown.body().text()).isEqualTo("404{\"error\":\"not found\"}");
        assertThat(method.status() + method.body().text()).isEqualTo("405{\"error\":\"method not allowed\"}");
        assertThat(header(method, "Allow")).isEqualTo("GET, HEAD, POST");
        assertThat(header(first, "X-Request-Id")).isNotEqualTo(header(second, "X-Request-Id"));
        assertThat(header(first, "Cache-Control")).isEqualTo("no-store");
    }

    @Test
    @Proves("I-22")
    default void a_body_that_cannot_be_read_is_refused_with_the_reason() {
        TestService service = new TestService(engine());
        Inquiries asked = new Inquiries(service, engine());
        Account account = service.account("enterprise");
        String deep = "[".repeat(32) + "]".repeat(32);
        var wrong = new HashMap<String, String>();
        wrong.put("", "request body is not valid JSON");
        wrong.put("{} x", "request body is not valid JSON");
        wrong.put("[]", "request body must be a JSON object");
        wrong.put("{\"kind\":1,\"kind\":2}", "duplicate key in request body");
        wrong.put("{\"input\":{\"n\":9007199254740992}}", "number out of range in request body");
        wrong.put("{\"input\":{\"n\":1e400}}", "number out of range in request body");
        wrong.put("{\"input\":\"\\ud800\"}", "invalid unicode in request body");
        wrong.put("{\"input\":" + deep + "}", "request body is nested too deeply");
        wrong.forEach((body, reason) -> {
            Response response = asked.submit(account.liveKey(), body);

            assertThat(response.status()).as(body).isEqualTo(400);
            assertThat(response.body().text()).as(body).isEqualTo("{\"error\":\"" + reason + "\"}");
        });
    }

    @Test
    @Proves("I-23")
    default void sizes_and_types_of_bodies_are_kept_to() {
        TestService service = new TestService(engine());
        Account account = service.account("enterprise");
        String exact = padded(65_536);

        assertThat(sent(service, account, exact, Map.of()).status()).isEqualTo(202);
        Response large = sent(service, account, padded(65_537), Map.of());
        Response typed = sent(service, account, search("t"), Map.of("content-type", "text/plain"));
        Response packed = sent(service, account, search("t"), Map.of("content-encoding", "gzip"));

        assertThat(large.status() + large.body().text()).isEqualTo("413{\"error\":\"request body too large\"}");
        assertThat(typed.status() + typed.body().text())
                .isEqualTo("415{\"error\":\"content-type must be application/json\"}");
        assertThat(packed.status() + packed.body().text())
                .isEqualTo("415{\"error\":\"content-encoding is not supported\"}");
        for (String type : List.of(
                "application/json; charset=utf-8",
                "application/json;",
                "application/json; profile=\"x\"",
                "application/vnd.api+json",
                "application/x-www-form-urlencoded")) {
            assertThat(sent(service, account, search("of " + type.length()), Map.of("content-type", type))
                            .status())
                    .as(type)
                    .isEqualTo(202);
        }
    }

    @Test
    @Proves("I-24")
    default void the_first_thing_that_is_wrong_is_told() {
        TestService service = new TestService(engine());
        Inquiries asked = new Inquiries(service, engine());
        Account account = service.account("enterprise");
        Map<String, String> wrong = Map.of(
                "{}", "kind must be one of intelligence_search, intelligence_discover, campaign_brief, llm_context",
                "{\"kind\":\"intelligence_search\"}", "input is required",
                "{\"kind\":\"intelligence_search\",\"input\":[]}", "input must be an object",
                "{\"kind\":\"intelligence_search\",\"input\":{\"limit\":\"a\"}}", "input.query is required",
                "{\"kind\":\"intelligence_search\",\"input\":{\"query\":\"x\",\"limit\":\"a\"}}",
                        "input.limit must be an integer",
                "{\"kind\":\"llm_context\",\"input\":{\"query\":\"x\"}}", "input.campaign is required");
        wrong.forEach((body, reason) -> {
            Response response = asked.submit(account.liveKey(), body);

            assertThat(response.status() + response.body().text())
                    .as(body)
                    .isEqualTo("400{\"error\":\"" + reason + "\"}");
        });
        assertThat(body(service.get(account.liveKey(), JOBS)).path("jobs")).isEmpty();
    }

    private static Response sent(TestService service, Account account, String text, Map<String, String> headers) {
        var all = new HashMap<String, List<String>>();
        all.put("x-api-key", List.of(account.liveKey()));
        headers.forEach((name, value) -> all.put(name, List.of(value)));
        return service.call("POST", JOBS, all, Body.of(text.getBytes(StandardCharsets.UTF_8)));
    }

    private static String padded(int length) {
        String question = search("padded");
        return question + " ".repeat(length - question.length());
    }
}
