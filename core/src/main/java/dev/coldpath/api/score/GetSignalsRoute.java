package dev.coldpath.api.score;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.coldpath.api.Json;
import dev.coldpath.api.Response;
import dev.coldpath.api.Route;
import dev.coldpath.score.Signals;
import dev.coldpath.score.Signals.Signal;

/// `GET /v1/signals`: what scores look at. Everybody gets the same bytes, and they count as nothing.
public final class GetSignalsRoute implements Route {
    private final Response answer;

    public GetSignalsRoute(Signals signals) {
        this.answer = Json.response(200, body(signals));
    }

    @Override
    public String method() {
        return "GET";
    }

    @Override
    public String template() {
        return "/v1/signals";
    }

    @Override
    public String operationId() {
        return "getSignals";
    }

    @Override
    public Response answer(Call call) {
        return answer;
    }

    private static ObjectNode body(Signals signals) {
        ObjectNode body = Json.object().put("version", signals.version());
        ArrayNode list = body.putArray("signals");
        signals.signals().forEach(signal -> list.add(signal(signal)));
        return body;
    }

    private static ObjectNode signal(Signal signal) {
        return Json.object()
                .put("key", signal.key())
                .put("label", signal.label())
                .put("bucket", signal.bucket())
                .put("category", signal.category())
                .put("weight", ScoreWire.shortest(signal.weight()))
                .put("actionability", signal.actionability())
                .put("description", signal.description());
    }
}
