package dev.coldpath.client;

import java.time.Duration;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/// Why a call failed. Its message holds the service's words and the request's id, never a key or a question.
public final class ColdpathException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /// The kind of failure, for programs to branch on.
    public enum Code {
        /// The request is wrong; sending it again does not help.
        INVALID_REQUEST,
        /// The key is missing, unknown, expired or revoked, or lacks the permission.
        ACCESS_DENIED,
        /// No such record or job, or it has expired.
        NOT_FOUND,
        /// The result of this job is no longer stored.
        EXPIRED,
        /// A rate limit, or the plan's calls are used up: see [ColdpathException#retryAfter()].
        RATE_LIMITED,
        /// The service answered with a 5xx, in the last of three attempts too.
        SERVER_ERROR,
        /// There was no response in time.
        UNREACHABLE,
        /// This version of the client does not understand the response.
        INVALID_RESPONSE,
        /// The job ended without a result.
        JOB_FAILED,
        /// The job was not done when the time to wait for it was over.
        STILL_RUNNING,
        /// This thread was interrupted.
        INTERRUPTED
    }

    private final Code code;
    private final int status;
    // nullable, since an Optional cannot be serialised and an exception must be
    private final @Nullable String requestId;
    private final @Nullable Duration retryAfter;

    private ColdpathException(
            Code code, String message, int status, Optional<String> requestId, Optional<Duration> retry) {
        super(message);
        this.code = code;
        this.status = status;
        this.requestId = requestId.orElse(null);
        this.retryAfter = retry.orElse(null);
    }

    static ColdpathException of(Code code, String message) {
        return new ColdpathException(code, message, 0, Optional.empty(), Optional.empty());
    }

    static ColdpathException of(Code code, String message, Throwable cause) {
        ColdpathException failure = of(code, message);
        failure.initCause(cause);
        return failure;
    }

    /// What a response other than a success means.
    static ColdpathException of(ApiResponse response, String error, Optional<Duration> retryAfter) {
        Optional<String> id = response.header("X-Request-Id");
        String message = "coldpath " + response.status() + ": " + error
                + id.map(text -> " (request " + text + ")").orElse("");
        return new ColdpathException(code(response.status()), message, response.status(), id, retryAfter);
    }

    private static Code code(int status) {
        return switch (status) {
            case 401, 403 -> Code.ACCESS_DENIED;
            case 404 -> Code.NOT_FOUND;
            case 410 -> Code.EXPIRED;
            case 429 -> Code.RATE_LIMITED;
            default -> status >= 500 ? Code.SERVER_ERROR : Code.INVALID_REQUEST;
        };
    }

    public Code code() {
        return code;
    }

    /// The HTTP status of the failure; empty when none was received.
    public OptionalInt status() {
        return status == 0 ? OptionalInt.empty() : OptionalInt.of(status);
    }

    /// The request's id; name it when you ask your operator.
    public Optional<String> requestId() {
        return Optional.ofNullable(requestId);
    }

    /// How long to wait before the next attempt, if the service said so.
    public Optional<Duration> retryAfter() {
        return Optional.ofNullable(retryAfter);
    }
}
