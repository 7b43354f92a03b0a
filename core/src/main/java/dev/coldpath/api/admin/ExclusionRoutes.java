package dev.coldpath.api.admin;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.coldpath.admin.ExclusionDesk;
import dev.coldpath.api.AdminRoute;
import dev.coldpath.api.AdminRoute.Errand;
import dev.coldpath.api.ApiError;
import dev.coldpath.api.Json;
import dev.coldpath.api.Response;
import dev.coldpath.domain.Domain;
import dev.coldpath.domain.DomainNames;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/// Routes about excluded domains, and about forgetting companies.
public final class ExclusionRoutes {
    private static final String TEMPLATE = "/admin/exclusions";

    private final ExclusionDesk desk;

    public ExclusionRoutes(ExclusionDesk desk) {
        this.desk = desk;
    }

    public List<AdminRoute> routes() {
        return List.of(
                new AdminRoute("GET", TEMPLATE, "listExclusions", this::list),
                new AdminRoute("POST", TEMPLATE, "excludeDomain", this::exclude),
                new AdminRoute("POST", TEMPLATE + "/{domain}/lift", "admitDomain", this::lift),
                new AdminRoute("POST", "/admin/companies/{domain}/forget", "forgetCompany", this::forget));
    }

    private Response list(Errand errand) {
        ObjectNode body = Json.object();
        var list = body.putArray("exclusions");
        desk.list(errand.now()).stream().map(AdminWire::exclusion).forEach(list::add);
        return Json.response(200, body);
    }

    private Response exclude(Errand errand) {
        return Errands.body(errand, fields -> {
            Optional<String> typed = fields.needed("domain", fields.text("domain", Optional::of));
            if (!fields.good() || typed.isEmpty()) {
                return fields.refusal();
            }
            return DomainNames.company(typed.get())
                    .map(domain -> Json.response(200, AdminWire.exclusion(desk.exclude(domain, errand.now()))))
                    .orElseGet(ApiError.INVALID_DOMAIN::response);
        });
    }

    private Response lift(Errand errand) {
        return about(
                errand,
                domain -> Errands.answer(
                        desk.lift(domain, errand.now()),
                        ApiError.NO_EXCLUSION,
                        admitted -> Json.response(200, AdminWire.domain(admitted))));
    }

    private Response forget(Errand errand) {
        return about(errand, domain -> {
            desk.forget(domain, errand.now());
            return Json.response(200, AdminWire.domain(domain));
        });
    }

    private static Response about(Errand errand, Function<Domain, Response> answer) {
        return errand.segment("domain")
                .flatMap(DomainNames::company)
                .map(answer)
                .orElseGet(ApiError.INVALID_DOMAIN::response);
    }
}
