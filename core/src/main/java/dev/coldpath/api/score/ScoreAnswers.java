package dev.coldpath.api.score;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.coldpath.api.ApiError;
import dev.coldpath.api.IdempotencyKey;
import dev.coldpath.api.JobOutcome;
import dev.coldpath.api.Json;
import dev.coldpath.api.Prefer;
import dev.coldpath.api.Response;
import dev.coldpath.api.Route.Call;
import dev.coldpath.domain.Domain;
import dev.coldpath.job.Job;
import dev.coldpath.job.JobId;
import dev.coldpath.job.JobState.Failed;
import dev.coldpath.job.JobState.Open;
import dev.coldpath.job.JobState.Succeeded;
import dev.coldpath.job.Product;
import dev.coldpath.meter.Meter;
import dev.coldpath.meter.Metered;
import dev.coldpath.poll.AwaitJob;
import dev.coldpath.poll.PollOutcome;
import dev.coldpath.score.ScoreRecord;
import dev.coldpath.score.ScoreRecords;
import dev.coldpath.score.Universe;
import dev.coldpath.submit.Answered;
import dev.coldpath.submit.Refusal;
import dev.coldpath.submit.Refusal.Quota;
import dev.coldpath.submit.Replay;
import dev.coldpath.submit.Submission;
import dev.coldpath.submit.SubmitJob;
import dev.coldpath.submit.Submitted;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalLong;

/// Turns each outcome of a submit into the answer of `POST /v1/score`, also for a caller who prefers to wait for the
/// end.
public final class ScoreAnswers {
    private final SubmitJob submit;
    private final AwaitJob waiting;
    private final ScoreRecords records;
    private final Universe universe;
    private final Meter meter;

    public ScoreAnswers(SubmitJob submit, AwaitJob waiting, ScoreRecords records, Universe universe, Meter meter) {
        this.submit = submit;
        this.waiting = waiting;
        this.records = records;
        this.universe = universe;
        this.meter = meter;
    }

    static Response canned(ObjectNode record) {
        return JobOutcome.CACHED.on(Json.response(200, record));
    }

    Response of(Answered answered, Submission submission, Call call) {
        return RateLimits.tell(of(answered.submitted(), submission, call), answered.left());
    }

    private Response of(Submitted submitted, Submission submission, Call call) {
        return switch (submitted) {
            case Submitted.Cached(ScoreRecord record) -> cached(record, submission, call);
            case Submitted.CachedJob(JobId job) ->
                throw new IllegalStateException("job " + job + ": a score was answered by a job");
            case Submitted.Joined(JobId job) -> accepted(job, JobOutcome.JOINED, submission, call);
            case Submitted.Created(Job job) -> accepted(job.id(), JobOutcome.CREATED, submission, call);
            case Submitted.Replayed(Replay.Answer answer) ->
                switch (answer) {
                    case Replay.Answer.Accepted(JobId job, boolean joined) ->
                        accepted(job, joined ? JobOutcome.JOINED : JobOutcome.CREATED, submission, call)
                                .with(IdempotencyKey.REPLAYED, "true");
                    case Replay.Answer.Inline(String body) ->
                        JobOutcome.CACHED.on(Json.text(200, body)).with(IdempotencyKey.REPLAYED, "true");
                };
            case Submitted.Refused(Refusal reason) -> refused(reason);
            case Submitted.Unstartable _ -> ApiError.ENGINE_UNAVAILABLE.response();
        };
    }

    private Response cached(ScoreRecord record, Submission submission, Call call) {
        Response response = JobOutcome.CACHED.on(Json.response(200, body(record, call)));
        return switch (meter.count(call.caller(), call.now())) {
            case Metered.Blocked(Duration retryIn) -> CachedAnswer.blocked(retryIn);
            case Metered.Passed() ->
                earlier(response, submission)
                        .map(instead -> {
                            meter.takeBack(call.caller(), call.now());
                            return of(instead, submission, call);
                        })
                        .orElse(response);
        };
    }

    /// What to tell instead, when the idempotency key already stands for an answer.
    private Optional<Submitted> earlier(Response response, Submission submission) {
        return submission
                .once()
                .flatMap(once -> submit.first(
                        once, new Replay.Answer.Inline(response.body().text()), submission.now()));
    }

    private ObjectNode body(ScoreRecord record, Call call) {
        var rank = universe.rank(record.pipelineVersion(), record.composite());
        return ScoreWire.record(record, rank, call.caller().plan());
    }

    private Response accepted(JobId job, JobOutcome outcome, Submission submission, Call call) {
        Optional<Duration> wait = Prefer.wait(call.request());
        Optional<Response> over = wait.flatMap(longest -> over(job, longest, call));
        Domain domain = submission.question().domain().orElseThrow();
        Response response = outcome.on(over.orElseGet(() ->
                        Json.response(202, ScoreWire.accepted(job, domain)).with("Retry-After", JobAnswers.POLL_AGAIN))
                .with("Location", call.request().base() + ScoreWire.pollUrl(job)));
        return wait.map(longest -> Prefer.granted(response, longest)).orElse(response);
    }

    /// The end, if it comes in time: the record, or the job that failed.
    private Optional<Response> over(JobId id, Duration longest, Call call) {
        var wait = new AwaitJob.Wait(
                id,
                Product.SCORE,
                call.caller().scope(),
                OptionalLong.empty(),
                call.now().plus(longest));
        if (!(waiting.await(wait) instanceof PollOutcome.Found(Job job))) {
            return Optional.empty();
        }
        return switch (job.state()) {
            case Open _ -> Optional.empty();
            case Failed _ -> Optional.of(Json.response(200, ScoreWire.job(job)));
            case Succeeded _ ->
                records.latest(ScoreWire.domain(job)).map(record -> Json.response(200, body(record, call)));
        };
    }

    private static Response refused(Refusal reason) {
        return switch (reason) {
            case Refusal.KeyReused() -> ApiError.IDEMPOTENCY_KEY_REUSED.response();
            case Refusal.NoColdRuns(String plan) -> ApiError.FREE_TIER_SANDBOX_ONLY.onPlan(plan);
            case Refusal.NoForceFresh(String plan) -> ApiError.FORCE_FRESH_REQUIRES_ENTERPRISE.onPlan(plan);
            case Refusal.OverQuota(Quota quota, Duration retryIn) -> later(full(quota), retryIn);
            case Refusal.TooManyHooks() ->
                ApiError.TOO_MANY_WEBHOOKS.saying(
                        "This job already notifies as many addresses as it may; leave out webhook.");
            case Refusal.Overloaded(Duration retryIn) -> later(ApiError.TEMPORARILY_UNAVAILABLE.response(), retryIn);
            case Refusal.Contended(Duration retryIn) -> later(ApiError.TEMPORARILY_UNAVAILABLE.response(), retryIn);
        };
    }

    private static Response full(Quota quota) {
        return switch (quota) {
            case MONTH -> ApiError.COLD_BUDGET_EXHAUSTED.because("monthly_cap");
            case KEY_HOUR -> ApiError.RATE_LIMITED.because("per_key_cold_1h");
            case ACCOUNT_DAY -> ApiError.RATE_LIMITED.because("account_cold_24h");
            case UTC_DAY -> throw new IllegalStateException("a score was refused by a limit it does not have");
        };
    }

    private static Response later(Response response, Duration retryIn) {
        return response.with("Retry-After", ApiError.retryAfter(retryIn));
    }
}
