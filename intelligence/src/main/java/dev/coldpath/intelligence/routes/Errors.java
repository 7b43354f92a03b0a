package dev.coldpath.intelligence.routes;

import dev.coldpath.api.ErrorBodies;
import dev.coldpath.api.Response;
import java.time.Duration;

/// The errors of the service itself in this product's format.
public final class Errors implements ErrorBodies {
    public static final ErrorBodies OF_INTELLIGENCE = new Errors();

    private static final Duration NEXT_TOKEN = Duration.ofSeconds(1);

    private Errors() {}

    @Override
    public boolean keepsRequestIds() {
        return false;
    }

    @Override
    public Response notFound() {
        return IntelligenceError.NOT_FOUND.response();
    }

    @Override
    public Response methodNotAllowed() {
        return IntelligenceError.METHOD_NOT_ALLOWED.response();
    }

    @Override
    public Response unauthorized() {
        return IntelligenceError.FORBIDDEN.response();
    }

    @Override
    public Response insufficientScope() {
        return IntelligenceError.FORBIDDEN.response();
    }

    @Override
    public Response tooManyRequests() {
        return IntelligenceError.tooMany(NEXT_TOKEN);
    }

    @Override
    public Response unavailable() {
        return IntelligenceError.UNAVAILABLE.response();
    }

    @Override
    public Response broken() {
        return IntelligenceError.INTERNAL_ERROR.response();
    }
}
