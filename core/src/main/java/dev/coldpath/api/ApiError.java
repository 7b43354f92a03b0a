package dev.coldpath.api;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;

/// Every error an answer can name: its status, the word clients branch on, and a sentence for people.
public enum ApiError {
    BODY_DOMAIN_REQUIRED(400, "body.domain required", "The body must be a JSON object with a domain."),
    INVALID_DOMAIN(400, "invalid_domain", "This is not a domain name that can be scored."),
    INVALID_JSON(400, "invalid_json", "The body is not one JSON object in UTF-8."),
    INVALID_REQUEST(400, "invalid_request", "A member of the body has a value it cannot have."),
    INVALID_IDEMPOTENCY_KEY(
            400, "invalid_idempotency_key", "Idempotency-Key must be sent once, with 1 to 255 printable characters."),
    INVALID_CURSOR(400, "invalid_cursor", "This cursor is not one of ours for this list."),
    INVALID_LIMIT(400, "invalid_limit", "limit must be a whole number from 1 to 100."),
    INVALID_HISTORY_LIMIT(400, "limit must be between 1 and 500", "limit must be a whole number from 1 to 500."),
    INVALID_WEBHOOK(
            400,
            "invalid_webhook",
            "A webhook needs an https address of a public host at port 443, and members with values they can have."),
    INVALID_METADATA(
            400, "invalid_metadata", "metadata is one object of at most 16 texts, of at most 512 bytes as JSON."),
    INVALID_FILTER(400, "invalid_filter", "A filter of this list has a value that it does not know."),
    INVALID_WINDOW(400, "window must be one of ['7d','30d','90d']", "Say once how far to look back."),
    TEST_DOMAIN_WITH_LIVE_KEY(
            400, "test domains require a ki_test_ key", "The sandbox's domains answer only to test keys."),
    LIVE_DOMAIN_WITH_TEST_KEY(
            400,
            "sandbox: only ['acme.test', 'cohort.test', 'struggling.test', 'unicorn.test'] supported",
            "A test key opens the sandbox and nothing else."),
    UNAUTHORIZED(401, "unauthorized", "Send a valid key in the X-API-Key header."),
    FREE_TIER_SANDBOX_ONLY(403, "free_tier_sandbox_only", "This plan has no cold runs."),
    FORCE_FRESH_REQUIRES_ENTERPRISE(
            403, "force_fresh_requires_enterprise", "This plan cannot ask past a fresh record."),
    DOMAIN_EXCLUDED(
            403, "domain_excluded", "This company's domain is left alone: its owner or the operator wants it so."),
    FORBIDDEN(403, "forbidden", "This job belongs to another account."),
    INSUFFICIENT_SCOPE(403, "insufficient_scope", "This key was not made for that."),
    NO_SCORE(404, "no score available for this domain", "This domain has not been scored."),
    NO_HISTORY(404, "no_history", "This domain has no record."),
    JOB_NOT_FOUND(404, "job not found", "There is no such job, or no longer."),
    WEBHOOK_NOT_FOUND(404, "webhook not found", "There is no such webhook, or no longer."),
    DELIVERY_NOT_FOUND(404, "delivery not found", "There is no such delivery, or no longer."),
    NOT_FOUND(404, "not found", "There is nothing at this path."),
    METHOD_NOT_ALLOWED(405, "method not allowed", "This path answers to another method; see Allow."),
    TOO_MANY_WEBHOOKS(409, "too_many_webhooks", "There are as many webhooks as there may be; remove one first."),
    INVALID_PLAN(400, "invalid_plan", "There is no plan of this name; GET /admin/plans lists them."),
    NO_ACCOUNT(404, "account not found", "There is no such account."),
    NO_KEY(404, "key not found", "There is no such key."),
    NO_EXCLUSION(404, "exclusion not found", "Nobody is kept from asking about this domain."),
    NO_LETTER(404, "dead letter not found", "There is no such dead letter, or no longer."),
    TOO_MANY_KEYS(409, "too_many_keys", "This account has as many working keys as one may have; revoke some."),
    KEY_OVER(409, "key_over", "This key is revoked, expired or already replaced."),
    JOB_OPEN(409, "job_open", "This job is not over; cancel it first."),
    JOB_SUCCEEDED(409, "job_succeeded", "This job succeeded; there is nothing to repeat."),
    QUESTION_RUNNING(409, "question_running", "Another job of this account is answering the same question."),
    ALREADY_RETRIED(409, "already_retried", "This was repeated before, once."),
    NOT_REDRIVABLE(409, "not_redrivable", "Nothing here can be repeated."),
    PAYLOAD_TOO_LARGE(413, "payload_too_large", "The body is larger than 65536 bytes."),
    UNSUPPORTED_MEDIA_TYPE(415, "unsupported_media_type", "Send JSON in UTF-8, without a content encoding."),
    IDEMPOTENCY_KEY_REUSED(422, "idempotency_key_reused", "This Idempotency-Key was used with another request."),
    RATE_LIMITED(429, "rate limited", "Too many cold calls lately; try again after the time in Retry-After."),
    COLD_BUDGET_EXHAUSTED(429, "cold_budget_exhausted", "This month's cold calls are used up."),
    CACHED_BUDGET_EXHAUSTED(429, "cached_budget_exhausted", "This month's cached calls are used up."),
    ENGINE_UNAVAILABLE(500, "scoring engine unavailable", "The run could not be started; nothing was charged."),
    INTERNAL_ERROR(500, "internal error", "Something broke here. Try once more."),
    SANDBOX_INVARIANT_VIOLATED(
            500, "sandbox_invariant_violated", "A test key was led to live data, and stopped there."),
    TEMPORARILY_UNAVAILABLE(503, "temporarily unavailable", "Try again after the time in Retry-After.");

    private final int status;
    private final String error;
    private final String message;

    ApiError(int status, String error, String message) {
        this.status = status;
        this.error = error;
        this.message = message;
    }

    public int status() {
        return status;
    }

    public String error() {
        return error;
    }

    public Response response() {
        return Json.response(status, body());
    }

    /// In words that fit this very request.
    public Response saying(String words) {
        return Json.response(status, body().put("message", words));
    }

    /// With the limit's name, for 429.
    public Response because(String reason) {
        return Json.response(status, body().put("reason", reason));
    }

    /// With the plan's name, for the two refusals of plans.
    public Response onPlan(String tier) {
        return Json.response(status, body().put("tier", tier));
    }

    /// Whole seconds, rounded up, at least one.
    public static String retryAfter(Duration wait) {
        long seconds = wait.plusSeconds(1).minusNanos(1).toSeconds();
        return Long.toString(Math.max(1, seconds));
    }

    private ObjectNode body() {
        return Json.object().put("error", error).put("message", message);
    }
}
