package dev.coldpath.api.score;

import dev.coldpath.account.Caller;
import dev.coldpath.api.ApiError;
import dev.coldpath.api.Json;
import dev.coldpath.api.Response;
import dev.coldpath.api.Route;
import dev.coldpath.domain.Domain;
import dev.coldpath.domain.TestDomain;
import dev.coldpath.meter.Charges;
import dev.coldpath.meter.Charges.Seen;
import dev.coldpath.meter.Meter;
import dev.coldpath.plan.Plan;
import dev.coldpath.score.ScoreRecord;
import dev.coldpath.score.Universe;
import dev.coldpath.submit.Limits;

/// `GET /v1/score/{domain}`: the newest record, whatever its age. Never starts a run; counts as a cached call.
public final class GetScoreRoute implements Route {
    private final Charges charges;
    private final Universe universe;
    private final Meter meter;

    public GetScoreRoute(Charges charges, Universe universe, Meter meter) {
        this.charges = charges;
        this.universe = universe;
        this.meter = meter;
    }

    @Override
    public String method() {
        return "GET";
    }

    @Override
    public String template() {
        return "/v1/score/{domain}";
    }

    @Override
    public String operationId() {
        return "getScore";
    }

    @Override
    public Response answer(Call call) {
        return switch (AskedDomain.of(call)) {
            case AskedDomain.Wrong wrong -> wrong.error().response();
            case AskedDomain.Canned(TestDomain domain) -> Json.response(200, Sandbox.record(domain));
            case AskedDomain.Live(Domain domain) -> {
                Caller caller = call.caller();
                Seen seen = charges.latest(domain, caller.scope(), caller.key());
                yield seen.record()
                        .map(record -> RateLimits.tell(
                                CachedAnswer.metered(answer(record, caller.plan()), meter, call),
                                seen.charged().left(call.now(), Limits.ofScores(caller.plan()))))
                        .orElseGet(ApiError.NO_SCORE::response);
            }
        };
    }

    private Response answer(ScoreRecord record, Plan plan) {
        var rank = universe.rank(record.pipelineVersion(), record.composite());
        return Json.response(200, ScoreWire.record(record, rank, plan));
    }
}
