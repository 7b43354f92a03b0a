package dev.coldpath.testkit.api;

import static dev.coldpath.testkit.api.Answers.assertError;
import static dev.coldpath.testkit.api.Answers.body;
import static dev.coldpath.testkit.api.Answers.header;
import static dev.coldpath.testkit.api.Answers.job;
import static dev.coldpath.testkit.api.Answers.text;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.coldpath.admin.Desks;
import dev.coldpath.api.Cursors;
import dev.coldpath.api.Response;
import dev.coldpath.api.admin.AdminRoutes;
import dev.coldpath.testkit.Engine;
import dev.coldpath.testkit.Proves;
import dev.coldpath.testkit.TestDesks;
import dev.coldpath.testkit.api.TestService.Account;
import dev.coldpath.testkit.openapi.OpenApi;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// What the operator's routes promise on the wire.
public interface AdminContract {
    /// Every route of the operator's, with a path that can be asked for.
    List<String> ROUTES = List.of(
            "POST /admin/accounts",
            "GET /admin/accounts",
            "GET /admin/accounts/acct_nobody",
            "PATCH /admin/accounts/acct_nobody",
            "POST /admin/accounts/acct_nobody/keys",
            "GET /admin/accounts/acct_nobody/keys",
            "GET /admin/accounts/acct_nobody/usage",
            "POST /admin/accounts/acct_nobody/lift",
            "POST /admin/keys/key_nobodys/rotate",
            "POST /admin/keys/key_nobodys/revoke",
            "GET /admin/plans",
            "GET /admin/audit",
            "GET /admin/jobs/01900000-0000-7000-8000-000000000000",
            "POST /admin/jobs/01900000-0000-7000-8000-000000000000/cancel",
            "POST /admin/jobs/01900000-0000-7000-8000-000000000000/retry",
            "POST /admin/reconcile",
            "POST /admin/content",
            "GET /admin/content/runs",
            "POST /admin/narratives",
            "GET /admin/dead-letters",
            "POST /admin/dead-letters/redrive",
            "GET /admin/dead-letters/events-1-x",
            "POST /admin/dead-letters/events-1-x/redrive",
            "GET /admin/exclusions",
            "POST /admin/exclusions",
            "POST /admin/exclusions/nobodys.com/lift",
            "POST /admin/companies/nobodys.com/forget");

    Engine engine();

    private static String id(TestService service) {
        return body(service.administer("POST", "/admin/accounts", "{\"plan\":\"growth\"}"))
                .at("/account/id")
                .asText();
    }

    @Test
    @Proves("X-06")
    default void whoever_is_not_the_operator_is_unauthorized_on_every_route_of_his() {
        TestService service = new TestService(engine());
        Account account = service.account("enterprise");
        String other = new TestService(engine()).operatorKey();
        List<List<String>> headers = List.of(
                List.of(),
                List.of(""),
                List.of(account.liveKey()),
                List.of(account.testKey()),
                List.of(service.unknownKey()),
                List.of(other),
                List.of(service.operatorKey() + " "),
                List.of(service.operatorKey(), service.operatorKey()),
                List.of("k".repeat(1_000_000)));

        for (String route : ROUTES) {
            String method = route.substring(0, route.indexOf(' '));
            String path = route.substring(route.indexOf(' ') + 1);
            for (List<String> header : headers) {
                assertError(service.call(method, path, Map.of("X-API-Key", header), "{"), 401, "unauthorized");
            }
            assertError(
                    service.call(method, path + "?X-API-Key=" + service.operatorKey(), Map.of(), ""),
                    401,
                    "unauthorized");
            assertThat(service.administer(method, path, "").status()).as(route).isNotEqualTo(401);
        }
        assertThat(service.log().text()).doesNotContain(service.operatorKey());
    }

    @Test
    @Proves({"X-06", "X-24"})
    default void every_route_of_the_operators_is_in_the_document_and_asked_for_here() {
        Desks desks = TestDesks.over(engine());
        List<String> built = Stream.concat(
                        AdminRoutes.over(desks, new Cursors(() -> TestDesks.PEPPER)).stream(),
                        TestContent.over(engine()).stream())
                .map(route -> route.method() + " " + route.template() + " " + route.operationId())
                .toList();

        assertThat(OpenApi.read().operations().stream()
                        .filter(operation -> operation.path().startsWith("/admin"))
                        .map(operation -> operation.method() + " " + operation.path() + " " + operation.id()))
                .containsExactlyInAnyOrderElementsOf(built);
        assertThat(ROUTES).hasSameSizeAs(built);
        assertThat(built)
                .allSatisfy(route -> assertThat(ROUTES)
                        .anyMatch(asked -> (asked + " ")
                                .matches(
                                        route.replaceAll("\\{[a-z_]+}", "[^/]+").replaceFirst(" \\S+$", " "))));
    }

