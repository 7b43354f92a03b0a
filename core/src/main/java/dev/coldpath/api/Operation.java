package dev.coldpath.api;

import java.util.List;

/// An operation of the service: a method and a path. Its kinds differ in who may call them.
public sealed interface Operation permits Route, AdminRoute, OpenRoute {
    /// `GET`, `POST` and so on. A `GET` operation also answers `HEAD`.
    String method();

    /// The path with its parameters in braces, as in `/v1/jobs/{job_id}`.
    String template();

    /// Its name in `docs/openapi.yaml`.
    String operationId();

    /// The first segments of its product's paths, whichever of them a host serves.
    default List<String> area() {
        return List.of(Router.first(template()));
    }

    /// How its product words what the service itself has to say.
    default ErrorBodies errors() {
        return ErrorBodies.SCORE;
    }
}
