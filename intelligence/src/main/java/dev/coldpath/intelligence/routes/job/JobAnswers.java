package dev.coldpath.intelligence.routes.job;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.coldpath.api.ETag;
import dev.coldpath.api.Json;
import dev.coldpath.api.Response;
import dev.coldpath.api.Route.Call;
import dev.coldpath.intelligence.routes.IntelligenceError;
import dev.coldpath.job.Job;
import dev.coldpath.job.JobId;
import dev.coldpath.job.JobState.Open;
import dev.coldpath.job.JobState.Succeeded;
import dev.coldpath.job.ResultRef;
import dev.coldpath.job.ResultRef.Kept;
import dev.coldpath.poll.PollOutcome;
import java.time.Instant;
import java.util.Optional;

/// The answers of the routes about one job.
final class JobAnswers {
    /// Seconds until it is worth asking again.
    static final String POLL_AGAIN = "2";

    private static final int LONGEST_ID = 128;

    private final ReadResult results;

    JobAnswers(ReadResult results) {
        this.results = results;
    }

    /// The id that a path names.
    sealed interface AskedJob {
        record Named(JobId id) implements AskedJob {}

        /// It is nobody's, or is no id at all.
        record Not(Response answer) implements AskedJob {}
    }

    static AskedJob asked(Call call) {
        Optional<String> text = call.segment("id");
        if (text.isEmpty()
                || text.get().length() > LONGEST_ID
                || text.get().chars().anyMatch(Character::isISOControl)) {
            return new AskedJob.Not(IntelligenceError.INVALID_JOB_ID.response());
        }
        return JobId.parse(text.get())
                .<AskedJob>map(AskedJob.Named::new)
                .orElseGet(() -> new AskedJob.Not(IntelligenceError.JOB_NOT_FOUND.response()));
    }

    Response of(PollOutcome outcome, Call call) {
        return switch (outcome) {
            case PollOutcome.Found(Job job) -> job(job, call);
            case PollOutcome.Foreign(), PollOutcome.Missing() -> IntelligenceError.JOB_NOT_FOUND.response();
            case PollOutcome.Expired() -> IntelligenceError.RESULT_EXPIRED.response();
        };
    }

    /// The job as it stands, with its result when there is one.
    Response job(Job job, Call call) {
        ObjectNode body = JobWire.job(job);
        Optional<Response> instead = job.state() instanceof Succeeded(Open _, Instant _, ResultRef ref)
                ? addResult(body, job, ref, call)
                : Optional.empty();
        if (instead.isPresent()) {
            return instead.get();
        }
        return ETag.on(Json.response(200, body), job, POLL_AGAIN);
    }

    /// The caller has this version already.
    static Response unchanged(Job job) {
        return ETag.on(Json.nothing(304), job, POLL_AGAIN);
    }

    /// Adds a succeeded job's result to a body. What to answer instead, when it cannot be had.
    Optional<Response> addResult(ObjectNode body, Job job, ResultRef ref, Call call) {
        if (!(ref instanceof Kept kept)) {
            throw new IllegalStateException("job " + job.id() + ": its result is a score");
        }
        return switch (results.of(job, kept, call.request().base(), call.now())) {
            case ShownResult.Whole whole -> {
                ShownResult.put(body, whole);
                yield Optional.empty();
            }
            case ShownResult.Linked linked -> {
                ShownResult.put(body, linked);
                yield Optional.empty();
            }
            case ShownResult.Gone() -> Optional.of(IntelligenceError.RESULT_EXPIRED.response());
            case ShownResult.Unreadable() -> Optional.of(IntelligenceError.RESULT_UNAVAILABLE.response());
        };
    }
}
