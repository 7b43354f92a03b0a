package dev.coldpath.api;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;

/// Every error an answer can name: its status, the word clients branch on, and a sentence for people.
public enum ApiError {
    BODY_DOMAIN_REQUIRED(
            400,
            "body.domain required",
            "The body must be a JSON object with a domain, such as {\"domain\":\"example.com\"}."),
    INVALID_DOMAIN(400, "invalid_domain", "Not a domain name that can be scored; send one such as example.com."),
    INVALID_JSON(400, "invalid_json", "The body must be one valid JSON object in UTF-8, without duplicate names."),
    INVALID_REQUEST(
            400,
            "invalid_request",
            "A field of the body has an invalid value; GET /openapi.yaml describes the allowed ones."),
    INVALID_IDEMPOTENCY_KEY(
            400, "invalid_idempotency_key", "Send Idempotency-Key once, with 1 to 255 printable ASCII characters."),
    INVALID_CURSOR(400, "invalid_cursor", "This cursor does not belong to this list; start again without one."),
    INVALID_LIMIT(400, "invalid_limit", "limit must be a whole number from 1 to 100."),
    INVALID_HISTORY_LIMIT(400, "limit must be between 1 and 500", "limit must be a whole number from 1 to 500."),
    INVALID_WEBHOOK(
            400,
            "invalid_webhook",
            "A webhook needs an https URL of a public host on port 443, and valid values in its other fields."),
    INVALID_METADATA(
            400,
            "invalid_metadata",
            "metadata must be an object of at most 16 strings, and at most 512 bytes as JSON."),
    INVALID_FILTER(
            400,
            "invalid_filter",
            "A filter parameter has an unknown value; GET /openapi.yaml lists the allowed ones."),
    INVALID_WINDOW(400, "window must be one of ['7d','30d','90d']", "Pass `window` exactly once: 7d, 30d or 90d."),
    TEST_DOMAIN_WITH_LIVE_KEY(
            400,
            "test domains require a ki_test_ key",
            "This domain belongs to the sandbox; use a test key (ki_test_...)."),
    LIVE_DOMAIN_WITH_TEST_KEY(
            400,
            "sandbox: only ['acme.test', 'cohort.test', 'struggling.test', 'unicorn.test'] supported",
            "A test key reaches only the domains of the sandbox; use a live key (ki_live_...)."),
    UNAUTHORIZED(401, "unauthorized", "Send a valid key in the X-API-Key header."),
    FREE_TIER_SANDBOX_ONLY(
            403,
            "free_tier_sandbox_only",
            "This plan only reads existing scores; starting a new one needs a higher plan."),
    FORCE_FRESH_REQUIRES_ENTERPRISE(
            403, "force_fresh_requires_enterprise", "This plan cannot force a fresh score; leave out force_fresh."),
    DOMAIN_EXCLUDED(403, "domain_excluded", "This domain is excluded from scoring by its owner or by the operator."),
    FORBIDDEN(403, "forbidden", "This job belongs to another account."),
    INSUFFICIENT_SCOPE(403, "insufficient_scope", "This key lacks the scope for this call; use a key that has it."),
    NO_SCORE(
            404,
            "no score available for this domain",
            "This domain has no score yet; request one with POST /v1/score."),
    NO_HISTORY(404, "no_history", "This domain has no record yet; request a score with POST /v1/score."),
    JOB_NOT_FOUND(404, "job not found", "No such job, or it has expired."),
    WEBHOOK_NOT_FOUND(404, "webhook not found", "No such webhook, or it was deleted."),
    DELIVERY_NOT_FOUND(404, "delivery not found", "No such delivery, or it has expired."),
    NOT_FOUND(404, "not found", "No such path; GET /openapi.yaml lists all of them."),
    METHOD_NOT_ALLOWED(
            405, "method not allowed", "This path does not support this method; the Allow header lists those it does."),
    TOO_MANY_WEBHOOKS(409, "too_many_webhooks", "Webhook limit reached; remove one first."),
    INVALID_PLAN(400, "invalid_plan", "No such plan; GET /admin/plans lists them."),
    NO_ACCOUNT(404, "account not found", "No such account; GET /admin/accounts lists them."),
    NO_KEY(404, "key not found", "No such key; GET /admin/accounts/{account_id}/keys lists those of an account."),
    NO_EXCLUSION(404, "exclusion not found", "This domain is not excluded."),
    NO_LETTER(404, "dead letter not found", "No such dead letter, or it has expired."),
    TOO_MANY_KEYS(409, "too_many_keys", "Key limit of this account reached; revoke a key first."),
    KEY_OVER(409, "key_over", "This key is already revoked, expired or replaced; create a new one."),
    JOB_OPEN(409, "job_open", "This job has not ended yet; cancel it first."),
    JOB_SUCCEEDED(409, "job_succeeded", "This job succeeded; only failed jobs can be retried."),
    QUESTION_RUNNING(
            409, "question_running", "Another job of this account is working on the same request; wait for it to end."),
    ALREADY_RETRIED(409, "already_retried", "This was already retried, which is possible only once."),
    NOT_REDRIVABLE(409, "not_redrivable", "This dead letter contains nothing that can be retried."),
    PAYLOAD_TOO_LARGE(413, "payload_too_large", "The body must not exceed 65536 bytes."),
    UNSUPPORTED_MEDIA_TYPE(415, "unsupported_media_type", "Send JSON in UTF-8, without a Content-Encoding."),
    IDEMPOTENCY_KEY_REUSED(
            422, "idempotency_key_reused", "This Idempotency-Key was used for a different request; use a new one."),
    RATE_LIMITED(429, "rate limited", "Too many calls; try again after the time in Retry-After."),
    COLD_BUDGET_EXHAUSTED(
            429,
            "cold_budget_exhausted",
            "This month's cold calls are used up; Retry-After says when new ones are available."),
    CACHED_BUDGET_EXHAUSTED(
            429,
            "cached_budget_exhausted",
            "This month's cached calls are used up; Retry-After says when new ones are available."),
    ENGINE_UNAVAILABLE(
            500,
            "scoring engine unavailable",
            "The run could not be started and nothing was charged; try again later."),
    INTERNAL_ERROR(500, "internal error", "Unexpected error; try once more."),
    SANDBOX_INVARIANT_VIOLATED(
            500,
            "sandbox_invariant_violated",
            "A test key reached live data and was stopped; please report this to the operator."),
    TEMPORARILY_UNAVAILABLE(
            503,
            "temporarily unavailable",
            "The service is temporarily unavailable; try again after the time in Retry-After.");

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
