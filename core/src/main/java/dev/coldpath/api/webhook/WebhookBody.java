package dev.coldpath.api.webhook;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.coldpath.account.Scope;
import dev.coldpath.hook.EventType;
import dev.coldpath.hook.Target;
import dev.coldpath.webhook.AddressRule;
import dev.coldpath.webhook.Endpoint;
import dev.coldpath.webhook.Endpoint.Wish;
import dev.coldpath.webhook.Scheme;
import java.net.URI;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/// The body of a request that registers or changes a webhook, or names the address of a single job. A member that is
/// absent or null says nothing.
public final class WebhookBody {
    private final AddressRule addresses;

    public WebhookBody(AddressRule addresses) {
        this.addresses = addresses;
    }

    /// What was wished for, and how it shall be signed where that was said.
    record Wished(Wish wish, Optional<Scheme> scheme) {}

    /// Empty: some member has a value it cannot have.
    Optional<Wished> read(ObjectNode body) {
        Member<URI> url = member(body, "url", node -> text(node).flatMap(addresses::address));
        Member<Set<EventType>> events = member(body, "events", WebhookBody::events);
        Member<String> description =
                member(body, "description", node -> text(node).filter(WebhookBody::isDescription));
        Member<Boolean> enabled =
                member(body, "enabled", node -> node.isBoolean() ? Optional.of(node.booleanValue()) : Optional.empty());
        Member<Scheme> scheme = member(body, "scheme", node -> text(node).flatMap(Scheme::of));
        boolean wrong = url.wrong() || events.wrong() || description.wrong() || enabled.wrong() || scheme.wrong();
        return wrong
                ? Optional.empty()
                : Optional.of(new Wished(
                        new Wish(url.value(), events.value(), description.value(), enabled.value()), scheme.value()));
    }

    /// The `webhook` member of a submit.
    public record Hook(Optional<Target> target) {}

    /// Whom a submit wants told of its job's end. Empty: its `webhook` has a value it cannot have.
    public Optional<Hook> hook(ObjectNode submit, Scope scope) {
        JsonNode sent = submit.path("webhook");
        if (sent.isMissingNode() || sent.isNull()) {
            return Optional.of(new Hook(Optional.empty()));
        }
        if (!(sent instanceof ObjectNode body)) {
            return Optional.empty();
        }
        return read(body)
                .map(Wished::wish)
                .flatMap(wish -> wish.url()
                        .map(url -> new Hook(Optional.of(
                                Target.hook(scope, url, wish.events().orElse(EventType.OF_JOBS))))));
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