    @Test
    @Proves("X-06")
    default void the_operators_key_opens_nothing_else() {
        TestService service = new TestService(engine());
        String key = service.operatorKey();

        assertError(service.ask(key, "stripe.com"), 401, "unauthorized");
        assertError(service.get(key, "/v1/score/stripe.com"), 401, "unauthorized");
        assertError(service.get(key, "/v1/jobs"), 401, "unauthorized");
    }

    @Test
    default void a_method_that_a_path_has_not_is_told_with_those_it_has() {
        TestService service = new TestService(engine());

        assertThat(header(service.administer("DELETE", "/admin/accounts", ""), "Allow"))
                .isEqualTo("GET, HEAD, POST");
        assertThat(header(service.administer("DELETE", "/admin/accounts/acct_1234", ""), "Allow"))
                .isEqualTo("GET, HEAD, PATCH");
        assertError(service.administer("GET", "/admin", ""), 404, "not found");
    }

    @Test
    default void an_account_is_opened_changed_and_shown_and_every_change_is_on_record() {
        TestService service = new TestService(engine());
        Response opened = service.administer(
                "POST",
                "/admin/accounts",
                "{\"label\":\" Acme ${x} \",\"plan\":\"starter\",\"overrides\":{\"coldCallsIncluded\":0},"
                        + "\"keys\":[\"live\"]}");

        assertThat(opened.status()).isEqualTo(201);
        String id = body(opened).at("/account/id").asText();
        String key = body(opened).at("/keys/0/key").asText();
        assertThat(body(opened).at("/account/label").asText()).isEqualTo("Acme ${x}");
        assertError(service.ask(key, service.freshDomain()), 429, "cold_budget_exhausted");
        service.time().advance(Duration.ofSeconds(1));

        String change = "{\"plan\":\"scale\",\"overrides\":{\"coldCallsIncluded\":null,\"coldPerKeyHour\":1}}";
        Response changed = service.administer("PATCH", "/admin/accounts/" + id, change);
        assertThat(body(changed).path("plan").asText()).isEqualTo("scale");
        assertThat(body(changed).at("/overrides/coldCallsIncluded").isNull()).isTrue();
        assertThat(body(changed)).isEqualTo(body(service.administer("GET", "/admin/accounts/" + id, "")));
        service.time().advance(Duration.ofSeconds(30));
        job(service.ask(key, service.freshDomain()));
        assertError(service.ask(key, service.freshDomain()), 429, "rate limited");

        service.administer("PATCH", "/admin/accounts/" + id, "{\"state\":\"suspended\"}");
        service.time().advance(Duration.ofSeconds(30));
        assertError(service.get(key, "/v1/jobs"), 401, "unauthorized");
        JsonNode audit = body(service.administer("GET", "/admin/audit?account=" + id, ""));
        assertThat(audit.path("audit").findValuesAsText("act"))
                .containsExactly("account.suspended", "account.changed", "account.opened");
        assertThat(audit.toString()).doesNotContain(key);
    }

    @Test
    default void a_limit_that_holds_up_a_key_or_an_account_is_lifted() {
        TestService service = new TestService(engine());
        JsonNode opened = body(service.administer(
                "POST",
                "/admin/accounts",
                "{\"plan\":\"growth\",\"overrides\":{\"coldPerKeyHour\":1},\"keys\":[\"live\"]}"));
        String account = "/admin/accounts/" + opened.at("/account/id").asText();
        String key = opened.at("/keys/0/key").asText();
        String keyId = opened.at("/keys/0/id").asText();
        job(service.ask(key, service.freshDomain()));
        assertError(service.ask(key, service.freshDomain()), 429, "rate limited");
        assertThat(body(service.administer("GET", account + "/usage", ""))
                        .at("/keys/0/coldCallsLastHour")
                        .asInt())
                .isEqualTo(1);

        String hour = "{\"limit\":\"per_key_cold_1h\",\"keyId\":\"" + keyId + "\"}";
        Response lifted = service.administer("POST", account + "/lift", hour);

        assertThat(body(lifted).at("/keys/0/coldCallsLastHour").asInt()).isZero();
        assertThat(body(lifted).path("coldCalls").asInt()).isEqualTo(1);
        job(service.ask(key, service.freshDomain()));
        Response day = service.administer("POST", account + "/lift", "{\"limit\":\"account_cold_24h\"}");
        assertThat(body(day).path("coldCallsLastDay").asInt()).isZero();
        assertError(
                service.administer("POST", account + "/lift", hour.replace(keyId, "key_nobodys")),
                404,
                "key not found");
    }

