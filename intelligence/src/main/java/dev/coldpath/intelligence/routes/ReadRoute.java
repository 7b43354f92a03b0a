package dev.coldpath.intelligence.routes;

import dev.coldpath.account.Access;
import dev.coldpath.api.ErrorBodies;
import dev.coldpath.api.Response;
import java.util.function.Function;

/// A reading route whose answer is one function.
///
/// @param template with the product's base path
record ReadRoute(String template, String operationId, ErrorBodies errors, Function<Call, Response> answers)
        implements ProductRoute {
    /// One with the product's errors.
    ReadRoute(String template, String operationId, Function<Call, Response> answers) {
        this(template, operationId, Errors.OF_INTELLIGENCE, answers);
    }

    @Override
    public String method() {
        return "GET";
    }

    /// Whatever the base path is called.
    @Override
    public Access access() {
        return Access.READ;
    }

    @Override
    public Response answer(Call call) {
        return answers.apply(call);
    }
}
