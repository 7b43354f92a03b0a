package dev.coldpath.intelligence.routes;

import dev.coldpath.api.ApiError;
import dev.coldpath.api.Json;
import dev.coldpath.api.Response;
import java.time.Duration;
import java.util.OptionalInt;

/// Every error of the product that is not about one parameter. A body has one member: `message` where a gateway would
/// have refused, `error` everywhere else.
public enum IntelligenceError {
    FORBIDDEN(403, "Forbidden"),
    TOO_MANY_REQUESTS(429, "Too Many Requests"),
    JOB_NOT_FOUND(404, "job not found"),
    NARRATIVE_NOT_FOUND(404, "narrative not found"),
    CREATOR_NOT_FOUND(404, "creator not found"),
    NOT_FOUND(404, "not found"),
    METHOD_NOT_ALLOWED(405, "method not allowed"),
    RESULT_EXPIRED(410, "job result expired"),
    INVALID_JOB_ID(400, "invalid job id"),
    BODY_TOO_LARGE(413, "request body too large"),
    UNSUPPORTED_MEDIA_TYPE(415, "content-type must be application/json"),
    UNSUPPORTED_ENCODING(415, "content-encoding is not supported"),
    INTERNAL_ERROR(500, "internal error"),
    UNAVAILABLE(503, "service unavailable", OptionalInt.of(2)),
    RESULT_UNAVAILABLE(503, "job result unavailable", OptionalInt.of(5));

    private static final int BAD_REQUEST = 400;
    private static final String RETRY_AFTER = "Retry-After";

    private final int status;
    private final String text;
    private final OptionalInt retryAfter;

    IntelligenceError(int status, String text) {
        this(status, text, OptionalInt.empty());
    }

    IntelligenceError(int status, String text, OptionalInt retryAfter) {
        this.status = status;
        this.text = text;
        this.retryAfter = retryAfter;
    }

    /// A parameter or a body that cannot be.
    public static Response badRequest(String text) {
        return error(BAD_REQUEST, text);
    }

    /// Over the rate or over the day's cap.
    public static Response tooMany(Duration retryIn) {
        return TOO_MANY_REQUESTS.response().with(RETRY_AFTER, ApiError.retryAfter(retryIn));
    }

    public int status() {
        return status;
    }

    public String text() {
        return text;
    }

    public Response response() {
        Response response = gateway() ? Json.response(status, Json.object().put("message", text)) : error(status, text);
        return retryAfter.isPresent() ? response.with(RETRY_AFTER, Integer.toString(retryAfter.getAsInt())) : response;
    }

    private boolean gateway() {
        return this == FORBIDDEN || this == TOO_MANY_REQUESTS;
    }

    private static Response error(int status, String text) {
        return Json.response(status, Json.object().put("error", text));
    }
}
