package dev.coldpath.intelligence.routes.job;

import dev.coldpath.api.Response;
import dev.coldpath.intelligence.routes.ProductRoute;
import dev.coldpath.intelligence.routes.job.JobAnswers.AskedJob;
import dev.coldpath.job.JobId;
import dev.coldpath.job.Product;
import dev.coldpath.poll.CancelJob;

/// `POST /intelligence/jobs/{id}/cancel`: ends a job for everybody who shares it. A job that is over is answered as it
/// is.
public final class CancelIntelligenceJobRoute implements ProductRoute {
    private final String base;
    private final CancelJob jobs;
    private final JobAnswers answers;

    public CancelIntelligenceJobRoute(String base, CancelJob jobs, ReadResult results) {
        this.base = base;
        this.jobs = jobs;
        this.answers = new JobAnswers(results);
    }

    @Override
    public String method() {
        return "POST";
    }

    @Override
    public String template() {
        return base + JobPaths.JOBS + "/{id}/cancel";
    }

    @Override
    public String operationId() {
        return "cancelIntelligenceJob";
    }

    @Override
    public Response answer(Call call) {
        return switch (JobAnswers.asked(call)) {
            case AskedJob.Not(Response answer) -> answer;
            case AskedJob.Named(JobId id) ->
                answers.of(jobs.cancel(id, Product.INTELLIGENCE, call.caller().scope(), call.now()), call);
        };
    }
}
