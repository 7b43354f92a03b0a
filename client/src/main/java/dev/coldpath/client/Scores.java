package dev.coldpath.client;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.coldpath.client.ColdpathException.Code;
import dev.coldpath.client.Exchange.Answer;
import dev.coldpath.client.Waiting.Look;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The Score product. Every method throws [ColdpathException] when it fails.
public final class Scores {
    private static final int ACCEPTED = 202;

    private final Exchange exchange;
    private final Waiting waiting;

    Scores(Exchange exchange, Waiting waiting) {
        this.exchange = exchange;
        this.waiting = waiting;
    }

    /// Asks for a score without waiting: a fresh record, or the job that makes one.
    public ScoreAnswer submit(String domain) {
        return submit(WireJson.object().put("domain", domain));
    }

    /// Starts a run even if a fresh record exists, on plans that allow it.
    public ScoreAnswer submitFresh(String domain) {
        return submit(WireJson.object().put("domain", domain).put("force_fresh", true));
    }

    private ScoreAnswer submit(ObjectNode body) {
        Answer answer = exchange.post("/v1/score", body.toString());
        String domain = WireJson.mustText(answer.body(), "domain");
        return answer.status() == ACCEPTED
                ? new ScoreAnswer.Accepted(WireJson.mustText(answer.body(), "job_id"), domain)
                : new ScoreAnswer.Cached(ScoreRecord.of(domain, answer.body()));
    }

    /// The latest record, however old.
    public ScoreRecord latest(String domain) {
        JsonNode body = exchange.get("/v1/score/" + DomainSegment.of(domain)).body();
        return ScoreRecord.of(WireJson.mustText(body, "domain"), body);
    }

    /// Asks for a score and waits for it.
    public ScoreRecord ask(String domain) {
        return ask(domain, PollSchedule.SCORE);
    }

    /// The same, on your own schedule.
    public ScoreRecord ask(String domain, PollSchedule schedule) {
        return switch (submit(domain)) {
            case ScoreAnswer.Cached cached -> cached.record();
            case ScoreAnswer.Accepted accepted -> record(await(accepted.jobId(), schedule));
        };
    }

    private ScoreRecord record(ScoreJob job) {
        if (job.status() == ScoreJob.Status.FAILED) {
            throw ColdpathException.of(
                    Code.JOB_FAILED,
                    "job " + job.id() + ": " + job.failureReason().orElse("failed"));
        }
        return latest(job.domain());
    }

    public ScoreJob job(String id) {
        return ScoreJob.of(exchange.get(path(id)).body());
    }

    /// Polls a job until it is done, whether it succeeded or not.
    public ScoreJob await(String id) {
        return await(id, PollSchedule.SCORE);
    }

    /// The same, on your own schedule.
    public ScoreJob await(String id, PollSchedule schedule) {
        return waiting.until(schedule, () -> {
            Answer answer = exchange.get(path(id));
            ScoreJob job = ScoreJob.of(answer.body());
            return new Look<>(job, job.isDone(), answer.retryIn());
        });
    }

    /// Cancels a job for all who share it; one that is done stays as it is.
    public ScoreJob cancel(String id) {
        return ScoreJob.of(exchange.post(path(id) + "/cancel", "").body());
    }

    /// The account's jobs, twenty at a time.
    ///
    /// @param cursor of an earlier page; empty for the first
    public ScoreJobPage jobs(Optional<String> cursor) {
        JsonNode body = exchange.get("/v1/jobs"
                        + cursor.map(at -> "?cursor=" + Exchange.segment(at)).orElse(""))
                .body();
        List<ScoreJob> jobs = new ArrayList<>();
        body.path("jobs").forEach(job -> jobs.add(ScoreJob.of(job)));
        return new ScoreJobPage(jobs, WireJson.text(body, "next_cursor"));
    }

    /// A company's records.
    ///
    /// @param limit 1 to 500
    /// @param cursor of an earlier page; empty for the first
    public HistoryPage history(String domain, int limit, Optional<String> cursor) {
        JsonNode body = exchange.get("/v1/score/" + DomainSegment.of(domain) + "/history?limit=" + limit
                        + cursor.map(at -> "&cursor=" + Exchange.segment(at)).orElse(""))
                .body();
        String of = WireJson.mustText(body, "domain");
        List<ScoreRecord> records = new ArrayList<>();
        body.path("records").forEach(record -> records.add(ScoreRecord.of(of, record)));
        return new HistoryPage(records, WireJson.text(body, "next_cursor"));
    }

    private static String path(String job) {
        return "/v1/jobs/" + Exchange.segment(job);
    }
}
