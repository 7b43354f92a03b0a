package dev.coldpath.testkit.api;

import static dev.coldpath.testkit.api.Answers.assertError;
import static dev.coldpath.testkit.api.Answers.header;
import static dev.coldpath.testkit.api.Answers.text;
import static org.assertj.core.api.Assertions.assertThat;

import dev.coldpath.api.Body;
import dev.coldpath.api.Response;
import dev.coldpath.testkit.Engine;
import dev.coldpath.testkit.Proves;
import dev.coldpath.testkit.api.TestService.Account;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/// What holds for a request before anything is asked of the store: path, method, key, body, domain.
public interface EdgeContract extends ProblemContract {
    String SANDBOX_ONLY = "sandbox: only ['acme.test', 'cohort.test', 'struggling.test', 'unicorn.test'] supported";
    String NEEDS_TEST_KEY = "test domains require a ki_test_ key";
    List<String> TEST_DOMAINS = List.of("acme.test", "cohort.test", "struggling.test", "unicorn.test");
    String NO_JOB = "/v1/jobs/01900000-0000-7000-8000-000000000000";

    @Override
    Engine engine();

    @Test
    @Proves({"S-01", "X-05"})
    default void whatever_is_not_one_valid_key_in_the_header_is_unauthorized_on_every_route() {
        TestService service = new TestService(engine());
        String good = service.account("growth").liveKey();
        List<Map<String, List<String>>> keyless = List.of(
                Map.of(),
                Map.of("X-API-Key", List.of(service.unknownKey())),
                Map.of("X-API-Key", List.of(good.substring(0, good.length() - 1) + "!")),
                Map.of("X-API-Key", List.of(good, good)),
                Map.of("X-API-Key", List.of(" " + good)),
                Map.of("X-API-Key", List.of("")),
                Map.of("X-API-Key", List.of("k".repeat(1_000_000))),
                Map.of("Authorization", List.of("Bearer " + good)));

        for (Map<String, List<String>> headers : keyless) {
            assertError(service.call("POST", "/v1/score", headers, "{\"domain\":\"stripe.com\"}"), 401, "unauthorized");
            assertError(service.call("GET", "/v1/score/stripe.com", headers, ""), 401, "unauthorized");
            assertError(service.call("GET", NO_JOB, headers, ""), 401, "unauthorized");
        }
        assertError(service.call("GET", NO_JOB + "?X-API-Key=" + good, Map.of(), ""), 401, "unauthorized");
        assertThat(service.log().text()).doesNotContain(good);
    }

    @Test
    @Proves("S-02")
    default void an_unknown_path_is_not_found_without_a_key() {
        TestService service = new TestService(engine());

        for (String path :
                List.of("/", "/v1", "/v1/", "/v1/score/", "/v1/SCORE", "/v1/score/a.com/", "/v2/score", "//")) {
            assertError(service.call("GET", path, Map.of(), ""), 404, "not found");
        }
    }

    @Test
    @Proves("S-02")
    default void every_other_method_is_refused_with_the_methods_that_work() {
        TestService service = new TestService(engine());
        Map<String, String> paths =
                Map.of("/v1/score", "POST", "/v1/score/stripe.com", "GET, HEAD", "/v1/jobs/x", "GET, HEAD");

        paths.forEach((path, allow) -> {
            for (String method : List.of("GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS", "TRACE")) {
                if (!allow.contains(method)) {
                    Response response = service.call(method, path, Map.of(), "");

                    assertThat(response.status()).as(method + " " + path).isEqualTo(405);
                    assertThat(header(response, "Allow")).isEqualTo(allow);
                }
            }
        });
    }

    @Test
    @Proves("S-02")
    default void head_answers_as_get_without_the_body() {
        TestService service = new TestService(engine());
        Account account = service.account("growth");
        Map<String, List<String>> key = Map.of("X-API-Key", List.of(account.testKey()));

        Response head = service.call("HEAD", "/v1/score/acme.test", key, "");

        assertThat(head.status()).isEqualTo(200);
        assertThat(head.body().size()).isZero();
    }

