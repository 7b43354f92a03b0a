package dev.coldpath.client;

import com.fasterxml.jackson.databind.JsonNode;
import dev.coldpath.client.ColdpathException.Code;
import dev.coldpath.client.Exchange.Answer;
import dev.coldpath.client.Waiting.Look;

/// The Intelligence product. Every method throws [ColdpathException] when it fails.
public final class Intelligence {
    private static final int ACCEPTED = 202;

    private final Exchange exchange;
    private final Waiting waiting;
    private final String jobs;

    Intelligence(Exchange exchange, Waiting waiting, String basePath) {
        this.exchange = exchange;
        this.waiting = waiting;
        this.jobs = basePath + "/intelligence/jobs";
    }

    /// Asks without waiting: a result from the cache, or the job that makes one.
    public ContextAnswer submit(ContextRequest request) {
        Answer answer = exchange.post(jobs, request.json());
        String id = WireJson.mustText(answer.body(), "jobId");
        return answer.status() == ACCEPTED
                ? new ContextAnswer.Accepted(id, answer.body().path("dedup").booleanValue())
                : new ContextAnswer.Cached(
                        id, JobResult.of(answer.body()).orElseThrow(() -> WireJson.missing("result")));
    }

    /// Asks and waits for the result.
    public JsonNode ask(ContextRequest request) {
        return ask(request, PollSchedule.INTELLIGENCE);
    }

    /// The same, on your own schedule.
    public JsonNode ask(ContextRequest request, PollSchedule schedule) {
        return switch (submit(request)) {
            case ContextAnswer.Cached cached -> read(cached.result());
            case ContextAnswer.Accepted accepted -> result(await(accepted.jobId(), schedule));
        };
    }

    public ContextJob job(String id) {
        return ContextJob.of(exchange.get(path(id)).body());
    }

    /// Polls a job until it is done, whether it succeeded or not.
    public ContextJob await(String id) {
        return await(id, PollSchedule.INTELLIGENCE);
    }

    /// The same, on your own schedule.
    public ContextJob await(String id, PollSchedule schedule) {
        return waiting.until(schedule, () -> {
            Answer answer = exchange.get(path(id));
            ContextJob job = ContextJob.of(answer.body());
            return new Look<>(job, job.isDone(), answer.retryIn());
        });
    }

    /// Cancels a job for all who share it; one that is done stays as it is.
    public ContextJob cancel(String id) {
        return ContextJob.of(exchange.post(path(id) + "/cancel", "").body());
    }

    /// The result of a job that is done, downloaded if it is behind a link.
    public JsonNode result(ContextJob job) {
        return switch (job.status()) {
            case SUCCEEDED -> read(job.result().orElseThrow(() -> WireJson.missing("result")));
            case FAILED ->
                throw ColdpathException.of(
                        Code.JOB_FAILED, "job " + job.id() + ": " + job.error().orElse("failed without saying why"));
            case QUEUED, RUNNING ->
                throw ColdpathException.of(Code.STILL_RUNNING, "job " + job.id() + ": not done yet");
        };
    }

    private JsonNode read(JobResult result) {
        return switch (result) {
            case JobResult.Inline inline -> inline.json();
            case JobResult.Linked linked -> exchange.follow(linked.url());
        };
    }

    private String path(String job) {
        return jobs + "/" + Exchange.segment(job);
    }
}
