package dev.coldpath.api;

import dev.coldpath.api.AdminRoute.Errand;
import java.util.function.Function;

/// An operation for everybody: it needs no key, and so says nothing of anybody's but to who brings proof of another
/// kind.
///
/// @param work what it answers
public record OpenRoute(
        String method, String template, String operationId, ErrorBodies errors, Function<Errand, Response> work)
        implements Operation {
    /// One that words its errors as Score does.
    public OpenRoute(String method, String template, String operationId, Function<Errand, Response> work) {
        this(method, template, operationId, ErrorBodies.SCORE, work);
    }
}
