package dev.coldpath.testkit.api;

import static dev.coldpath.testkit.api.Answers.assertError;
import static dev.coldpath.testkit.api.Answers.body;
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
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/// What the routes about deliveries promise, and what arrives.
public interface DeliveryRoutesContract {
    Engine engine();

    @Test
    @Proves({"X-18", "J-30"})
    default void an_independent_verifier_takes_a_test_and_no_flipped_byte_of_it() {
        WebhookOwner owner = new WebhookOwner(engine());
        String delivery = text(owner.send("POST", owner.path() + "/test", ""), "deliveryId");

        owner.service.deliver(delivery);

        Message message = owner.sent(0);
        assertThat(message.body()).contains("webhook.test");
        assertThat(owner.verifies(owner.secret, 0)).isTrue();
        assertThat(StandardWebhooks.verifies(
                        owner.secret, message, owner.service.time().instant().plusSeconds(301)))
                .as("too old")
                .isFalse();
        for (int at = 0; at < message.body().length(); at++) {
            char[] flipped = message.body().toCharArray();
            flipped[at] = (char) (flipped[at] ^ 1);
            Message other = new Message(message.id(), message.timestamp(), message.signature(), new String(flipped));
            assertThat(StandardWebhooks.verifies(
                            owner.secret, other, owner.service.time().instant()))
                    .isFalse();
        }
        assertThat(owner.delivery().path("status").asText()).isEqualTo("delivered");
    }

    @Test
    @Proves("X-18")
    default void a_new_secret_and_the_old_one_sign_together_for_a_day() {
        WebhookOwner owner = new WebhookOwner(engine());

        Response rotated = owner.send("POST", owner.path() + "/rotate", "");
        String fresh = text(rotated, "secret");
        owner.test();
        owner.service.time().advance(Duration.ofHours(24));
        owner.test();

        assertThat(owner.verifies(fresh, 1)).isTrue();
        assertThat(owner.verifies(owner.secret, 1)).as("after a day").isFalse();
        owner.service.time().set(TestService.NOON);
        assertThat(owner.verifies(fresh, 0)).isTrue();
        assertThat(owner.verifies(owner.secret, 0)).as("at once").isTrue();
        assertThat(Instant.parse(text(rotated, "previousSecretExpiresAt")))
                .isEqualTo(TestService.NOON.plus(Duration.ofHours(24)));
    }

    @Test
    @Proves({"J-30", "core I-22"})
    default void a_jobs_end_is_told_with_a_link_that_leads_to_the_job() {
        WebhookOwner owner = new WebhookOwner(engine());
        JobId id = job(owner.service.ask(owner.account.liveKey(), owner.service.freshDomain()));
        owner.service.scored(id, 612);

        JsonNode waiting = owner.delivery();
        owner.service.deliver(waiting.path("id").asText());

        assertThat(waiting.path("status").asText()).isEqualTo("pending");
        assertThat(waiting.path("jobId").asText()).isEqualTo(id.toString());
        assertThat(owner.sent(0).id()).isEqualTo(waiting.path("eventId").asText());
        assertThat(owner.verifies(owner.secret, 0)).isTrue();
        assertThat(owner.sent(0).body())
                .contains("\"statusUrl\":\"" + TestService.BASE + "/v1/jobs/" + id + "\"", "\"status\":\"succeeded\"");
        JsonNode told =
                body(owner.get("/webhooks/deliveries/" + waiting.path("id").asText()));
        assertThat(told.path("status").asText()).isEqualTo("delivered");
        assertThat(told.at("/attempts/0/status").asInt()).isEqualTo(204);
        assertThat(told.path("nextAttemptAt").isNull()).isTrue();
    }

    @Test
    @Proves("J-31")
    default void one_message_or_all_that_failed_are_sent_anew() {
        WebhookOwner owner = new WebhookOwner(engine());
        owner.service.receivers().always(410);
        String delivery = owner.test();
        owner.send("PATCH", owner.path(), "{\"enabled\":true}");
        owner.service.receivers().always(200);

        Response one = owner.send("POST", "/webhooks/deliveries/" + delivery + "/redeliver", "");
        assertThat(text(one, "deliveryId")).isEqualTo(delivery);
        owner.service.deliver(delivery);
        Response none = owner.send("POST", owner.path() + "/redeliver", "{\"since\":\"2026-05-12T00:00:00Z\"}");

        assertThat(body(none).path("redelivered").asInt()).as("none has failed").isZero();
        assertThat(body(none).path("complete").asBoolean()).isTrue();
        assertThat(owner.delivery().path("attemptCount").asInt()).isEqualTo(2);
        assertThat(owner.sent(0).id()).isEqualTo(owner.sent(1).id());
        for (String bad : List.of(
                "{}",
                "{\"since\":\"yesterday\"}",
                "{\"since\":5}",
                "{\"since\":\"1969-12-31T23:59:59Z\"}",
                "{\"since\":\"+999999999-12-31T23:59:59Z\"}")) {
            assertError(owner.send("POST", owner.path() + "/redeliver", bad), 400, "invalid_request");
        }
    }

    @Test
    default void a_list_of_deliveries_goes_on_and_takes_no_strange_cursor() {
        WebhookOwner owner = new WebhookOwner(engine());
        for (int number = 0; number < 3; number++) {
            owner.send("POST", owner.path() + "/test", "");
            owner.service.time().advance(Duration.ofSeconds(1));
        }
        String deliveries = owner.path() + "/deliveries?limit=2";

        Response first = owner.get(deliveries);
        String cursor = text(first, "nextCursor");
        Response second = owner.get(deliveries + "&cursor=" + cursor);

        assertThat(body(first).path("deliveries")).hasSize(2);
        assertThat(body(second).path("deliveries")).hasSize(1);
        assertError(owner.get(deliveries + "&status=failed&cursor=" + cursor), 400, "invalid_cursor");
        assertError(owner.get(deliveries + "&cursor=x"), 400, "invalid_cursor");
        assertError(owner.get(owner.path() + "/deliveries?status=lost"), 400, "invalid_filter");
        assertError(owner.get(owner.path() + "/deliveries?limit=101"), 400, "invalid_limit");
        assertThat(body(owner.get(owner.path() + "/deliveries?status=delivered"))
                        .path("deliveries"))
                .isEmpty();
    }
}