    @Test
    @Proves("S-03")
    default void a_request_id_is_echoed_when_it_can_be_one_and_made_when_not() {
        TestService service = new TestService(engine());

        assertThat(header(withId(service, "my-own.request_1"), "X-Request-Id")).isEqualTo("my-own.request_1");
        for (String unusable : List.of("short", "x".repeat(65), "has space", "line\nbreak", "ümlaut-ümlaut")) {
            assertThat(header(withId(service, unusable), "X-Request-Id"))
                    .isNotEqualTo(unusable)
                    .isNotEmpty();
        }
        assertThat(header(withId(service, "short"), "X-Request-Id"))
                .isNotEqualTo(header(withId(service, "short"), "X-Request-Id"));
    }

    private static Response withId(TestService service, String id) {
        return service.call("GET", "/nowhere", Map.of("X-Request-Id", List.of(id)), "");
    }

    @Test
    @Proves({"S-05", "E-09"})
    default void a_domain_means_the_same_in_the_body_and_percent_encoded_in_the_path() {
        TestService service = new TestService(engine());
        String key = service.account("growth").liveKey();
        Map<String, String> same = Map.of(
                " HTTPS://WWW.Brightloom.com/a?b#c ", "%20HTTPS%3A%2F%2FWWW.Brightloom.com%2Fa%3Fb%23c%20",
                "bücher.de", "b%C3%BCcher.de",
                "shop.example.co.uk", "shop.example.co.uk");

        same.forEach((typed, encoded) -> {
            assertThat(service.ask(key, typed).status()).as(typed).isIn(200, 202);
            assertThat(service.get(key, "/v1/score/" + encoded).status())
                    .as(encoded)
                    .isIn(200, 404);
        });
        for (String bad :
                List.of("127.0.0.1", "u@stripe.com", "localhost", "stripe.com:443", "_dmarc.a.com", "co.uk")) {
            assertError(service.ask(key, bad), 400, "invalid_domain");
            assertError(service.get(key, "/v1/score/" + bad), 400, "invalid_domain");
        }
        for (String broken : List.of("%", "%2", "%zz.com", "%ff.com", "%c3%28.com")) {
            assertError(service.get(key, "/v1/score/" + broken), 400, "invalid_domain");
        }
    }

    @Test
    @Proves("S-07")
    default void key_and_domain_must_be_of_one_mode() {
        TestService service = new TestService(engine());
        Account account = service.account("growth");

        for (String domain : TEST_DOMAINS) {
            assertError(service.ask(account.liveKey(), domain), 400, NEEDS_TEST_KEY);
            assertError(service.get(account.liveKey(), "/v1/score/x." + domain), 400, NEEDS_TEST_KEY);
        }
        for (String domain : List.of("stripe.com", "foo.test", "printer.local")) {
            assertError(service.ask(account.testKey(), domain), 400, SANDBOX_ONLY);
            assertError(service.get(account.testKey(), "/v1/score/" + domain), 400, SANDBOX_ONLY);
        }
        assertError(service.ask(account.liveKey(), "foo.test"), 400, "invalid_domain");
    }

    @Test
    @Proves("S-08")
    default void a_body_without_a_domain_is_told_so() {
        TestService service = new TestService(engine());
        String key = service.account("growth").liveKey();

        for (String body : List.of("", "{}", "{\"domain\":null}", "{\"domain\":\"  \"}", "{\"Domain\":\"a.com\"}")) {
            assertError(service.post(key, body), 400, "body.domain required");
        }
        for (String domain : List.of("5", "true", "[\"a.com\"]", "{\"name\":\"a.com\"}")) {
            assertError(service.post(key, "{\"domain\":" + domain + "}"), 400, "invalid_domain");
        }
    }

    @Test
    @Proves("S-09")
    default void force_fresh_is_true_or_false_and_wait_is_nothing() {
        TestService service = new TestService(engine());
        Account account = service.account("growth");

        for (String value : List.of("\"yes\"", "1", "[]", "{}")) {
            String body = ",\"force_fresh\":" + value + "}";
            assertError(service.post(account.liveKey(), "{\"domain\":\"a.com\"" + body), 400, "invalid_request");
            assertError(service.post(account.testKey(), "{\"domain\":\"acme.test\"" + body), 400, "invalid_request");
        }
        for (String wait : List.of("true", "false", "\"x\"", "null")) {
            String body = "{\"domain\":\"acme.test\",\"force_fresh\":null,\"wait\":" + wait + "}";
            assertThat(service.post(account.testKey(), body).status()).isEqualTo(200);
        }
        Map<String, List<String>> key = Map.of("X-API-Key", List.of(account.testKey()));
        assertThat(service.call("POST", "/v1/score?wait=false", key, "{\"domain\":\"acme.test\"}")
                        .status())
                .isEqualTo(200);
    }

