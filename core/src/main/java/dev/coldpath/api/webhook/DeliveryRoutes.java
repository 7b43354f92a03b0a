package dev.coldpath.api.webhook;

import static dev.coldpath.api.webhook.WebhookRoutes.ONE;
import static dev.coldpath.api.webhook.WebhookRoutes.id;
import static dev.coldpath.api.webhook.WebhookRoutes.scope;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.coldpath.api.ApiError;
import dev.coldpath.api.Cursors;
import dev.coldpath.api.Cursors.Place;
import dev.coldpath.api.Json;
import dev.coldpath.api.JsonRequest;
import dev.coldpath.api.QueryString;
import dev.coldpath.api.QueryString.Parameter;
import dev.coldpath.api.Response;
import dev.coldpath.api.Route;
import dev.coldpath.api.Route.Call;
import dev.coldpath.api.Timestamp;
import dev.coldpath.webhook.Deliveries.DeliveryPage;
import dev.coldpath.webhook.Deliveries.Mark;
import dev.coldpath.webhook.Delivery;
import dev.coldpath.webhook.DeliveryId;
import dev.coldpath.webhook.DeliveryState.Stage;
import dev.coldpath.webhook.EventId;
import dev.coldpath.webhook.OwnDeliveries;
import dev.coldpath.webhook.OwnDeliveries.Part;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// Routes about deliveries: what was sent to an account's webhooks, and sending it again.
public final class DeliveryRoutes {
    private static final String DELIVERY = "/webhooks/deliveries/{id}";

    private final OwnDeliveries deliveries;
    private final Cursors cursors;

    public DeliveryRoutes(OwnDeliveries deliveries, Cursors cursors) {
        this.deliveries = deliveries;
        this.cursors = cursors;
    }

    public List<Route> routes() {
        return List.of(
                new PlainRoute("POST", ONE + "/test", "testWebhook", this::test),
                new PlainRoute("GET", ONE + "/deliveries", "listDeliveries", this::list),
                new PlainRoute("POST", ONE + "/redeliver", "redeliverSince", this::againSince),
                new PlainRoute("GET", DELIVERY, "getDelivery", this::get),
                new PlainRoute("POST", DELIVERY + "/redeliver", "redeliver", this::again));
    }

    private Response test(Call call) {
        return id(call).flatMap(id -> deliveries.test(scope(call), id, call.now()))
                .map(DeliveryRoutes::accepted)
                .orElseGet(ApiError.WEBHOOK_NOT_FOUND::response);
    }

    private Response get(Call call) {
        return delivery(call)
                .flatMap(id -> deliveries.find(scope(call), id, call.now()))
                .map(found -> Json.response(200, WebhookWire.delivery(found)))
                .orElseGet(ApiError.DELIVERY_NOT_FOUND::response);
    }

    private Response again(Call call) {
        return delivery(call)
                .flatMap(id -> deliveries.again(scope(call), id, call.now()))
                .map(DeliveryRoutes::accepted)
                .orElseGet(ApiError.DELIVERY_NOT_FOUND::response);
    }

    private Response againSince(Call call) {
        return switch (JsonRequest.of(call.request())) {
            case JsonRequest.Unreadable(ApiError error) -> error.response();
            case JsonRequest.Read(ObjectNode body) ->
                Timestamp.read(body.path("since").asText())
                        .map(since -> againSince(call, since))
                        .orElseGet(ApiError.INVALID_REQUEST::response);
        };
    }

    private Response againSince(Call call, Instant since) {
        return id(call).flatMap(id -> deliveries.againSince(scope(call), id, since, call.now()))
                .map(done -> Json.response(
                        202, Json.object().put("redelivered", done.count()).put("complete", done.whole())))
                .orElseGet(ApiError.WEBHOOK_NOT_FOUND::response);
    }

    private Response list(Call call) {
        QueryString query = QueryString.of(call.request());
        Optional<Integer> limit = query.limit();
        if (limit.isEmpty()) {
            return ApiError.INVALID_LIMIT.response();
        }
        Parameter<Stage> status = query.one("status", DeliveryRoutes::stage);
        if (status.wrong()) {
            return ApiError.INVALID_FILTER.response();
        }
        String name = String.join(
                "\n",
                scope(call).key(),
                call.request().path(),
                status.value().map(Stage::wire).orElse(""));
        Parameter<Mark> cursor =
                query.one("cursor", text -> cursors.open(text, name).map(DeliveryRoutes::mark));
        if (cursor.wrong()) {
            return ApiError.INVALID_CURSOR.response();
        }
        Part part = new Part(status.value(), cursor.value(), limit.get());
        return id(call).flatMap(id -> deliveries.list(scope(call), id, part, call.now()))
                .map(page -> page(page, name))
                .orElseGet(ApiError.WEBHOOK_NOT_FOUND::response);
    }

    private Response page(DeliveryPage page, String name) {
        ObjectNode body = Json.object();
        ArrayNode list = body.putArray("deliveries");
        page.deliveries().forEach(delivery -> list.add(WebhookWire.delivery(delivery)));
        body.put(
                "nextCursor",
                page.next()
                        .map(mark -> new Place(mark.createdAt(), mark.event().toString()))
                        .map(place -> cursors.seal(place.text(), name))
                        .orElse(null));
        return Json.response(200, body);
    }

    /// Reads what was sealed here.
    private static Mark mark(String text) {
        Place place = Place.of(text);
        return new Mark(place.at(), EventId.of(place.id()));
    }

    private static Response accepted(Delivery delivery) {
        return Json.response(202, Json.object().put("deliveryId", delivery.id().toString()));
    }

    private static Optional<DeliveryId> delivery(Call call) {
        return call.segment("id").flatMap(DeliveryId::parse);
    }

    private static Optional<Stage> stage(String text) {
        return Stream.of(Stage.values())
                .filter(stage -> stage.wire().equals(text))
                .findFirst();
    }
}
