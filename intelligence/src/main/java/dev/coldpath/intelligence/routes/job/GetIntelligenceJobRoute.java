package dev.coldpath.intelligence.routes.job;

import dev.coldpath.api.ETag;
import dev.coldpath.api.Prefer;
import dev.coldpath.api.Response;
import dev.coldpath.intelligence.routes.ProductRoute;
import dev.coldpath.intelligence.routes.job.JobAnswers.AskedJob;
import dev.coldpath.job.Job;
import dev.coldpath.job.JobId;
import dev.coldpath.job.Product;
import dev.coldpath.poll.AwaitJob;
import dev.coldpath.poll.PollOutcome;
import dev.coldpath.poll.PollOutcome.Found;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalLong;

/// `GET /intelligence/jobs/{id}`: how a job stands, with its result once there is one; with `Prefer: wait`, how it
/// stands once that has changed.
public final class GetIntelligenceJobRoute implements ProductRoute {
    private final String base;
    private final AwaitJob jobs;
    private final JobAnswers answers;

    public GetIntelligenceJobRoute(String base, AwaitJob jobs, ReadResult results) {
        this.base = base;
        this.jobs = jobs;
        this.answers = new JobAnswers(results);
    }

    @Override
    public String method() {
        return "GET";
    }

    @Override
    public String template() {
        return base + JobPaths.JOBS + "/{id}";
    }

    @Override
    public String operationId() {
        return "getIntelligenceJob";
    }

    @Override
    public Response answer(Call call) {
        return switch (JobAnswers.asked(call)) {
            case AskedJob.Not(Response answer) -> answer;
            case AskedJob.Named(JobId id) -> answer(id, call);
        };
    }

    private Response answer(JobId id, Call call) {
        Optional<Duration> wait = Prefer.waitOrParameter(call.request());
        OptionalLong seen = ETag.seen(call.request());
        PollOutcome outcome = jobs.await(new AwaitJob.Wait(
                id,
                Product.INTELLIGENCE,
                call.caller().scope(),
                seen,
                call.now().plus(wait.orElse(Duration.ZERO))));
        Response response = outcome instanceof Found(Job job) && seen.isPresent() && seen.getAsLong() == job.version()
                ? JobAnswers.unchanged(job)
                : answers.of(outcome, call);
        return wait.map(longest -> Prefer.granted(response, longest)).orElse(response);
    }
}
