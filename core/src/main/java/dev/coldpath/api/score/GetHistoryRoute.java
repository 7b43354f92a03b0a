package dev.coldpath.api.score;

import dev.coldpath.account.Caller;
import dev.coldpath.account.Mode;
import dev.coldpath.api.ApiError;
import dev.coldpath.api.Cursors;
import dev.coldpath.api.Json;
import dev.coldpath.api.Response;
import dev.coldpath.api.Route;
import dev.coldpath.domain.Domain;
import dev.coldpath.domain.TestDomain;
import dev.coldpath.meter.Charges;
import dev.coldpath.meter.Meter;
import dev.coldpath.score.HistoryPage;
import dev.coldpath.score.ScoreHistory;
import dev.coldpath.submit.Allowance;
import dev.coldpath.submit.Limits;
import java.util.Optional;

/// `GET /v1/score/{domain}/history`: a domain's records, the newest first. Each part counts as a cached call. A cursor
/// goes on behind the last record it was given with, for its domain and mode and for nothing else.
public final class GetHistoryRoute implements Route {
    private final ScoreHistory history;
    private final Charges charges;
    private final Meter meter;
    private final Cursors cursors;

    public GetHistoryRoute(ScoreHistory history, Charges charges, Meter meter, Cursors cursors) {
        this.history = history;
        this.charges = charges;
        this.meter = meter;
        this.cursors = cursors;
    }

    @Override
    public String method() {
        return "GET";
    }

    @Override
    public String template() {
        return "/v1/score/{domain}/history";
    }

    @Override
    public String operationId() {
        return "getHistory";
    }

    @Override
    public Response answer(Call call) {
        return switch (AskedDomain.of(call)) {
            case AskedDomain.Wrong wrong -> wrong.error().response();
            case AskedDomain.Canned(TestDomain domain) ->
                switch (HistoryPart.of(call.request(), cursors, list(domain.domain(), Mode.TEST))) {
                    case HistoryPart.Wrong(ApiError error) -> error.response();
                    case HistoryPart.Asked part -> canned(domain, SandboxHistory.page(domain, part, call.now()));
                };
            case AskedDomain.Live(Domain domain) ->
                switch (HistoryPart.of(call.request(), cursors, list(domain.name(), Mode.LIVE))) {
                    case HistoryPart.Wrong(ApiError error) -> error.response();
                    case HistoryPart.Asked part -> live(domain, part, call);
                };
        };
    }

    private Response canned(TestDomain domain, HistoryPage page) {
        return Json.response(
                200,
                HistoryWire.body(Sandbox.body(), domain.domain(), page, next(page, list(domain.domain(), Mode.TEST))));
    }

    private Response live(Domain domain, HistoryPart.Asked part, Call call) {
        HistoryPage page = history.page(domain, part.olderThan(), part.most());
        if (page.records().isEmpty() && part.olderThan().isEmpty()) {
            return ApiError.NO_HISTORY.response();
        }
        Optional<String> next = next(page, list(domain.name(), Mode.LIVE));
        Response answer = Json.response(200, HistoryWire.body(Json.object(), domain.name(), page, next));
        Caller caller = call.caller();
        Allowance left = charges.of(caller.scope(), caller.key()).left(call.now(), Limits.ofScores(caller.plan()));
        return RateLimits.tell(CachedAnswer.metered(answer, meter, call), left);
    }

    private Optional<String> next(HistoryPage page, String list) {
        return page.more()
                ? Optional.of(
                        cursors.seal(page.records().getLast().ref().scoredAt().toString(), list))
                : Optional.empty();
    }

    private static String list(String domain, Mode mode) {
        return "history\n" + mode.wire() + "\n" + domain;
    }
}
