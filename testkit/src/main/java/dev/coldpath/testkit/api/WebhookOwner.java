package dev.coldpath.testkit.api;

import static dev.coldpath.testkit.api.Answers.body;
import static dev.coldpath.testkit.api.Answers.text;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.coldpath.api.Response;
import dev.coldpath.testkit.Engine;
import dev.coldpath.testkit.StandardWebhooks;
import dev.coldpath.testkit.StandardWebhooks.Message;
import dev.coldpath.testkit.api.TestService.Account;
import dev.coldpath.webhook.Letter;
import java.util.List;
import java.util.Map;

/// An account over a service, and one webhook of its.
final class WebhookOwner {
    static final String RECEIVER = "https://hooks.brightloom.com/coldpath";

    final TestService service;
    final Account account;
    final String id;
    final String secret;

    WebhookOwner(Engine engine) {
        this.service = new TestService(engine);
        this.account = service.account("growth");
        Response made = send("POST", "/webhooks", "{\"url\":\"" + RECEIVER + "\"}");
        assertThat(made.status()).as(made.body().text()).isEqualTo(201);
        this.id = text(made, "id");
        this.secret = text(made, "secret");
    }

    Response send(String method, String path, String body) {
        return send(account.liveKey(), method, path, body);
    }

    Response send(String key, String method, String path, String body) {
        return service.call(method, path, Map.of("X-API-Key", List.of(key)), body);
    }

    Response get(String path) {
        return send("GET", path, "");
    }

    String path() {
        return "/webhooks/" + id;
    }

    /// The only delivery there is.
    JsonNode delivery() {
        JsonNode deliveries = body(get(path() + "/deliveries")).path("deliveries");
        assertThat(deliveries).hasSize(1);
        return deliveries.path(0);
    }

    Message sent(int number) {
        Letter letter = service.receivers().carried().get(number);
        return new Message(
                letter.id(), Long.toString(letter.at().getEpochSecond()), letter.signatures(), letter.body());
    }

    boolean verifies(String with, int number) {
        return StandardWebhooks.verifies(with, sent(number), service.time().instant());
    }

    /// Has a test sent to it, and its id.
    String test() {
        String delivery = text(send("POST", path() + "/test", ""), "deliveryId");
        service.deliver(delivery);
        return delivery;
    }
}
