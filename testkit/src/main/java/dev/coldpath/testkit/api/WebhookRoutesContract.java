package dev.coldpath.testkit.api;

import static dev.coldpath.testkit.api.Answers.assertError;
import static dev.coldpath.testkit.api.Answers.body;
import static dev.coldpath.testkit.api.Answers.header;
import static dev.coldpath.testkit.api.Answers.text;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.coldpath.api.Response;
import dev.coldpath.testkit.Engine;
import dev.coldpath.testkit.Proves;
import dev.coldpath.testkit.api.TestService.Account;
import java.util.List;
import org.junit.jupiter.api.Test;

/// What the routes under `/webhooks` promise.
public interface WebhookRoutesContract {
    String RECEIVER = WebhookOwner.RECEIVER;
    String UNKNOWN = "whe_" + "0".repeat(24);

    Engine engine();

    @Test
    default void what_is_registered_is_shown_and_its_secret_once() {
        WebhookOwner owner = new WebhookOwner(engine());

        JsonNode shown = body(owner.get(owner.path()));

        assertThat(shown.path("url").asText()).isEqualTo(RECEIVER);
        assertThat(shown.path("events")).hasSize(2);
        assertThat(shown.path("enabled").asBoolean()).isTrue();
        assertThat(owner.secret).startsWith("whsec_");
        assertThat(body(owner.get("/webhooks")).path("webhooks")).containsExactly(shown);
        assertThat(owner.get("/webhooks").body().text()).doesNotContain("secret", owner.secret);
    }

    @Test
    @Proves({"X-13", "X-12"})
    default void what_no_webhook_can_be_is_refused() {
        WebhookOwner owner = new WebhookOwner(engine());
        List<String> refused = List.of(
                "{}",
                "{\"url\":null}",
                "{\"url\":7}",
                url("http://hooks.brightloom.com/"),
                url("https://user:pass@hooks.brightloom.com/"),
                url("https://hooks.brightloom.com:8443/"),
                url("https://localhost/"),
                url("https://10.0.0.1/"),
                url("https://[::1]/"),
                url("https://2130706433/"),
                url("https://metadata.google.internal/"),
                url("https://hooks.brightloom.com/" + "x".repeat(2_100)),
                "{\"url\":\"" + RECEIVER + "\",\"events\":[]}",
                "{\"url\":\"" + RECEIVER + "\",\"events\":[\"webhook.test\"]}",
                "{\"url\":\"" + RECEIVER + "\",\"events\":\"job.failed\"}",
                "{\"url\":\"" + RECEIVER + "\",\"scheme\":\"v2\"}",
                "{\"url\":\"" + RECEIVER + "\",\"description\":\"" + "x".repeat(201) + "\"}",
                "{\"url\":\"" + RECEIVER + "\",\"enabled\":\"yes\"}");

        for (String body : refused) {
            Response response = owner.send("POST", "/webhooks", body);

            assertThat(response.status() + " " + text(response, "error"))
                    .as(body)
                    .isEqualTo("400 invalid_webhook");
        }
        assertError(owner.send("POST", "/webhooks", "{"), 400, "invalid_json");
        assertThat(body(owner.get("/webhooks")).path("webhooks")).hasSize(1);
    }

    @Test
    default void a_sixth_is_one_too_many() {
        WebhookOwner owner = new WebhookOwner(engine());
        for (int more = 1; more < 5; more++) {
            assertThat(owner.send("POST", "/webhooks", url(RECEIVER)).status()).isEqualTo(201);
        }

        assertError(owner.send("POST", "/webhooks", url(RECEIVER)), 409, "too_many_webhooks");

        assertThat(owner.send("DELETE", owner.path(), "").status()).isEqualTo(204);
        assertThat(owner.send("POST", "/webhooks", url(RECEIVER)).status()).isEqualTo(201);
    }

