package dev.coldpath.client;

import java.time.Duration;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/// Why a call came to nothing. Its message holds the service's words and the request's id, never a key or a question.
public final class ColdpathException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /// What a program may branch on.
    public enum Code {
        /// The request is wrong; sending it again would not help.
        REFUSED,
        /// The key is missing, unknown or revoked, or was not made for this.
        NOT_ALLOWED,
        /// There is no such record or job, or no longer.
        NOT_FOUND,
        /// The result is past its day.
        EXPIRED,
        /// Too many calls, or the plan's are used up: see [ColdpathException#retryAfter()].
        TOO_MANY,
        /// The service failed, three times.
        SERVICE_FAILED,
        /// There was no answer, or none in time.
        UNREACHABLE,
        /// The answer is none that this version understands.
        UNREADABLE,
        /// The job ended without a result.
        JOB_FAILED,
        /// The job was not over when waiting for it was.
        STILL_RUNNING,
        /// This thread was told to stop.
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

    /// What a reply that is no success means.
    static ColdpathException of(Reply reply, String error, Optional<Duration> retryAfter) {
        Optional<String> id = reply.header("X-Request-Id");
        String message = "coldpath " + reply.status() + ": " + error
                + id.map(text -> " (request " + text + ")").orElse("");
        return new ColdpathException(code(reply.status()), message, reply.status(), id, retryAfter);
    }

    private static Code code(int status) {
        return switch (status) {
            case 401, 403 -> Code.NOT_ALLOWED;
            case 404 -> Code.NOT_FOUND;
            case 410 -> Code.EXPIRED;
            case 429 -> Code.TOO_MANY;
            default -> status >= 500 ? Code.SERVICE_FAILED : Code.REFUSED;
        };
    }

    public Code code() {
        return code;
    }

    /// The HTTP status; empty when there was no answer or no failing one.
    public OptionalInt status() {
        return status == 0 ? OptionalInt.empty() : OptionalInt.of(status);
    }

    /// What to name when asking the operator.
    public Optional<String> requestId() {
        return Optional.ofNullable(requestId);
    }

    /// When the service would like to be asked again.
    public Optional<Duration> retryAfter() {
        return Optional.ofNullable(retryAfter);
    }
}
