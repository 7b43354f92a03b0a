package dev.coldpath.api.score;

import dev.coldpath.api.ApiError;
import dev.coldpath.api.Json;
import dev.coldpath.api.Response;
import dev.coldpath.api.Route;
import dev.coldpath.domain.Domain;
import dev.coldpath.domain.TestDomain;
import dev.coldpath.score.Cohorts;
import dev.coldpath.score.ScoreRecord;

/// `GET /v1/company/{domain}/cohort`: a company among its peers.
public final class GetCohortRoute implements Route {
    private final Cohorts cohorts;

    public GetCohortRoute(Cohorts cohorts) {
        this.cohorts = cohorts;
    }

    @Override
    public String method() {
        return "GET";
    }

    @Override
    public String template() {
        return "/v1/company/{domain}/cohort";
    }

    @Override
    public String operationId() {
        return "getCohort";
    }

    @Override
    public Response answer(Call call) {
        return switch (AskedDomain.of(call)) {
            case AskedDomain.Wrong wrong -> wrong.error().response();
            case AskedDomain.Canned(TestDomain domain) ->
                Json.response(200, CohortWire.put(Sandbox.body(), SandboxCohort.around(domain)));
            case AskedDomain.Live(Domain domain) ->
                cohorts.around(domain, ScoreRecord.PIPELINE_VERSION)
                        .map(cohort -> Json.response(200, CohortWire.put(Json.object(), cohort)))
                        .orElseGet(ApiError.NO_HISTORY::response);
        };
    }
}
