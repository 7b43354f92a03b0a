package dev.coldpath.intelligence.routes.job;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.coldpath.api.ApiError;
import dev.coldpath.api.IdempotencyKey;
import dev.coldpath.api.JobOutcome;
import dev.coldpath.api.Json;
import dev.coldpath.api.Prefer;
import dev.coldpath.api.Response;
import dev.coldpath.api.Route.Call;
import dev.coldpath.intelligence.routes.IntelligenceError;
import dev.coldpath.job.Job;
import dev.coldpath.job.JobId;
import dev.coldpath.job.JobState.Failed;
import dev.coldpath.job.JobState.Open;
import dev.coldpath.job.JobState.Queued;
import dev.coldpath.job.JobState.Succeeded;
import dev.coldpath.job.Product;
import dev.coldpath.job.ResultRef;
import dev.coldpath.poll.AwaitJob;
import dev.coldpath.poll.PollOutcome;
import dev.coldpath.poll.PollOutcome.Found;
import dev.coldpath.submit.Asking;
import dev.coldpath.submit.Limits;
import dev.coldpath.submit.Refusal;
import dev.coldpath.submit.Replay;
import dev.coldpath.submit.Submission;
import dev.coldpath.submit.SubmitJob;
import dev.coldpath.submit.Submitted;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalLong;

/// Turns each outcome of a submit into an answer, also for a caller who prefers to wait for the end.
public final class SubmitAnswers {
    private final JobPaths paths;
    private final SubmitJob submit;
    private final AwaitJob jobs;
    private final JobAnswers results;

    public SubmitAnswers(String base, SubmitJob submit, AwaitJob jobs, ReadResult results) {
        this.paths = new JobPaths(base);
        this.submit = submit;
        this.jobs = jobs;
        this.results = new JobAnswers(results);
    }

    Response of(Submission submission, Call call) {
        Limits limits = Limits.ofIntelligence(
                call.caller().plan(),
                call.caller().scope().mode(),
                CacheWindow.of(submission.question().kind()));
        return of(submit.submit(submission, limits), submission, limits, call);
    }

    private Response of(Submitted submitted, Submission submission, Limits limits, Call call) {
        return switch (submitted) {
            case Submitted.Cached _ -> throw new IllegalStateException("an Intelligence job was answered by a score");
            case Submitted.CachedJob(JobId job) -> cached(job, submission, limits, call);
            case Submitted.Joined(JobId job) -> joined(job, call);
            case Submitted.Created(Job job) -> created(job.id(), call);
            case Submitted.Replayed(Replay.Answer answer) -> {
                Response again = replayed(answer, call);
                yield again.status() < 400 ? again.with(IdempotencyKey.REPLAYED, "true") : again;
            }
            case Submitted.Refused(Refusal reason) -> refused(reason);
            case Submitted.Unstartable _ -> IntelligenceError.INTERNAL_ERROR.response();
        };
    }

    /// The stored answer, unless it is gone by now: then it is as if there had been none. A request's key stands for it
    /// only once it was read, or the key would repeat that it is gone.
    private Response cached(JobId id, Submission submission, Limits limits, Call call) {
        Response stored = stored(id, call);
        return switch (stored.status()) {
            case 200 ->
                first(id, submission, call)
                        .map(earlier -> of(earlier, submission, limits, call))
                        .orElse(stored);
            case 404, 410 -> of(submit.submit(submission.asking(Asking.FRESH), limits), submission, limits, call);
            default -> stored;
        };
    }

    /// What the request's key stood for already.
    private Optional<Submitted> first(JobId id, Submission submission, Call call) {
        return submission
                .once()
                .flatMap(once -> submit.first(once, new Replay.Answer.Inline(id.toString()), call.now()));
    }

    /// A succeeded job's result as an answer to the same question.
    private Response stored(JobId id, Call call) {
        if (!(look(id, call.now(), call) instanceof Found(Job job)
                && job.state() instanceof Succeeded(Open _, Instant _, ResultRef ref))) {
            return IntelligenceError.RESULT_EXPIRED.response();
        }
        ObjectNode body = Json.object()
                .put("jobId", id.toString())
                .put("status", "succeeded")
                .put("fromCache", true);
        return results.addResult(body, job, ref, call)
                .orElseGet(() -> told(Json.response(200, body), id, JobOutcome.CACHED, call));
    }

