package dev.coldpath.api.score;

import dev.coldpath.api.ApiError;
import dev.coldpath.api.Response;
import dev.coldpath.api.Route;
import dev.coldpath.job.JobId;
import dev.coldpath.job.Product;
import dev.coldpath.poll.CancelJob;
import java.util.Optional;

/// `POST /v1/jobs/{job_id}/cancel`: ends a job for everybody who shares it. A job that is over is answered as it is.
public final class CancelJobRoute implements Route {
    private final CancelJob jobs;

    public CancelJobRoute(CancelJob jobs) {
        this.jobs = jobs;
    }

    @Override
    public String method() {
        return "POST";
    }

    @Override
    public String template() {
        return "/v1/jobs/{job_id}/cancel";
    }

    @Override
    public String operationId() {
        return "cancelJob";
    }

    @Override
    public Response answer(Call call) {
        Optional<JobId> id = JobAnswers.asked(call);
        if (id.isEmpty()) {
            return ApiError.JOB_NOT_FOUND.response();
        }
        return JobAnswers.of(jobs.cancel(id.get(), Product.SCORE, call.caller().scope(), call.now()));
    }
}
