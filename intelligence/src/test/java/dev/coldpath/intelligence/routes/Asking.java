package dev.coldpath.intelligence.routes;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.coldpath.account.AccountId;
import dev.coldpath.account.Caller;
import dev.coldpath.account.KeyId;
import dev.coldpath.account.Mode;
import dev.coldpath.account.Scope;
import dev.coldpath.api.Body;
import dev.coldpath.api.Request;
import dev.coldpath.api.Response;
import dev.coldpath.api.Route;
import dev.coldpath.api.Route.Call;
import dev.coldpath.plan.Overage;
import dev.coldpath.plan.Plan;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;

/// Asks routes as a caller does, with the path's last part as its parameter.
final class Asking {
    private static final Plan PLAN = new Plan(
            "growth",
            OptionalInt.empty(),
            OptionalInt.empty(),
            Duration.ofHours(24),
            true,
            true,
            OptionalInt.empty(),
            Overage.ALLOW);

    private final List<Route> routes;
    private final Instant now;

    Asking(List<Route> routes, Instant now) {
        this.routes = routes;
        this.now = now;
    }

    Response get(String operation, String last, String query, Mode mode) {
        Route route = routes.stream()
                .filter(each -> each.operationId().equals(operation))
                .findFirst()
                .orElseThrow();
        Request request = new Request(
                route.method(),
                route.template(),
                query,
                Map.of(),
                Body.EMPTY,
                URI.create("https://api.brightloom.com"),
                "127.0.0.1");
        Caller caller = new Caller(new Scope(new AccountId("acct_7Qm2"), mode), new KeyId("key_8fK2p0"), PLAN);
        return route.answer(new Call(request, caller, now, Map.of("id", last)));
    }

    /// With a live key.
    Response get(String operation, String query) {
        return get(operation, "-", query, Mode.LIVE);
    }

    static JsonNode json(Response response) {
        try {
            return JsonMapper.builder().build().readTree(response.body().text());
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("answer: not JSON", e);
        }
    }
}
