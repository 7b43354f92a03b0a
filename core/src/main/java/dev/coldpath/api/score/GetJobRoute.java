package dev.coldpath.api.score;

import dev.coldpath.api.ApiError;
import dev.coldpath.api.ETag;
import dev.coldpath.api.Prefer;
import dev.coldpath.api.Response;
import dev.coldpath.api.Route;
import dev.coldpath.job.Job;
import dev.coldpath.job.JobId;
import dev.coldpath.job.Product;
import dev.coldpath.poll.AwaitJob;
import dev.coldpath.poll.PollOutcome.Found;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalLong;

/// `GET /v1/jobs/{job_id}`: how a job stands, for any live key of its account; with `Prefer: wait`, how it stands once
/// that has changed.
public final class GetJobRoute implements Route {
    private final AwaitJob jobs;

    public GetJobRoute(AwaitJob jobs) {
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
        Optional<JobId> id = JobAnswers.asked(call);
        if (id.isEmpty()) {
            return ApiError.JOB_NOT_FOUND.response();
        }
        Optional<Duration> wait = Prefer.wait(call.request());
        OptionalLong seen = ETag.seen(call.request());
        var outcome = jobs.await(new AwaitJob.Wait(
                id.get(), Product.SCORE, call.caller().scope(), seen, call.now().plus(wait.orElse(Duration.ZERO))));
        Response response = outcome instanceof Found(Job job) && seen.isPresent() && seen.getAsLong() == job.version()
                ? JobAnswers.unchanged(job)
                : JobAnswers.of(outcome);
        return wait.map(longest -> Prefer.granted(response, longest)).orElse(response);
    }
}
