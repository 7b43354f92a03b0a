package dev.coldpath.api;

import java.time.Duration;

/// The errors of the service itself, whichever route was asked, in one product's format.
public interface ErrorBodies {
    /// Whether an answer keeps the id that its request brought; otherwise it always has one of our own.
    boolean keepsRequestIds();

    /// No such path.
    Response notFound();

    /// The path answers to another method.
    Response methodNotAllowed();

    /// No key, or none that is good.
    Response unauthorized();

    /// The key was not made for that.
    Response insufficientScope();

    /// The key asks too often.
    Response tooManyRequests();

    /// A store is out of reach.
    Response unavailable();

    /// An unexpected error.
    Response broken();

    /// Score's: a word that programs branch on, and a sentence for people.
    ErrorBodies SCORE = new ErrorBodies() {
        private static final Duration RETRY_IN = Duration.ofSeconds(1);

        @Override
        public boolean keepsRequestIds() {
            return true;
        }

        @Override
        public Response notFound() {
            return ApiError.NOT_FOUND.response();
        }

        @Override
        public Response methodNotAllowed() {
            return ApiError.METHOD_NOT_ALLOWED.response();
        }

        @Override
        public Response unauthorized() {
            return ApiError.UNAUTHORIZED.response();
        }

        @Override
        public Response insufficientScope() {
            return ApiError.INSUFFICIENT_SCOPE.response();
        }

        @Override
        public Response tooManyRequests() {
            return later(ApiError.RATE_LIMITED.response());
        }

        @Override
        public Response unavailable() {
            return later(ApiError.TEMPORARILY_UNAVAILABLE.response());
        }

        @Override
        public Response broken() {
            return ApiError.INTERNAL_ERROR.response();
        }

        private static Response later(Response response) {
            return response.with("Retry-After", ApiError.retryAfter(RETRY_IN));
        }
    };
}
