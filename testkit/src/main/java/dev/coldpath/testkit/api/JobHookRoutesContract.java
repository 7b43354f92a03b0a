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
import dev.coldpath.testkit.Engine;
import dev.coldpath.testkit.Proves;
import dev.coldpath.testkit.StandardWebhooks;
import dev.coldpath.testkit.StandardWebhooks.Message;
import dev.coldpath.testkit.api.TestService.Account;
import dev.coldpath.webhook.Letter;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/// What the `webhook` of a submit promises.
public interface JobHookRoutesContract {
    String ONE = "https://one.brightloom.com/done";
    String TWO = "https://two.brightloom.com/done";

    Engine engine();

    @Test
    @Proves({"J-30", "X-18", "core I-22"})
    default void a_jobs_end_is_told_to_its_own_address_signed_by_the_default_secret() {
        TestService service = new TestService(engine());
        Account account = service.account("growth");
        JobId id = job(ask(service, account, service.freshDomain(), ONE));
        String secret = text(post(service, account, "/webhooks/default/rotate"), "secret");
        service.scored(id, 612);

        JsonNode waiting = deliveries(service, account).path(0);
        service.deliver(waiting.path("id").asText());

        assertThat(waiting.path("jobId").asText()).isEqualTo(id.toString());
        assertThat(waiting.path("url").asText()).isEqualTo(ONE);
        assertThat(service.receivers().called()).containsExactly(URI.create(ONE));
        Letter letter = service.receivers().carried().getFirst();
        assertThat(letter.body()).contains("\"jobId\":\"" + id + "\"", "\"type\":\"job.succeeded\"");
        assertThat(letter.id()).isEqualTo(waiting.path("eventId").asText());
        Message message = new Message(
                letter.id(), Long.toString(letter.at().getEpochSecond()), letter.signatures(), letter.body());
        assertThat(StandardWebhooks.verifies(secret, message, service.time().instant()))
                .isTrue();
        assertThat(deliveries(service, account).at("/0/status").asText()).isEqualTo("delivered");
        assertThat(body(service.get(account.liveKey(), "/webhooks")).path("webhooks"))
                .isEmpty();
        assertThat(service.log().text()).doesNotContain("one.brightloom.com").doesNotContain(secret);
    }

    @Test
    @Proves("J-30")
    default void who_joins_is_told_at_his_own_address_too() {
        TestService service = new TestService(engine());
        Account account = service.account("growth");
        String domain = service.freshDomain();
        JobId id = job(ask(service, account, domain, ONE));

        Response joined = ask(service, account, domain, TWO);
        service.scored(id, 612);
        deliveries(service, account)
                .forEach(each -> service.deliver(each.path("id").asText()));

        assertThat(header(joined, "Job-Outcome")).isEqualTo("joined");
        assertThat(service.receivers().called()).containsExactlyInAnyOrder(URI.create(ONE), URI.create(TWO));
        assertThat(service.receivers().carried()).extracting(Letter::id).doesNotHaveDuplicates();
    }

    @Test
    default void an_address_is_told_of_the_ends_that_were_asked_for() {
        TestService service = new TestService(engine());
        Account account = service.account("growth");
        String body = "{\"domain\":\"" + service.freshDomain() + "\",\"webhook\":{\"url\":\"" + ONE
                + "\",\"events\":[\"job.failed\"]}}";
        JobId id = job(service.post(account.liveKey(), body));

        service.scored(id, 612);

        assertThat(deliveries(service, account)).isEmpty();
    }

    @Test
    default void a_sixth_address_is_refused_and_one_that_is_known_is_not() {
        TestService service = new TestService(engine());
        Account account = service.account("growth");
        String domain = service.freshDomain();
        for (int i = 0; i < 5; i++) {
            assertThat(ask(service, account, domain, ONE + i).status()).isEqualTo(202);
        }

        assertError(ask(service, account, domain, TWO), 409, "too_many_webhooks");

        assertThat(ask(service, account, domain, ONE + 3).status()).isEqualTo(202);
        assertThat(service.ask(account.liveKey(), domain).status()).isEqualTo(202);
        assertThat(service.coldCalls(account)).isEqualTo(1);
    }

