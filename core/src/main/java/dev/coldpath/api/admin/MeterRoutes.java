package dev.coldpath.api.admin;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.coldpath.account.AccountId;
import dev.coldpath.account.KeyId;
import dev.coldpath.admin.MeterDesk;
import dev.coldpath.api.AdminRoute;
import dev.coldpath.api.AdminRoute.Errand;
import dev.coldpath.api.ApiError;
import dev.coldpath.api.Json;
import dev.coldpath.api.Response;
import dev.coldpath.plan.Plans;
import java.util.List;
import java.util.Optional;

/// Routes about plans, the usage of accounts, and limits that block them.
public final class MeterRoutes {
    private static final String DAY = "account_cold_24h";
    private static final String HOUR = "per_key_cold_1h";

    private final MeterDesk desk;
    private final Plans plans;

    public MeterRoutes(MeterDesk desk, Plans plans) {
        this.desk = desk;
        this.plans = plans;
    }

    public List<AdminRoute> routes() {
        return List.of(
                new AdminRoute("GET", "/admin/accounts/{account_id}/usage", "getAccountUsage", this::usage),
                new AdminRoute("POST", "/admin/accounts/{account_id}/lift", "liftLimit", this::lift),
                new AdminRoute("GET", "/admin/plans", "listPlans", _ -> plans()));
    }

    private Response usage(Errand errand) {
        return AccountRoutes.asked(errand)
                .map(id -> Errands.answer(desk.usage(id, errand.now()), ApiError.NO_ACCOUNT, MeterRoutes::answer))
                .orElseGet(ApiError.NO_ACCOUNT::response);
    }

    private static Response answer(MeterDesk.View view) {
        return Json.response(200, AdminWire.usage(view));
    }

    private Response lift(Errand errand) {
        return Errands.body(errand, fields -> {
            Optional<String> limit = fields.needed(
                    "limit", fields.text("limit", text -> Optional.of(text).filter(List.of(DAY, HOUR)::contains)));
            Optional<KeyId> key = fields.text("keyId", KeyId::parse);
            Optional<AccountId> account = AccountRoutes.asked(errand);
            boolean hour = limit.filter(HOUR::equals).isPresent();
            if (!fields.good() || limit.isEmpty()) {
                return fields.refusal();
            }
            if (hour != key.isPresent()) {
                return Fields.refused("keyId");
            }
            if (account.isEmpty()) {
                return ApiError.NO_ACCOUNT.response();
            }
            return key.isPresent()
                    ? Errands.answer(
                            desk.liftHour(account.get(), key.get(), errand.now()), ApiError.NO_KEY, MeterRoutes::answer)
                    : Errands.answer(
                            desk.liftDay(account.get(), errand.now()), ApiError.NO_ACCOUNT, MeterRoutes::answer);
        });
    }

    private Response plans() {
        ObjectNode body = Json.object();
        var list = body.putArray("plans");
        plans.all().forEach(plan -> list.add(AdminWire.plan(plan)));
        return Json.response(200, body);
    }
}
