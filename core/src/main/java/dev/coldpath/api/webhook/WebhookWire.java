package dev.coldpath.api.webhook;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.coldpath.api.Json;
import dev.coldpath.webhook.Attempt;
import dev.coldpath.webhook.Delivery;
import dev.coldpath.webhook.Endpoint;
import dev.coldpath.webhook.Event;
import dev.coldpath.webhook.OwnEndpoints.Revealed;
import java.net.URI;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The bodies of the webhook routes.
final class WebhookWire {
    private WebhookWire() {}

    static ObjectNode webhook(Endpoint endpoint) {
        ObjectNode body = Json.object()
                .put("id", endpoint.id().value())
                .put("url", endpoint.url().toString());
        ArrayNode events = body.putArray("events");
        endpoint.events().forEach(event -> events.add(event.wire()));
        return body.put("scheme", endpoint.secrets().scheme().wire())
                .put("description", endpoint.description())
                .put("createdAt", endpoint.createdAt().toString())
                .put("enabled", endpoint.enabled())
                .put(
                        "disabledReason",
                        endpoint.disabled().map(off -> off.why().wire()).orElse(null))
                .put("disabledAt", time(endpoint.disabled().map(Endpoint.Disabled::at)));
    }

    /// With its secret, which is shown this once.
    static ObjectNode revealed(Revealed revealed) {
        ObjectNode body = revealed.endpoint().isPerJob()
                ? Json.object().put("id", WebhookRoutes.PER_JOB)
                : webhook(revealed.endpoint());
        body.put("secret", revealed.secret().reveal());
        revealed.endpoint()
                .secrets()
                .retiring()
                .ifPresent(
                        old -> body.put("previousSecretExpiresAt", old.until().toString()));
        return body;
    }

    static ObjectNode delivery(Delivery delivery) {
        ObjectNode body = Json.object()
                .put("id", delivery.id().toString())
                .put("webhookId", delivery.id().endpoint().value())
                .put("eventId", delivery.id().event().toString())
                .put("type", delivery.event().type().wire())
                .put("jobId", job(delivery.event()))
                .put("status", delivery.state().stage().wire())
                .put("createdAt", delivery.id().createdAt().toString())
                .put("nextAttemptAt", time(delivery.dueAt()))
                .put("attemptCount", delivery.attempts());
        hook(delivery.event()).ifPresent(url -> body.put("url", url.toString()));
        ArrayNode attempts = body.putArray("attempts");
        delivery.log().forEach(attempt -> attempts.add(attempt(attempt)));
        return body;
    }

    private static ObjectNode attempt(Attempt attempt) {
        ObjectNode body = Json.object()
                .put("number", attempt.number())
                .put("at", attempt.at().toString())
                .put("durationMs", attempt.took().toMillis());
        if (attempt.status().isPresent()) {
            body.put("status", attempt.status().getAsInt());
        } else {
            body.putNull("status");
        }
        return body.put("error", attempt.trouble().map(Attempt.Trouble::wire).orElse(null))
                .put("nextAt", time(attempt.next()));
    }

    private static @Nullable String job(Event event) {
        return switch (event) {
            case Event.JobOver over -> over.job().toString();
            case Event.Test _ -> null;
        };
    }

    private static Optional<URI> hook(Event event) {
        return switch (event) {
            case Event.JobOver over -> over.hook();
            case Event.Test _ -> Optional.empty();
        };
    }

    private static @Nullable String time(Optional<Instant> at) {
        return at.map(Instant::toString).orElse(null);
    }
}