    @Test
    @Proves({"S-10", "X-12"})
    default void a_body_that_has_more_than_one_meaning_is_no_json_and_unknown_members_mean_nothing() {
        TestService service = new TestService(engine());
        String key = service.account("growth").testKey();
        String deep = "{\"domain\":\"acme.test\",\"x\":" + "[".repeat(32) + "]".repeat(32) + "}";

        for (String body : List.of(
                "{",
                "[]",
                "\"acme.test\"",
                "null",
                "{\"domain\":\"acme.test\"} x",
                "{\"domain\":\"acme.test\"}{}",
                "{\"domain\":\"acme.test\",\"domain\":\"acme.test\"}",
                "{'domain':'acme.test'}",
                "{\"domain\":NaN}",
                "{\"domain\":\"\\ud800\"}",
                deep)) {
            assertError(service.post(key, body), 400, "invalid_json");
        }
        byte[] notUtf8 = "{\"domain\":\"acme.test\",\"x\":\"?\"}".getBytes(StandardCharsets.ISO_8859_1);
        notUtf8[notUtf8.length - 3] = (byte) 0xff;
        Map<String, List<String>> headers = Map.of("X-API-Key", List.of(key));
        assertError(service.call("POST", "/v1/score", headers, Body.of(notUtf8)), 400, "invalid_json");
        assertThat(service.post(key, "{\"domain\":\"acme.test\",\"accountId\":\"acct_x\",\"plan\":\"enterprise\"}")
                        .status())
                .isEqualTo(200);
    }

    @Test
    @Proves({"S-11", "X-08"})
    default void size_type_and_encoding_are_asked_before_the_json_and_after_the_key() {
        TestService service = new TestService(engine());
        String key = service.account("growth").testKey();

        for (String type : List.of(
                "application/json",
                "application/json; charset=utf-8",
                "application/vnd.x+json",
                "application/x-www-form-urlencoded",
                "application/json; profile=\"x\"",
                "APPLICATION/JSON;charset=\"UTF-8\"")) {
            assertThat(typed(service, key, "Content-Type", type, small()).status())
                    .as(type)
                    .isEqualTo(200);
        }
        for (String type :
                List.of("text/plain", "application/json; charset=latin1", "multipart/form-data", "json", "")) {
            assertError(typed(service, key, "Content-Type", type, small()), 415, "unsupported_media_type");
        }
        assertError(typed(service, key, "Content-Encoding", "gzip", small()), 415, "unsupported_media_type");
        assertThat(typed(service, key, "Content-Encoding", "identity", small()).status())
                .isEqualTo(200);
        assertThat(service.post(key, padded(65_536)).status()).isEqualTo(200);
        assertError(service.post(key, padded(65_537)), 413, "payload_too_large");
        assertError(typed(service, service.unknownKey(), "Content-Type", "text/plain", "{"), 401, "unauthorized");
    }

    private static String small() {
        return "{\"domain\":\"acme.test\"}";
    }

    private static String padded(int size) {
        return small() + " ".repeat(size - small().length());
    }

    private static Response typed(TestService service, String key, String header, String value, String body) {
        return service.call(
                "POST", "/v1/score", Map.of("X-API-Key", List.of(key), header, List.of(value)), Body.ofText(body));
    }

    @Test
    @Proves({"X-11", "X-19"})
    default void text_from_strangers_is_refused_as_text_and_never_logged() {
        TestService service = new TestService(engine());
        String key = service.account("growth").liveKey();

        for (String hostile : List.of(
                "{% $states.input %}.com",
                "${jndi:x}.com",
                "' OR 1=1 --.com",
                "a.com\\nlevel=ERROR",
                "../../etc/passwd",
                "#(pk).com",
                "<script>.com",
                "a.com; DROP TABLE jobs",
                "$(id).com",
                "[a-z]+(.*)+$.com")) {
            Response response = service.post(key, "{\"domain\":\"" + hostile + "\"}");

            assertError(response, 400, "invalid_domain");
            assertThat(text(response, "message")).doesNotContain(hostile);
            assertThat(service.log().text()).doesNotContain(hostile).doesNotContain(key);
        }
    }
}
