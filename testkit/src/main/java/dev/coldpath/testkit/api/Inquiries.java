package dev.coldpath.testkit.api;

import static org.assertj.core.api.Assertions.assertThat;

import dev.coldpath.api.Response;
import dev.coldpath.job.Failure;
import dev.coldpath.job.Failure.Reason;
import dev.coldpath.job.Job;
import dev.coldpath.job.JobId;
import dev.coldpath.result.ResultStore;
import dev.coldpath.result.Results;
import dev.coldpath.settle.SettleJob;
import dev.coldpath.settle.Settlement.Side;
import dev.coldpath.testkit.Engine;
import dev.coldpath.testkit.Samples;
import dev.coldpath.work.Heartbeats;
import dev.coldpath.work.Work;
import dev.coldpath.work.Work.Outcome;
import dev.coldpath.work.Worker;
import dev.coldpath.work.Worker.Handled;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.Semaphore;

/// Jobs of the Intelligence product over a test service: what callers send, and what workers make of it.
final class Inquiries {
    static final String JOBS = "/intelligence/jobs";

    private final TestService service;
    private final Engine engine;
    private final ResultStore objects;

    Inquiries(TestService service, Engine engine) {
        this(service, engine, engine.resultObjects());
    }

    /// The same with another store for large results.
    Inquiries(TestService service, Engine engine, ResultStore objects) {
        this.service = service;
        this.engine = engine;
        this.objects = objects;
    }

    /// A result that could be, of so many bytes and more than a few dozen.
    static String result(int length) {
        String bare = result("");
        return result("x".repeat(length - bare.length()));
    }

    /// The same about this query.
    static String result(String query) {
        return "{\"type\":\"kinetk.query_intelligence.search.v1\",\"generatedAt\":\"2026-05-12T12:00:00.000Z\",\"query\":\""
                + query + "\",\"window\":\"all\",\"content\":[],\"graph\":{\"nodes\":[],\"edges\":[]}}";
    }

    static String search(String query) {
        return "{\"kind\":\"intelligence_search\",\"input\":{\"query\":\"" + query + "\"}}";
    }

    Response submit(String key, String body) {
        return submit(key, body, Map.of());
    }

    Response submit(String key, String body, Map<String, String> headers) {
        var all = new java.util.HashMap<String, List<String>>();
        all.put("x-api-key", List.of(key));
        headers.forEach((name, value) -> all.put(name, List.of(value)));
        return service.call("POST", JOBS, all, body);
    }

    /// The job of a 202.
    static JobId job(Response response) {
        assertThat(response.status()).as(response.body().text()).isEqualTo(202);
        return JobId.of(Answers.text(response, "jobId"));
    }

    Response poll(String key, JobId id) {
        return service.get(key, JOBS + "/" + id);
    }

    /// What a worker does that finds this answer.
    void answered(JobId id, String json) {
        assertThat(worked(id, _ -> new Outcome.Answer(json))).isEqualTo(new Handled.Done());
    }

    /// What a worker does that can find none.
    void failed(JobId id, String text) {
        assertThat(worked(id, _ -> new Outcome.Failed(new Failure(Reason.PIPELINE_FAILED, text))))
                .isEqualTo(new Handled.Done());
    }

    /// What becomes of a job whose message was given up, as a letter that is dead.
    void givenUp(JobId id) {
        Job job = engine.jobs().find(id).orElseThrow();
        assertThat(settle().abandoned(
                                job,
                                Failure.of(Reason.WORKER_CRASHED),
                                Side.DEAD_LETTER,
                                service.time().instant()))
                .isPresent();
    }

    private SettleJob settle() {
        return new SettleJob(engine.jobs(), engine.settlements(), engine.scoreRecords(), Samples::word);
    }

    Handled worked(JobId id, Work work) {
        Heartbeats heartbeats = new Heartbeats(
                engine.claims(),
                service.time(),
                _ -> new Semaphore(0).acquire(),
                Thread.ofVirtual().factory(),
                (_, _) -> {});
        Results results = new Results(
                engine.results(), objects, new Results.Clocks(service.time(), _ -> {}, new Random(1)), _ -> {});
        try {
            return new Worker(engine.claims(), results, settle(), heartbeats, Samples::fence).handle(id, work);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError("a worker was interrupted", e);
        }
    }
}
