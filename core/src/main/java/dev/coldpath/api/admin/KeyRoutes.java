package dev.coldpath.api.admin;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.coldpath.account.Access;
import dev.coldpath.account.AccountId;
import dev.coldpath.account.KeyId;
import dev.coldpath.account.KeyTerms;
import dev.coldpath.account.Mode;
import dev.coldpath.admin.KeyDesk;
import dev.coldpath.admin.KeyDesk.Wish;
import dev.coldpath.api.AdminRoute;
import dev.coldpath.api.AdminRoute.Errand;
import dev.coldpath.api.ApiError;
import dev.coldpath.api.Json;
import dev.coldpath.api.Response;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/// Routes about keys.
public final class KeyRoutes {
    private static final int LONGEST_OVERLAP =
            Math.toIntExact(Duration.ofDays(30).toSeconds());

    private final KeyDesk desk;

    public KeyRoutes(KeyDesk desk) {
        this.desk = desk;
    }

    public List<AdminRoute> routes() {
        return List.of(
                new AdminRoute("POST", "/admin/accounts/{account_id}/keys", "createKey", this::create),
                new AdminRoute("GET", "/admin/accounts/{account_id}/keys", "listKeys", this::list),
                new AdminRoute("POST", "/admin/keys/{key_id}/rotate", "rotateKey", this::rotate),
                new AdminRoute("POST", "/admin/keys/{key_id}/revoke", "revokeKey", this::revoke));
    }

    private static Optional<KeyId> asked(Errand errand) {
        return errand.segment("key_id").flatMap(KeyId::parse);
    }

    private Response create(Errand errand) {
        return Errands.body(errand, fields -> {
            Optional<AccountId> account = AccountRoutes.asked(errand);
            if (account.isEmpty()) {
                return ApiError.NO_ACCOUNT.response();
            }
            Optional<Mode> mode = fields.needed("mode", fields.text("mode", AccountRoutes::mode));
            Optional<String> label = fields.label();
            Optional<Set<Access>> access = fields.words("scopes", Access::of);
            Optional<Instant> expiresAt = fields.instant("expiresAt");
            if (!fields.good() || mode.isEmpty()) {
                return fields.refusal();
            }
            KeyTerms terms = new KeyTerms(access.orElse(KeyTerms.UNLIMITED.access()), expiresAt);
            return Errands.answer(
                    desk.create(account.get(), new Wish(mode.get(), label.orElse(""), terms), errand.now()),
                    ApiError.NO_ACCOUNT,
                    made -> Json.response(201, AdminWire.key(made, errand.now())));
        });
    }

    private Response list(Errand errand) {
        Optional<AccountId> account = AccountRoutes.asked(errand);
        if (account.isEmpty()) {
            return ApiError.NO_ACCOUNT.response();
        }
        return Errands.answer(desk.list(account.get()), ApiError.NO_ACCOUNT, keys -> {
            ObjectNode body = Json.object();
            var list = body.putArray("keys");
            keys.forEach(key -> list.add(AdminWire.key(key, errand.now())));
            return Json.response(200, body);
        });
    }

    private Response rotate(Errand errand) {
        return Errands.body(errand, fields -> {
            OptionalInt overlap = fields.count("overlapSeconds", LONGEST_OVERLAP);
            Optional<KeyId> key = asked(errand);
            if (!fields.good()) {
                return fields.refusal();
            }
            if (key.isEmpty()) {
                return ApiError.NO_KEY.response();
            }
            Duration both = overlap.isPresent() ? Duration.ofSeconds(overlap.getAsInt()) : KeyDesk.OVERLAP;
            return Errands.answer(
                    desk.rotate(key.get(), both, errand.now()),
                    ApiError.NO_KEY,
                    made -> Json.response(201, AdminWire.key(made, errand.now())));
        });
    }

    private Response revoke(Errand errand) {
        Optional<KeyId> key = asked(errand);
        return key.isEmpty()
                ? ApiError.NO_KEY.response()
                : Errands.answer(
                        desk.revoke(key.get(), errand.now()),
                        ApiError.NO_KEY,
                        card -> Json.response(200, AdminWire.key(card, errand.now())));
    }
}
