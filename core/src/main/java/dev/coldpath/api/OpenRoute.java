package dev.coldpath.api;

import java.util.function.Supplier;

/// An operation for everybody: it needs no key, and so says nothing of anybody's.
///
/// @param work what it answers, always the same
public record OpenRoute(String method, String template, String operationId, Supplier<Response> work)
        implements Operation {}