    @Test
    default void it_is_changed_and_switched_off_and_on() {
        WebhookOwner owner = new WebhookOwner(engine());

        Response changed = owner.send(
                "PATCH",
                owner.path(),
                "{\"events\":[\"job.failed\"],\"description\":\"alarms\",\"enabled\":false,\"id\":\"whe_1\"}");

        assertThat(text(changed, "id")).isEqualTo(owner.id);
        assertThat(text(changed, "url")).isEqualTo(RECEIVER);
        assertThat(text(changed, "description")).isEqualTo("alarms");
        assertThat(body(changed).path("events")).hasSize(1);
        assertThat(text(changed, "disabledReason")).isEqualTo("owner");
        assertThat(body(owner.get(owner.path()))).isEqualTo(body(changed));
        assertThat(body(owner.send("PATCH", owner.path(), "{\"enabled\":true}"))
                        .path("disabledReason")
                        .isNull())
                .isTrue();
        assertError(owner.send("PATCH", owner.path(), url("http://x.com/")), 400, "invalid_webhook");
        assertError(owner.send("PATCH", owner.path(), "{\"scheme\":\"v1a\"}"), 400, "invalid_webhook");
        assertThat(owner.send("PATCH", owner.path(), "{\"scheme\":\"v1\"}").status())
                .isEqualTo(200);
    }

    @Test
    @Proves({"X-01", "core I-20"})
    default void what_is_anothers_answers_as_if_it_were_not_there() {
        WebhookOwner owner = new WebhookOwner(engine());
        String delivery = owner.test();
        Account stranger = owner.service.account("growth");

        for (String key : List.of(stranger.liveKey(), owner.account.testKey())) {
            for (String id : List.of(owner.id, UNKNOWN, "%zz")) {
                String path = "/webhooks/" + id;
                assertNoWebhook(owner.send(key, "GET", path, ""));
                assertNoWebhook(owner.send(key, "PATCH", path, "{\"enabled\":false}"));
                assertNoWebhook(owner.send(key, "DELETE", path, ""));
                assertNoWebhook(owner.send(key, "POST", path + "/rotate", ""));
                assertNoWebhook(owner.send(key, "POST", path + "/test", ""));
                assertNoWebhook(owner.send(key, "GET", path + "/deliveries", ""));
                assertNoWebhook(owner.send(key, "POST", path + "/redeliver", "{\"since\":\"2026-05-12T00:00:00Z\"}"));
            }
            for (String id : List.of(delivery, "whd_" + "0".repeat(67), "x")) {
                assertError(owner.send(key, "GET", "/webhooks/deliveries/" + id, ""), 404, "delivery not found");
                assertError(
                        owner.send(key, "POST", "/webhooks/deliveries/" + id + "/redeliver", ""),
                        404,
                        "delivery not found");
            }
            assertThat(body(owner.send(key, "GET", "/webhooks", "")).path("webhooks"))
                    .isEmpty();
        }
        assertThat(owner.get(owner.path()).status()).isEqualTo(200);
    }

    @Test
    default void a_path_says_all_the_methods_it_answers_to() {
        WebhookOwner owner = new WebhookOwner(engine());

        assertThat(header(owner.send("PUT", "/webhooks", ""), "Allow")).isEqualTo("GET, HEAD, POST");
        assertThat(header(owner.send("POST", owner.path(), ""), "Allow")).isEqualTo("DELETE, GET, HEAD, PATCH");
    }

    @Test
    @Proves("X-19")
    default void neither_secret_nor_address_is_in_the_log() {
        WebhookOwner owner = new WebhookOwner(engine());
        owner.test();

        assertThat(owner.service.log().text())
                .doesNotContain(owner.secret, "hooks.brightloom.com", owner.id)
                .contains("/webhooks/{id}/test");
    }

    private static String url(String url) {
        return "{\"url\":\"" + url + "\"}";
    }

    private static void assertNoWebhook(Response response) {
        assertError(response, 404, "webhook not found");
    }
}
