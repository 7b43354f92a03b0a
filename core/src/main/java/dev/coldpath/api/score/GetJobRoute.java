package dev.coldpath.api.score;

import dev.coldpath.api.ApiError;
import dev.coldpath.api.Json;
import dev.coldpath.api.Response;
import dev.coldpath.api.Route;
import dev.coldpath.job.Job;
import dev.coldpath.job.JobId;
import dev.coldpath.poll.PollJob;
import dev.coldpath.poll.PollOutcome.Foreign;
import dev.coldpath.poll.PollOutcome.Found;
import dev.coldpath.poll.PollOutcome.Missing;
import java.util.Optional;

/// `GET /v1/jobs/{job_id}`: how a job stands, for any live key of its account.
public final class GetJobRoute implements Route {
    private static final String POLL_AGAIN = "5";

    private final PollJob jobs;

    public GetJobRoute(PollJob jobs) {
        this.jobs = jobs;
    }

    @Override
    public String method() {
        return "GET";
    }

    @Override
    public String template() {
        return "/v1/jobs/{job_id}";
    }

    @Override
    public String operationId() {
        return "getJob";
    }

    @Override
    public Response answer(Call call) {
        Optional<JobId> id = call.segment("job_id").flatMap(JobId::parse);
        if (!call.caller().live() || id.isEmpty()) {
            return ApiError.JOB_NOT_FOUND.response();
        }
        return switch (jobs.poll(id.get(), call.caller().scope(), call.now())) {
            case Found(Job job) -> found(job);
            case Foreign() -> ApiError.FORBIDDEN.response();
            case Missing() -> ApiError.JOB_NOT_FOUND.response();
        };
    }

    private static Response found(Job job) {
        Response response = Json.response(200, ScoreWire.job(job));
        return job.open() ? response.with("Retry-After", POLL_AGAIN) : response;
    }
}
