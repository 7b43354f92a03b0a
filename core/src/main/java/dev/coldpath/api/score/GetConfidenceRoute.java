package dev.coldpath.api.score;

import dev.coldpath.api.ApiError;
import dev.coldpath.api.Json;
import dev.coldpath.api.Response;
import dev.coldpath.api.Route;
import dev.coldpath.domain.Domain;
import dev.coldpath.domain.TestDomain;
import dev.coldpath.score.ConfidenceReports;

/// `GET /v1/company/{domain}/confidence`: how much evidence stood behind the domain's last run, also when it was not
/// enough for a record. Counts nothing.
public final class GetConfidenceRoute implements Route {
    private final ConfidenceReports reports;

    public GetConfidenceRoute(ConfidenceReports reports) {
        this.reports = reports;
    }

    @Override
    public String method() {
        return "GET";
    }

    @Override
    public String template() {
        return "/v1/company/{domain}/confidence";
    }

    @Override
    public String operationId() {
        return "getConfidence";
    }

    @Override
    public Response answer(Call call) {
        return switch (AskedDomain.of(call)) {
            case AskedDomain.Wrong wrong -> wrong.error().response();
            case AskedDomain.Canned(TestDomain domain) ->
                Json.response(200, ConfidenceWire.body(Sandbox.body(), SandboxConfidence.of(domain)));
            case AskedDomain.Live(Domain domain) ->
                reports.confidence(domain)
                        .map(report -> Json.response(200, ConfidenceWire.body(Json.object(), report)))
                        .orElseGet(ApiError.NO_SCORE::response);
        };
    }
}
