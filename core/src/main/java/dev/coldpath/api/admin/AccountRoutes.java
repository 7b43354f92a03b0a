package dev.coldpath.api.admin;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.coldpath.account.AccountId;
import dev.coldpath.account.Mode;
import dev.coldpath.account.Secret;
import dev.coldpath.admin.AccountBook;
import dev.coldpath.admin.AccountDesk;
import dev.coldpath.admin.AccountDesk.Edit;
import dev.coldpath.admin.AccountDesk.Opened;
import dev.coldpath.admin.AccountDesk.Wish;
import dev.coldpath.admin.OpenOnce;
import dev.coldpath.admin.OpenOnce.Told;
import dev.coldpath.api.AdminRoute;
import dev.coldpath.api.AdminRoute.Errand;
import dev.coldpath.api.ApiError;
import dev.coldpath.api.Cursors;
import dev.coldpath.api.Cursors.Place;
import dev.coldpath.api.IdempotencyKey;
import dev.coldpath.api.Json;
import dev.coldpath.api.Response;
import dev.coldpath.api.admin.Errands.Listing;
import dev.coldpath.api.admin.Errands.Part;
import dev.coldpath.plan.Overrides;
import dev.coldpath.submit.Once;
import java.time.Instant;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/// Routes about accounts.
public final class AccountRoutes {
    private static final String TEMPLATE = "/admin/accounts";
    private static final String LIST = "admin accounts";
    private static final Map<String, Boolean> STATES = Map.of("open", true, "suspended", false);
    private static final int MOST_CALLS = 1_000_000_000;

    private final AccountDesk desk;
    private final Cursors cursors;

    public AccountRoutes(AccountDesk desk, Cursors cursors) {
        this.desk = desk;
        this.cursors = cursors;
    }

    public List<AdminRoute> routes() {
        return List.of(
                new AdminRoute("POST", TEMPLATE, "openAccount", this::open),
                new AdminRoute("GET", TEMPLATE, "listAccounts", this::list),
                new AdminRoute("GET", "/admin/accounts/{account_id}", "getAccount", this::get),
                new AdminRoute("PATCH", "/admin/accounts/{account_id}", "changeAccount", this::change));
    }

    /// The account that the path names, if it can name one.
    static Optional<AccountId> asked(Errand errand) {
        return errand.segment("account_id").flatMap(AccountId::parse);
    }

    static Optional<Mode> mode(String word) {
        return Arrays.stream(Mode.values())
                .filter(mode -> mode.wire().equals(word))
                .findFirst();
    }

    private Response open(Errand errand) {
        return Errands.body(errand, fields -> {
            Optional<String> label = fields.label();
            Optional<String> plan = fields.needed("plan", fields.text("plan", Optional::of));
            UnaryOperator<Overrides> overrides = overrides(fields);
            Optional<Set<Mode>> modes = fields.words("keys", AccountRoutes::mode);
            if (!fields.good() || plan.isEmpty()) {
                return fields.refusal();
            }
            List<Mode> keys = modes.map(AccountRoutes::inOrder).orElse(List.of(Mode.LIVE, Mode.TEST));
            Wish wish = new Wish(label.orElse(""), plan.get(), overrides.apply(Overrides.NONE), keys);
            return open(wish, fields, errand);
        });
    }

    private Response open(Wish wish, Fields fields, Errand errand) {
        Function<Opened, ObjectNode> body = opened -> body(opened, errand.now());
        return switch (IdempotencyKey.of(errand.request())) {
            case IdempotencyKey.Malformed() -> ApiError.INVALID_IDEMPOTENCY_KEY.response();
            case IdempotencyKey.None() ->
                Errands.answer(
                        desk.open(wish, errand.now()),
                        ApiError.NO_ACCOUNT,
                        opened -> Json.response(201, body.apply(opened)));
            case IdempotencyKey.Given(String key) -> {
                Once once = Once.ofOperator("POST " + TEMPLATE, key, fields.canonical());
                OpenOnce request = new OpenOnce(once, new Secret(key), body.andThen(ObjectNode::toString));
                yield Errands.answer(desk.open(wish, request, errand.now()), ApiError.NO_ACCOUNT, AccountRoutes::told);
            }
        };
    }

