package dev.coldpath.api.score;

import dev.coldpath.api.ApiError;
import dev.coldpath.api.Json;
import dev.coldpath.api.Response;
import dev.coldpath.api.Route;
import dev.coldpath.domain.Domain;
import dev.coldpath.domain.TestDomain;
import dev.coldpath.score.Explanations;

/// `GET /v1/company/{domain}/explain`: why the domain's newest score is what it is, signal by signal, and what would
/// move it. Counts nothing.
public final class GetExplanationRoute implements Route {
    private final Explanations explanations;

    public GetExplanationRoute(Explanations explanations) {
        this.explanations = explanations;
    }

    @Override
    public String method() {
        return "GET";
    }

    @Override
    public String template() {
        return "/v1/company/{domain}/explain";
    }

    @Override
    public String operationId() {
        return "getExplanation";
    }

    @Override
    public Response answer(Call call) {
        return switch (AskedDomain.of(call)) {
            case AskedDomain.Wrong wrong -> wrong.error().response();
            case AskedDomain.Canned(TestDomain domain) ->
                Json.response(200, ExplanationWire.body(Sandbox.body(), SandboxExplanation.of(domain)));
            case AskedDomain.Live(Domain domain) ->
                explanations
                        .explanation(domain)
                        .map(why -> Json.response(200, ExplanationWire.body(Json.object(), why)))
                        .orElseGet(ApiError.NO_SCORE::response);
        };
    }
}