    @Test
    default void a_sixth_address_is_refused_by_the_intelligence_product_in_its_own_shape() {
        TestService service = new TestService(engine());
        Account account = service.account("growth");
        Inquiries asked = new Inquiries(service, engine());
        String question = Inquiries.search("hooked").replaceFirst("\\}$", ",\"webhook\":{\"url\":\"" + ONE);
        for (int i = 0; i < 5; i++) {
            assertThat(asked.submit(account.liveKey(), question + i + "\"}}").status())
                    .isEqualTo(202);
        }

        Response refused = asked.submit(account.liveKey(), question + "5\"}}");

        assertThat(refused.status() + refused.body().text()).isEqualTo("409{\"error\":\"too_many_webhooks\"}");
    }

    @Test
    @Proves({"X-12", "X-13"})
    default void an_address_that_no_webhook_may_go_to_is_refused_in_both_modes() {
        TestService service = new TestService(engine());
        Account account = service.account("growth");

        for (String bad : List.of(
                "\"" + ONE + "\"",
                "[]",
                "{}",
                "{\"url\":7}",
                "{\"url\":\"http://one.brightloom.com/\"}",
                "{\"url\":\"https://10.0.0.1/\"}",
                "{\"url\":\"https://localhost/\"}",
                "{\"url\":\"" + ONE + "\",\"events\":[]}",
                "{\"url\":\"" + ONE + "\",\"events\":[\"webhook.test\"]}")) {
            for (var mode : Map.of(account.liveKey(), service.freshDomain(), account.testKey(), "acme.test")
                    .entrySet()) {
                String body = "{\"domain\":\"" + mode.getValue() + "\",\"webhook\":" + bad + "}";
                assertError(service.post(mode.getKey(), body), 400, "invalid_webhook");
            }
        }
        assertThat(service.coldCalls(account)).isZero();
        assertThat(service.post(account.testKey(), "{\"domain\":\"acme.test\",\"webhook\":null}")
                        .status())
                .isEqualTo(200);
        assertThat(ask(service, account.testKey(), "acme.test", ONE).status()).isEqualTo(200);
    }

    @Test
    default void what_one_address_answers_is_no_matter_of_the_others() {
        TestService service = new TestService(engine());
        Account account = service.account("growth");
        service.receivers().always(410);
        JobId gone = job(ask(service, account, service.freshDomain(), ONE));
        service.scored(gone, 612);
        service.deliver(deliveries(service, account).at("/0/id").asText());
        assertThat(deliveries(service, account).at("/0/status").asText()).isEqualTo("failed");

        service.receivers().always(200);
        service.time().advance(Duration.ofSeconds(1));
        service.scored(job(ask(service, account, service.freshDomain(), TWO)), 612);
        service.deliver(deliveries(service, account).at("/0/id").asText());

        assertThat(deliveries(service, account).at("/0/status").asText()).isEqualTo("delivered");
    }

    @Test
    @Proves("X-01")
    default void the_default_is_everybodys_own_and_nothing_to_look_at_change_or_test() {
        TestService service = new TestService(engine());
        Account account = service.account("growth");
        String first = text(post(service, account, "/webhooks/default/rotate"), "secret");
        Response again = post(service, account, "/webhooks/default/rotate");

        assertThat(first).startsWith("whsec_").isNotEqualTo(text(again, "secret"));
        assertThat(text(again, "id")).isEqualTo("default");
        assertThat(text(again, "previousSecretExpiresAt")).isNotEmpty();
        Account other = service.account("growth");
        assertThat(text(post(service, other, "/webhooks/default/rotate"), "secret"))
                .isNotIn(first, text(again, "secret"));
        for (String method : List.of("GET", "PATCH", "DELETE")) {
            Response response =
                    service.call(method, "/webhooks/default", Map.of("X-API-Key", List.of(account.liveKey())), "{}");
            assertError(response, 404, "webhook not found");
        }
        assertError(post(service, account, "/webhooks/default/test"), 404, "webhook not found");
    }

    private static Response ask(TestService service, Account account, String domain, String url) {
        return ask(service, account.liveKey(), domain, url);
    }

    private static Response ask(TestService service, String key, String domain, String url) {
        return service.post(key, "{\"domain\":\"" + domain + "\",\"webhook\":{\"url\":\"" + url + "\"}}");
    }

    private static Response post(TestService service, Account account, String path) {
        return service.call("POST", path, Map.of("X-API-Key", List.of(account.liveKey())), "");
    }

    private static JsonNode deliveries(TestService service, Account account) {
        return body(service.get(account.liveKey(), "/webhooks/default/deliveries"))
                .path("deliveries");
    }
}