    private static Response told(Told told) {
        Response response = Json.text(201, told.answer());
        return told.again() ? response.with(IdempotencyKey.REPLAYED, "true") : response;
    }

    private static List<Mode> inOrder(Set<Mode> modes) {
        return modes.stream().sorted(Comparator.naturalOrder()).toList();
    }

    private static ObjectNode body(Opened opened, Instant now) {
        ObjectNode body = Json.object();
        body.set("account", AdminWire.account(opened.account()));
        opened.keys().forEach(key -> body.withArray("keys").add(AdminWire.key(key, now)));
        return body;
    }

    private Response list(Errand errand) {
        Listing<Boolean> whole = new Listing<>("state", text -> Optional.ofNullable(STATES.get(text)));
        return Errands.part(errand, whole, (text, state) -> cursors.open(text, LIST + state), this::list);
    }

    private Response list(Part<Boolean> part) {
        Optional<AccountBook.Mark> after = part.after().map(AccountRoutes::mark);
        AccountBook.Page page = part.filter()
                .map(open -> desk.list(open, after, part.limit()))
                .orElseGet(() -> desk.list(after, part.limit()));
        ObjectNode body = Json.object();
        var list = body.putArray("accounts");
        page.accounts().stream().map(AdminWire::account).forEach(list::add);
        body.put(
                "nextCursor",
                page.next()
                        .map(mark -> new Place(mark.createdAt(), mark.id().value()))
                        .map(place -> cursors.seal(place.text(), LIST + part.filter()))
                        .orElse(null));
        return Json.response(200, body);
    }

    /// Reads what was sealed here.
    private static AccountBook.Mark mark(String text) {
        Place place = Place.of(text);
        return new AccountBook.Mark(place.at(), new AccountId(place.id()));
    }

    private Response get(Errand errand) {
        return asked(errand)
                .flatMap(desk::find)
                .map(account -> Json.response(200, AdminWire.account(account)))
                .orElseGet(ApiError.NO_ACCOUNT::response);
    }

    private Response change(Errand errand) {
        return Errands.body(errand, fields -> {
            Optional<AccountId> id = asked(errand);
            if (id.isEmpty()) {
                return ApiError.NO_ACCOUNT.response();
            }
            Edit edit = new Edit(
                    fields.label(),
                    fields.text("plan", Optional::of),
                    fields.text("state", text -> Optional.ofNullable(STATES.get(text))),
                    overrides(fields));
            return fields.good()
                    ? Errands.answer(
                            desk.change(id.get(), edit, errand.now()),
                            ApiError.NO_ACCOUNT,
                            account -> Json.response(200, AdminWire.account(account)))
                    : fields.refusal();
        });
    }

    /// A cap that is named is set, one that is named as null is the plan's again, and one that is not named stays.
    private static UnaryOperator<Overrides> overrides(Fields fields) {
        ObjectNode named = fields.inner("overrides");
        Fields inner = new Fields(named);
        OptionalInt cached = inner.count("cachedCallsIncluded", MOST_CALLS);
        OptionalInt cold = inner.count("coldCallsIncluded", MOST_CALLS);
        OptionalInt hour = inner.count("coldPerKeyHour", MOST_CALLS);
        fields.judge("overrides", inner);
        return seen -> new Overrides(
                named.has("cachedCallsIncluded") ? cached : seen.cachedCallsIncluded(),
                named.has("coldCallsIncluded") ? cold : seen.coldCallsIncluded(),
                named.has("coldPerKeyHour") ? hour : seen.coldPerKeyHour());
    }
}
