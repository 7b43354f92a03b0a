package dev.coldpath.api.webhook;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.coldpath.account.Scope;
import dev.coldpath.api.ApiError;
import dev.coldpath.api.Json;
import dev.coldpath.api.JsonRequest;
import dev.coldpath.api.Response;
import dev.coldpath.api.Route;
import dev.coldpath.api.Route.Call;
import dev.coldpath.api.webhook.WebhookBody.Wished;
import dev.coldpath.hook.EndpointId;
import dev.coldpath.hook.EventType;
import dev.coldpath.webhook.AddressRule;
import dev.coldpath.webhook.Endpoint;
import dev.coldpath.webhook.Endpoint.Wish;
import dev.coldpath.webhook.OwnEndpoints;
import dev.coldpath.webhook.Scheme;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/// Routes about webhooks: register, list, read, change and remove them, and replace their secrets.
public final class WebhookRoutes {
    static final String ALL = "/webhooks";
    static final String ONE = "/webhooks/{id}";
    /// The name of what stands for the addresses of single jobs.
    static final String PER_JOB = "default";

    private final OwnEndpoints endpoints;
    private final WebhookBody bodies;

    public WebhookRoutes(OwnEndpoints endpoints, AddressRule addresses) {
        this.endpoints = endpoints;
        this.bodies = new WebhookBody(addresses);
    }

    public List<Route> routes() {
        return List.of(
                new PlainRoute("POST", ALL, "registerWebhook", this::register),
                new PlainRoute("GET", ALL, "listWebhooks", this::list),
                new PlainRoute("GET", ONE, "getWebhook", this::get),
                new PlainRoute("PATCH", ONE, "changeWebhook", this::change),
                new PlainRoute("DELETE", ONE, "removeWebhook", this::remove),
                new PlainRoute("POST", ONE + "/rotate", "rotateWebhookSecret", this::rotate));
    }

    private Response register(Call call) {
        return wished(call, wished -> {
            Wish wish = wished.wish();
            if (wish.url().isEmpty()) {
                return ApiError.INVALID_WEBHOOK.response();
            }
            OwnEndpoints.New endpoint = new OwnEndpoints.New(
                    wish.url().get(),
                    wish.events().orElse(EventType.OF_JOBS),
                    wish.description().orElse(""),
                    wished.scheme().orElse(Scheme.V1));
            return endpoints
                    .register(scope(call), endpoint, call.now())
                    .map(made -> Json.response(201, WebhookWire.revealed(made)))
                    .orElseGet(ApiError.TOO_MANY_WEBHOOKS::response);
        });
    }

    private Response list(Call call) {
        ObjectNode body = Json.object();
        ArrayNode list = body.putArray("webhooks");
        endpoints.of(scope(call)).forEach(endpoint -> list.add(WebhookWire.webhook(endpoint)));
        return Json.response(200, body);
    }

    private Response get(Call call) {
        return shown(id(call).flatMap(id -> endpoints.find(scope(call), id)));
    }

    private Response change(Call call) {
        return wished(
                call,
                wished -> id(call).flatMap(id -> endpoints.find(scope(call), id))
                        .map(seen -> signs(seen, wished)
                                ? shown(endpoints.change(scope(call), seen.id(), wished.wish(), call.now()))
                                : ApiError.INVALID_WEBHOOK.response())
                        .orElseGet(ApiError.WEBHOOK_NOT_FOUND::response));
    }

    /// How an endpoint signs it does for good: who verifies would have to change at the same moment.
    private static boolean signs(Endpoint endpoint, Wished wished) {
        return wished.scheme()
                .filter(scheme -> scheme != endpoint.secrets().scheme())
                .isEmpty();
    }

    private Response remove(Call call) {
        boolean removed = id(call).filter(id -> endpoints.remove(scope(call), id, call.now()))
                .isPresent();
        return removed ? Json.nothing(204) : ApiError.WEBHOOK_NOT_FOUND.response();
    }

    private Response rotate(Call call) {
        return id(call).flatMap(id -> endpoints.rotate(scope(call), id, call.now()))
                .map(made -> Json.response(200, WebhookWire.revealed(made)))
                .orElseGet(ApiError.WEBHOOK_NOT_FOUND::response);
    }

    private Response wished(Call call, Function<Wished, Response> answer) {
        return switch (JsonRequest.of(call.request())) {
            case JsonRequest.Unreadable(ApiError error) -> error.response();
            case JsonRequest.Read(ObjectNode body) ->
                bodies.read(body).map(answer).orElseGet(ApiError.INVALID_WEBHOOK::response);
        };
    }

    private static Response shown(Optional<Endpoint> endpoint) {
        return endpoint.map(found -> Json.response(200, WebhookWire.webhook(found)))
                .orElseGet(ApiError.WEBHOOK_NOT_FOUND::response);
    }

    static Optional<EndpointId> id(Call call) {
        return call.segment("id")
                .flatMap(text ->
                        text.equals(PER_JOB) ? Optional.of(EndpointId.perJob(scope(call))) : EndpointId.parse(text));
    }

    static Scope scope(Call call) {
        return call.caller().scope();
    }
}