    @Test
    @Proves("X-04")
    default void a_key_is_made_for_some_things_replaced_and_revoked() {
        TestService service = new TestService(engine());
        String keys = "/admin/accounts/" + id(service) + "/keys";
        Response made = service.administer(
                "POST",
                keys,
                "{\"mode\":\"live\",\"label\":\"ci\",\"scopes\":[\"read\"],\"expiresAt\":\"2026-06-01T00:00:00Z\"}");
        String key = text(made, "key");
        assertThat(made.status()).isEqualTo(201);
        assertThat(service.get(key, "/v1/jobs").status()).isEqualTo(200);
        assertError(service.ask(key, service.freshDomain()), 403, "insufficient_scope");

        Response rotated =
                service.administer("POST", "/admin/keys/" + text(made, "id") + "/rotate", "{\"overlapSeconds\":60}");
        String next = text(rotated, "key");
        service.time().advance(Duration.ofSeconds(59));
        assertThat(service.get(key, "/v1/jobs").status()).isEqualTo(200);
        service.time().advance(Duration.ofSeconds(1));
        assertError(service.get(key, "/v1/jobs"), 401, "unauthorized");
        assertError(service.ask(next, service.freshDomain()), 403, "insufficient_scope");
        assertError(service.administer("POST", "/admin/keys/" + text(made, "id") + "/rotate", ""), 409, "key_over");

        Response revoked = service.administer("POST", "/admin/keys/" + text(rotated, "id") + "/revoke", "");
        assertThat(text(revoked, "state")).isEqualTo("revoked");
        service.time().advance(Duration.ofSeconds(30));
        assertError(service.get(next, "/v1/jobs"), 401, "unauthorized");
        JsonNode list = body(service.administer("GET", keys, "")).path("keys");
        assertThat(list.findValuesAsText("state")).contains("active", "expired", "revoked");
        assertThat(list.toString()).doesNotContain(next).doesNotContain("\"key\"");
    }

    @Test
    @Proves({"X-11", "X-12"})
    default void what_a_body_cannot_say_is_refused_and_a_member_nobody_asked_for_too() {
        TestService service = new TestService(engine());
        String account = "/admin/accounts/" + id(service);
        for (String bad : List.of(
                "{}",
                "{\"plan\":5}",
                "{\"plan\":\"growth\",\"label\":\"a\\u0000b\"}",
                "{\"plan\":\"growth\",\"label\":\"" + "x".repeat(101) + "\"}",
                "{\"plan\":\"growth\",\"keys\":[]}",
                "{\"plan\":\"growth\",\"keys\":[\"live\",\"live\"]}",
                "{\"plan\":\"growth\",\"keys\":\"live\"}",
                "{\"plan\":\"growth\",\"overrides\":{\"coldCallsIncluded\":-1}}",
                "{\"plan\":\"growth\",\"overrides\":{\"coldCallsIncluded\":1.5}}",
                "{\"plan\":\"growth\",\"overrides\":{\"cold\":1}}",
                "{\"plan\":\"growth\",\"overrides\":[]}",
                "{\"plan\":\"growth\",\"accountId\":\"acct_mine\"}")) {
            assertError(service.administer("POST", "/admin/accounts", bad), 400, "invalid_request");
        }
        assertError(service.administer("POST", "/admin/accounts", "{\"plan\":\"gold\"}"), 400, "invalid_plan");
        assertError(service.administer("POST", "/admin/accounts", "{"), 400, "invalid_json");
        for (String bad : List.of("{\"state\":\"closed\"}", "{\"state\":true}", "{\"version\":1}")) {
            assertError(service.administer("PATCH", account, bad), 400, "invalid_request");
        }
        for (String bad : List.of(
                "{}",
                "{\"mode\":\"admin\"}",
                "{\"mode\":\"live\",\"scopes\":[]}",
                "{\"mode\":\"live\",\"scopes\":[\"write\"]}",
                "{\"mode\":\"live\",\"expiresAt\":\"tomorrow\"}",
                "{\"mode\":\"live\",\"expiresAt\":\"2026-05-12T12:00:00Z\"}")) {
            assertError(service.administer("POST", account + "/keys", bad), 400, "invalid_request");
        }
        for (String bad : List.of("{}", "{\"limit\":\"month\"}", "{\"limit\":\"per_key_cold_1h\"}")) {
            assertError(service.administer("POST", account + "/lift", bad), 400, "invalid_request");
        }
    }

    @Test
    @Proves({"X-01", "X-11"})
    default void an_id_that_can_be_nobodys_is_not_found() {
        TestService service = new TestService(engine());

        for (String hostile : List.of("..%2f..%2fA", "acct_", "acct_' OR 1=1", "%zz", "acct_" + "a".repeat(33))) {
            assertError(service.administer("GET", "/admin/accounts/" + hostile, ""), 404, "account not found");
            assertError(service.administer("POST", "/admin/keys/" + hostile + "/revoke", ""), 404, "key not found");
            assertError(service.administer("GET", "/admin/jobs/" + hostile, ""), 404, "job not found");
            assertError(service.administer("GET", "/admin/dead-letters/" + hostile, ""), 404, "dead letter not found");
        }
    }
}
