package dev.coldpath.api.webhook;

import dev.coldpath.api.Response;
import dev.coldpath.api.Route;
import java.util.function.Function;

/// A route whose answer is one function.
record PlainRoute(String method, String template, String operationId, Function<Call, Response> answers)
        implements Route {
    @Override
    public Response answer(Call call) {
        return answers.apply(call);
    }
}
