package dev.coldpath.api.score;

import dev.coldpath.api.ApiError;
import dev.coldpath.api.Json;
import dev.coldpath.api.QueryString;
import dev.coldpath.api.Response;
import dev.coldpath.api.Route;
import dev.coldpath.score.ScoreRecord;
import dev.coldpath.score.movers.FindMovers;
import dev.coldpath.score.movers.Question;
import dev.coldpath.score.movers.Window;

/// `GET /v1/movers`: who gained and who lost most in a window. All callers within five minutes get the same bytes.
public final class GetMoversRoute implements Route {
    private static final String SOON = "5";

    private final FindMovers movers;

    public GetMoversRoute(FindMovers movers) {
        this.movers = movers;
    }

    @Override
    public String method() {
        return "GET";
    }

    @Override
    public String template() {
        return "/v1/movers";
    }

    @Override
    public String operationId() {
        return "getMovers";
    }

    @Override
    public Response answer(Call call) {
        return QueryString.of(call.request())
                .one("window", Window::ofWire)
                .value()
                .map(window -> answer(window, call))
                .orElseGet(ApiError.INVALID_WINDOW::response);
    }

    private Response answer(Window window, Call call) {
        Question question = Question.at(ScoreRecord.PIPELINE_VERSION, window, call.now());
        return switch (call.caller().scope().mode()) {
            case TEST -> Json.response(200, MoversWire.put(Sandbox.body(), question, SandboxMovers.MOVERS));
            case LIVE ->
                movers.find(question)
                        .map(found -> Json.response(200, MoversWire.put(Json.object(), question, found)))
                        .orElseGet(GetMoversRoute::notYet);
        };
    }

    /// Upkeep makes what is too much for a request.
    private static Response notYet() {
        return ApiError.TEMPORARILY_UNAVAILABLE.response().with("Retry-After", SOON);
    }
}
