package dev.coldpath.api.score;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.coldpath.api.ApiError;
import dev.coldpath.api.Json;
import dev.coldpath.api.JsonRequest;
import dev.coldpath.api.Response;
import dev.coldpath.api.Route;
import dev.coldpath.domain.Domain;
import dev.coldpath.domain.TestDomain;
import dev.coldpath.job.JobId;
import dev.coldpath.job.Kind;
import dev.coldpath.json.InputHashes;
import dev.coldpath.score.ScoreInput;
import dev.coldpath.score.ScoreRecord;
import dev.coldpath.score.Universe;
import dev.coldpath.submit.Limits;
import dev.coldpath.submit.Refusal;
import dev.coldpath.submit.Submission;
import dev.coldpath.submit.SubmitJob;
import dev.coldpath.submit.Submitted;
import java.time.Duration;
import java.util.function.Supplier;

/// `POST /v1/score`: a fresh record at once, or a job. Asks in the order of §4 of the contract.
public final class SubmitScoreRoute implements Route {
    private static final String POLL_AGAIN = "5";
    private static final String OUTCOME = "Job-Outcome";

    private final SubmitJob submit;
    private final Universe universe;
    private final Supplier<JobId> ids;

    public SubmitScoreRoute(SubmitJob submit, Universe universe, Supplier<JobId> ids) {
        this.submit = submit;
        this.universe = universe;
        this.ids = ids;
    }

    @Override
    public String method() {
        return "POST";
    }

    @Override
    public String template() {
        return "/v1/score";
    }

    @Override
    public String operationId() {
        return "scoreCompany";
    }

    @Override
    public Response answer(Call call) {
        return switch (JsonRequest.of(call.request())) {
            case JsonRequest.Unreadable(ApiError error) -> error.response();
            case JsonRequest.Read(ObjectNode body) -> answer(body, call);
        };
    }

    private Response answer(ObjectNode body, Call call) {
        JsonNode typed = body.path("domain");
        if (typed.isMissingNode()
                || typed.isNull()
                || (typed.isTextual() && typed.textValue().isBlank())) {
            return ApiError.BODY_DOMAIN_REQUIRED.response();
        }
        AskedDomain asked = typed.isTextual()
                ? AskedDomain.of(typed.textValue(), call.caller().scope().mode())
                : new AskedDomain.Wrong(ApiError.INVALID_DOMAIN);
        JsonNode force = body.path("force_fresh");
        boolean forceReadable = force.isMissingNode() || force.isNull() || force.isBoolean();
        return switch (asked) {
            case AskedDomain.Wrong(ApiError error) ->
                error == ApiError.INVALID_DOMAIN || forceReadable
                        ? error.response()
                        : ApiError.INVALID_REQUEST.response();
            case AskedDomain.Canned(TestDomain domain) ->
                forceReadable
                        ? Json.response(200, Sandbox.record(domain)).with(OUTCOME, "cached")
                        : ApiError.INVALID_REQUEST.response();
            case AskedDomain.Live(Domain domain) ->
                forceReadable ? submit(domain, force.asBoolean(), call) : ApiError.INVALID_REQUEST.response();
        };
    }

    private Response submit(Domain domain, boolean forceFresh, Call call) {
        ScoreInput input = ScoreInput.of(domain);
        ObjectNode hashed = Json.object().put("domain", domain.name()).put("engine", input.engine());
        Submission submission = new Submission(
                ids.get(),
                call.caller().scope(),
                call.caller().key(),
                Kind.SCORE,
                input.json(),
                InputHashes.of(Kind.SCORE.wire(), hashed),
                domain,
                forceFresh,
                call.now());
        return switch (submit.submit(submission, Limits.of(call.caller().plan()))) {
            case Submitted.Cached(ScoreRecord record) -> cached(record, call);
            case Submitted.Joined(JobId job) -> accepted(job, domain, "joined", call);
            case Submitted.Created(var job) -> accepted(job.id(), domain, "created", call);
            case Submitted.Refused(Refusal reason) -> refused(reason);
            case Submitted.Unstartable _ -> ApiError.ENGINE_UNAVAILABLE.response();
        };
    }

    private Response cached(ScoreRecord record, Call call) {
        var rank = universe.rank(record.pipelineVersion(), record.composite());
        return Json.response(200, ScoreWire.record(record, rank, call.caller().plan()))
                .with(OUTCOME, "cached");
    }

    private static Response accepted(JobId job, Domain domain, String outcome, Call call) {
        return Json.response(202, ScoreWire.accepted(job, domain))
                .with("Location", call.request().base() + ScoreWire.pollUrl(job))
                .with("Retry-After", POLL_AGAIN)
                .with(OUTCOME, outcome);
    }

    private static Response refused(Refusal reason) {
        return switch (reason) {
            case Refusal.NoColdRuns(String plan) -> ApiError.FREE_TIER_SANDBOX_ONLY.onPlan(plan);
            case Refusal.NoForceFresh(String plan) -> ApiError.FORCE_FRESH_REQUIRES_ENTERPRISE.onPlan(plan);
            case Refusal.OverQuota(Refusal.Quota quota, Duration retryIn) ->
                switch (quota) {
                    case COLD_MONTH ->
                        ApiError.COLD_BUDGET_EXHAUSTED
                                .because("monthly_cap")
                                .with("Retry-After", ApiError.retryAfter(retryIn));
                };
            case Refusal.Contended(Duration retryIn) ->
                ApiError.TEMPORARILY_UNAVAILABLE.response().with("Retry-After", ApiError.retryAfter(retryIn));
        };
    }
}
