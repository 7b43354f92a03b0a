package dev.coldpath.api.admin;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.coldpath.account.AccountId;
import dev.coldpath.admin.AuditLog;
import dev.coldpath.api.AdminRoute;
import dev.coldpath.api.AdminRoute.Errand;
import dev.coldpath.api.Cursors;
import dev.coldpath.api.Cursors.Place;
import dev.coldpath.api.Json;
import dev.coldpath.api.Response;
import dev.coldpath.api.admin.Errands.Listing;
import dev.coldpath.api.admin.Errands.Part;
import java.util.List;
import java.util.UUID;

/// The route that lists the audit log.
public final class AuditRoutes {
    private static final String LIST = "admin audit ";

    private final AuditLog log;
    private final Cursors cursors;

    public AuditRoutes(AuditLog log, Cursors cursors) {
        this.log = log;
        this.cursors = cursors;
    }

    public List<AdminRoute> routes() {
        return List.of(new AdminRoute("GET", "/admin/audit", "listAudit", this::list));
    }

    private Response list(Errand errand) {
        Listing<AccountId> accounts = new Listing<>("account", AccountId::parse);
        return Errands.part(errand, accounts, (text, account) -> cursors.open(text, LIST + account), this::list);
    }

    private Response list(Part<AccountId> part) {
        AuditLog.Page page = log.list(part.filter(), part.after().map(AuditRoutes::mark), part.limit());
        ObjectNode body = Json.object();
        var list = body.putArray("audit");
        page.rows().forEach(row -> list.add(AdminWire.audit(row)));
        body.put(
                "nextCursor",
                page.next()
                        .map(mark -> new Place(mark.at(), mark.id().toString()))
                        .map(place -> cursors.seal(place.text(), LIST + part.filter()))
                        .orElse(null));
        return Json.response(200, body);
    }

    /// Reads what was sealed here.
    private static AuditLog.Mark mark(String text) {
        Place place = Place.of(text);
        return new AuditLog.Mark(place.at(), UUID.fromString(place.id()));
    }
}
