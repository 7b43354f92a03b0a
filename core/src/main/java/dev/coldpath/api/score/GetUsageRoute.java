package dev.coldpath.api.score;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.coldpath.account.Caller;
import dev.coldpath.api.Json;
import dev.coldpath.api.Response;
import dev.coldpath.api.Route;
import dev.coldpath.meter.Charges;
import dev.coldpath.meter.Charges.Used;
import dev.coldpath.plan.Plan;
import dev.coldpath.submit.Usage;
import java.time.YearMonth;
import java.util.OptionalInt;

/// `GET /v1/usage`: what the account used this UTC month, and what its plan includes. Counts nothing.
public final class GetUsageRoute implements Route {
    private final Charges charges;

    public GetUsageRoute(Charges charges) {
        this.charges = charges;
    }

    @Override
    public String method() {
        return "GET";
    }

    @Override
    public String template() {
        return "/v1/usage";
    }

    @Override
    public String operationId() {
        return "getUsage";
    }

    @Override
    public Response answer(Call call) {
        Caller caller = call.caller();
        YearMonth month = Usage.monthOf(call.now());
        return switch (caller.scope().mode()) {
            case LIVE -> {
                Used used = charges.used(caller.scope(), month);
                ObjectNode body =
                        Json.object().put("user_id", caller.scope().account().value());
                yield answer(body, used, month, caller.plan());
            }
            case TEST ->
                answer(Sandbox.body().put("user_id", "sandbox"), SandboxUsage.of(caller.plan()), month, caller.plan());
        };
    }

    private static Response answer(ObjectNode body, Used used, YearMonth month, Plan plan) {
        body.put("period", month.toString())
                .put("tier", plan.name())
                .put("total_calls", used.cold() + used.cached())
                .put("cold_calls", used.cold())
                .put("cached_calls", used.cached())
                .put("last_reset", ScoreWire.time(Usage.begins(month)))
                .put("next_reset", ScoreWire.time(Usage.begins(month.plusMonths(1))));
        ObjectNode limits = body.putObject("tier_limits");
        limit(limits, "cached_calls_included", plan.cachedCallsIncluded());
        limit(limits, "cold_calls_included", plan.coldCallsIncluded());
        limits.put("freshness_window_hours", ScoreWire.hours(plan.freshness()));
        return Json.response(200, body);
    }

    private static void limit(ObjectNode limits, String name, OptionalInt limit) {
        if (limit.isPresent()) {
            limits.put(name, limit.getAsInt());
        } else {
            limits.putNull(name);
        }
    }
}
