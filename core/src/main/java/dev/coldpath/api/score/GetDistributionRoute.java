package dev.coldpath.api.score;

import dev.coldpath.api.Json;
import dev.coldpath.api.Response;
import dev.coldpath.api.Route;
import dev.coldpath.score.ScoreRecord;
import dev.coldpath.score.Universe;

/// `GET /v1/distribution`: all newest records, counted.
public final class GetDistributionRoute implements Route {
    private final Universe universe;

    public GetDistributionRoute(Universe universe) {
        this.universe = universe;
    }

    @Override
    public String method() {
        return "GET";
    }

    @Override
    public String template() {
        return "/v1/distribution";
    }

    @Override
    public String operationId() {
        return "getDistribution";
    }

    @Override
    public Response answer(Call call) {
        return Json.response(
                200,
                switch (call.caller().scope().mode()) {
                    case TEST -> DistributionWire.put(Sandbox.body(), SandboxDistribution.DISTRIBUTION);
                    case LIVE ->
                        DistributionWire.put(Json.object(), universe.distribution(ScoreRecord.PIPELINE_VERSION));
                });
    }
}