    private Response created(JobId id, Call call) {
        return awaited(id, JobOutcome.CREATED, call)
                .orElseGet(() -> accepted(body(id, "queued", false), id, JobOutcome.CREATED, call));
    }

    private Response joined(JobId id, Call call) {
        return awaited(id, JobOutcome.JOINED, call)
                .orElseGet(() -> accepted(body(id, status(id, call), true), id, JobOutcome.JOINED, call));
    }

    /// The live status of a job that was joined. One that ended since then was running the moment before.
    private String status(JobId id, Call call) {
        return look(id, call.now(), call) instanceof Found(Job job) && job.state() instanceof Queued
                ? "queued"
                : "running";
    }

    private Response replayed(Replay.Answer answer, Call call) {
        return switch (answer) {
            case Replay.Answer.Accepted(JobId job, boolean joined) -> joined ? joined(job, call) : created(job, call);
            case Replay.Answer.Inline(String job) -> stored(JobId.of(job), call);
        };
    }

    /// The end, for who waits and if it comes in time: the result, or the job that failed.
    private Optional<Response> awaited(JobId id, JobOutcome outcome, Call call) {
        return Prefer.waitOrParameter(call.request()).map(longest -> {
            Response response = over(id, call.now().plus(longest), call)
                    .map(over -> told(over, id, outcome, call))
                    .orElseGet(() ->
                            accepted(body(id, status(id, call), outcome == JobOutcome.JOINED), id, outcome, call));
            return Prefer.granted(response, longest);
        });
    }

    private Optional<Response> over(JobId id, Instant until, Call call) {
        if (!(look(id, until, call) instanceof Found(Job job))) {
            return Optional.empty();
        }
        return switch (job.state()) {
            case Open _ -> Optional.empty();
            case Failed _ -> Optional.of(Json.response(200, JobWire.job(job)));
            case Succeeded(Open _, Instant _, ResultRef ref) -> {
                ObjectNode body = Json.object().put("jobId", id.toString()).put("status", "succeeded");
                yield Optional.of(results.addResult(body, job, ref, call).orElseGet(() -> Json.response(200, body)));
            }
        };
    }

    private PollOutcome look(JobId id, Instant until, Call call) {
        return jobs.await(
                new AwaitJob.Wait(id, Product.INTELLIGENCE, call.caller().scope(), OptionalLong.empty(), until));
    }

    private static ObjectNode body(JobId id, String status, boolean dedup) {
        ObjectNode body = Json.object().put("jobId", id.toString()).put("status", status);
        if (dedup) {
            body.put("dedup", true);
        }
        return body.put("statusUrl", JobPaths.status(id));
    }

    private Response accepted(ObjectNode body, JobId id, JobOutcome outcome, Call call) {
        return told(Json.response(202, body), id, outcome, call).with("Retry-After", JobAnswers.POLL_AGAIN);
    }

    private Response told(Response response, JobId id, JobOutcome outcome, Call call) {
        return outcome.on(
                response.with("Location", paths.location(call.request().base(), id)));
    }

    private static Response refused(Refusal reason) {
        return switch (reason) {
            case Refusal.KeyReused() -> plain(ApiError.IDEMPOTENCY_KEY_REUSED);
            case Refusal.TooManyHooks() -> plain(ApiError.TOO_MANY_WEBHOOKS);
            case Refusal.OverQuota(var _, Duration retryIn) -> IntelligenceError.tooMany(retryIn);
            // the contract has one time for whoever finds the service busy or down
            case Refusal.Overloaded(Duration _), Refusal.Contended(Duration _) ->
                IntelligenceError.UNAVAILABLE.response();
            case Refusal.NoColdRuns _, Refusal.NoForceFresh _ ->
                throw new IllegalStateException("an Intelligence job was refused by a plan's terms for scores");
        };
    }

    private static Response plain(ApiError error) {
        return Json.response(error.status(), Json.object().put("error", error.error()));
    }
}
