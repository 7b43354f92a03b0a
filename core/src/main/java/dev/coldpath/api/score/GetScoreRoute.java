package dev.coldpath.api.score;

import dev.coldpath.api.ApiError;
import dev.coldpath.api.Json;
import dev.coldpath.api.Response;
import dev.coldpath.api.Route;
import dev.coldpath.domain.Domain;
import dev.coldpath.domain.TestDomain;
import dev.coldpath.plan.Plan;
import dev.coldpath.score.ScoreRecords;
import dev.coldpath.score.Universe;

/// `GET /v1/score/{domain}`: the newest record, whatever its age. Never starts a run.
public final class GetScoreRoute implements Route {
    private final ScoreRecords records;
    private final Universe universe;

    public GetScoreRoute(ScoreRecords records, Universe universe) {
        this.records = records;
        this.universe = universe;
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
        return call.segment("domain")
                .map(typed -> AskedDomain.of(typed, call.caller().scope().mode()))
                .map(asked -> answer(asked, call.caller().plan()))
                .orElseGet(ApiError.INVALID_DOMAIN::response);
    }

    private Response answer(AskedDomain asked, Plan plan) {
        return switch (asked) {
            case AskedDomain.Wrong(ApiError error) -> error.response();
            case AskedDomain.Canned(TestDomain domain) -> Json.response(200, Sandbox.record(domain));
            case AskedDomain.Live(Domain domain) ->
                records.latest(domain)
                        .map(record -> Json.response(
                                200,
                                ScoreWire.record(
                                        record, universe.rank(record.pipelineVersion(), record.composite()), plan)))
                        .orElseGet(ApiError.NO_SCORE::response);
        };
    }
}
