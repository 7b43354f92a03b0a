package dev.coldpath.api.score;

import dev.coldpath.api.ApiError;
import dev.coldpath.api.ETag;
import dev.coldpath.api.Json;
import dev.coldpath.api.Response;
import dev.coldpath.api.Route.Call;
import dev.coldpath.job.Job;
import dev.coldpath.job.JobId;
import dev.coldpath.poll.PollOutcome;
import java.util.Optional;

/// The answers of the routes about one scoring job.
final class JobAnswers {
    /// Seconds until it is worth asking again.
    static final String POLL_AGAIN = "5";

    private JobAnswers() {}

    /// The job that the path names; empty when it can be nobody's, also because a test key has no jobs.
    static Optional<JobId> asked(Call call) {
        return call.segment("job_id")
                .flatMap(JobId::parse)
                .filter(_ -> call.caller().live());
    }

    static Response of(PollOutcome outcome) {
        return switch (outcome) {
            case PollOutcome.Found(Job job) -> ETag.on(Json.response(200, ScoreWire.job(job)), job, POLL_AGAIN);
            case PollOutcome.Foreign() -> ApiError.FORBIDDEN.response();
            case PollOutcome.Expired(), PollOutcome.Missing() -> ApiError.JOB_NOT_FOUND.response();
        };
    }

    /// The caller has this version already.
    static Response unchanged(Job job) {
        return ETag.on(Json.nothing(304), job, POLL_AGAIN);
    }
}
