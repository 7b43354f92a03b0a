package dev.coldpath.intelligence.routes;

import dev.coldpath.api.ErrorBodies;
import dev.coldpath.api.Response;
import java.util.function.Supplier;

/// The product's errors, but for the store: that it is out of reach is what a check of health is there to say, also
/// when the caller's key is what could not be looked up.
///
/// @param unreachable what the route itself answers then
record HealthErrors(Supplier<Response> unreachable) implements ErrorBodies {
    private static final ErrorBodies OTHERS = Errors.OF_INTELLIGENCE;

    @Override
    public boolean keepsRequestIds() {
        return OTHERS.keepsRequestIds();
    }

    @Override
    public Response notFound() {
        return OTHERS.notFound();
    }

    @Override
    public Response methodNotAllowed() {
        return OTHERS.methodNotAllowed();
    }

    @Override
    public Response unauthorized() {
        return OTHERS.unauthorized();
    }

    @Override
    public Response insufficientScope() {
        return OTHERS.insufficientScope();
    }

    @Override
    public Response tooManyRequests() {
        return OTHERS.tooManyRequests();
    }

    @Override
    public Response unavailable() {
        return unreachable.get();
    }

    @Override
    public Response broken() {
        return OTHERS.broken();
    }
}
