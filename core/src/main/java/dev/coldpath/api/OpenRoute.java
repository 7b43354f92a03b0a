package dev.coldpath.api;

import dev.coldpath.api.AdminRoute.Errand;
import java.util.function.Function;

/// An operation that needs no API key. It reveals nothing about any account, except to callers with another kind of
/// proof, such as a signed link.
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
