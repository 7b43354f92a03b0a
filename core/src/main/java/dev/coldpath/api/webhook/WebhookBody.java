package dev.coldpath.api.webhook;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.coldpath.webhook.AddressRule;
import dev.coldpath.webhook.Endpoint;
import dev.coldpath.webhook.Endpoint.Wish;
import dev.coldpath.webhook.EventType;
import java.net.URI;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/// What a body says an endpoint shall be. A member that is absent or null says nothing.
final class WebhookBody {
    private final AddressRule addresses;

    WebhookBody(AddressRule addresses) {
        this.addresses = addresses;
    }

    /// Empty: some member has a value it cannot have.
    Optional<Wish> read(ObjectNode body) {
        Member<URI> url = member(body, "url", node -> text(node).flatMap(addresses::address));
        Member<Set<EventType>> events = member(body, "events", WebhookBody::events);
        Member<String> description =
                member(body, "description", node -> text(node).filter(WebhookBody::isDescription));
        Member<Boolean> enabled =
                member(body, "enabled", node -> node.isBoolean() ? Optional.of(node.booleanValue()) : Optional.empty());
        Member<String> scheme = member(body, "scheme", node -> text(node).filter(WebhookWire.SCHEME::equals));
        boolean wrong = url.wrong() || events.wrong() || description.wrong() || enabled.wrong() || scheme.wrong();
        return wrong
                ? Optional.empty()
                : Optional.of(new Wish(url.value(), events.value(), description.value(), enabled.value()));
    }

    private record Member<T>(Optional<T> value, boolean wrong) {}

    private static <T> Member<T> member(ObjectNode body, String name, Function<JsonNode, Optional<T>> reader) {
        JsonNode node = body.path(name);
        if (node.isMissingNode() || node.isNull()) {
            return new Member<>(Optional.empty(), false);
        }
        Optional<T> value = reader.apply(node);
        return new Member<>(value, value.isEmpty());
    }

    private static Optional<String> text(JsonNode node) {
        return node.isTextual() ? Optional.of(node.textValue()) : Optional.empty();
    }

    private static boolean isDescription(String text) {
        return text.codePointCount(0, text.length()) <= Endpoint.LONGEST_DESCRIPTION;
    }

    /// At least one, all known.
    private static Optional<Set<EventType>> events(JsonNode node) {
        Set<EventType> events = EnumSet.noneOf(EventType.class);
        if (!node.isArray() || node.isEmpty()) {
            return Optional.empty();
        }
        for (JsonNode each : node) {
            Optional<EventType> type = text(each).flatMap(EventType::ofJobs);
            if (type.isEmpty()) {
                return Optional.empty();
            }
            events.add(type.get());
        }
        return Optional.of(events);
    }
}
