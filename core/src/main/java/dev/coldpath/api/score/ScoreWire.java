package dev.coldpath.api.score;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.coldpath.api.Json;
import dev.coldpath.domain.Domain;
import dev.coldpath.job.Failure;
import dev.coldpath.job.Job;
import dev.coldpath.job.JobId;
import dev.coldpath.job.JobState;
import dev.coldpath.job.JobState.Failed;
import dev.coldpath.job.JobState.Open;
import dev.coldpath.job.JobState.Succeeded;
import dev.coldpath.job.ResultRef.Kept;
import dev.coldpath.job.ResultRef.Scored;
import dev.coldpath.plan.Plan;
import dev.coldpath.score.Buckets;
import dev.coldpath.score.Rank;
import dev.coldpath.score.ScoreInput;
import dev.coldpath.score.ScoreRecord;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/// The bodies of the Score routes, field by field in the contract's order.
final class ScoreWire {
    private static final int SECONDS_PER_HOUR = 3_600;

    private ScoreWire() {}

    /// The score record of a 200, as this plan sees it.
    static ObjectNode record(ScoreRecord record, Optional<Rank> rank, Plan plan) {
        ObjectNode body = Json.object()
                .put("domain", record.domain().name())
                .put("scored_at", time(record.scoredAt()))
                .put("ki_rating", record.rating().wire())
                .put("composite_score", record.composite().decimal())
                .put("scale_premium", record.scalePremium().decimal());
        body.set("buckets", buckets(record.buckets()));
        rank.ifPresent(
                at -> body.putObject("rank").put("percentile", at.percentile()).put("cohort_size", at.cohortSize()));
        body.putObject("x_kepler")
                .put("tier", plan.name())
                .put("cache_status", "cached")
                .put("freshness_window_hours", hours(plan.freshness()));
        return body;
    }

    /// The body of a 202.
    static ObjectNode accepted(JobId job, Domain domain) {
        return Json.object()
                .put("job_id", job.toString())
                .put("status", "pending")
                .put("domain", domain.name())
                .put("poll_url", pollUrl(job));
    }

    static String pollUrl(JobId job) {
        return "/v1/jobs/" + job;
    }

    static Domain domain(Job job) {
        return ScoreInput.of(job).domain();
    }

    static ObjectNode job(Job job) {
        String domain = domain(job).name();
        ObjectNode body = Json.object()
                .put("job_id", job.id().toString())
                .put("status", status(job.state()))
                .put("domain", domain)
                .put("created_at", time(job.schedule().createdAt()));
        return switch (job.state()) {
            case Open _ ->
                body.putNull("completed_at")
                        .putNull("result_ref")
                        .putNull("score_url")
                        .putNull("failure_reason");
            case Succeeded(Open _, Instant _, Kept _) ->
                throw new IllegalStateException("job " + job.id() + ": a score without its record");
            case Succeeded(Open _, Instant at, Scored(Domain scored, Instant scoredAt)) -> {
                body.put("completed_at", time(at));
                body.putObject("result_ref").put("domain", scored.name()).put("scored_at", time(scoredAt));
                yield body.put("score_url", "/v1/score/" + scored.name()).putNull("failure_reason");
            }
            case Failed(Open _, Instant at, Failure failure) ->
                body.put("completed_at", time(at))
                        .putNull("result_ref")
                        .putNull("score_url")
                        .put("failure_reason", reason(failure.reason()));
        };
    }

    /// A job as a list shows it: with what its caller noted on it.
    static ObjectNode listed(Job job) {
        ObjectNode body = job(job);
        ObjectNode metadata = body.putObject("metadata");
        job.metadata().entries().forEach(metadata::put);
        return body;
    }

    /// Whole seconds, fractions cut off.
    static String time(Instant at) {
        return at.truncatedTo(ChronoUnit.SECONDS).toString();
    }

    static ObjectNode buckets(Buckets buckets) {
        return Json.object()
                .put("team_structure", buckets.teamStructure().decimal())
                .put("market_position", buckets.marketPosition().decimal())
                .put("momentum_tailwinds", buckets.momentumTailwinds().decimal())
                .put("financial_health", buckets.financialHealth().decimal());
    }

    private static String status(JobState state) {
        return switch (state) {
            case Open _ -> "pending";
            case Succeeded _ -> "complete";
            case Failed _ -> "failed";
        };
    }

    private static String reason(Failure.Reason reason) {
        return switch (reason) {
            case START_FAILED, PIPELINE_FAILED, WORKER_LOST, WORKER_CRASHED -> "sfn_failed";
            case START_DEADLINE, DEADLINE -> "sfn_timed_out";
            case ABORTED, CANCELLED -> "sfn_aborted";
            case NO_RECORD -> "scoring_completed_no_record";
        };
    }

    /// In the shortest form: 6, 0.25.
    static BigDecimal hours(Duration window) {
        return shortest(BigDecimal.valueOf(window.toSeconds())
                .divide(BigDecimal.valueOf(SECONDS_PER_HOUR), 4, RoundingMode.HALF_UP));
    }

    /// Without a point where there is nothing behind it.
    static BigDecimal shortest(BigDecimal number) {
        BigDecimal shortest = number.stripTrailingZeros();
        return shortest.scale() < 0 ? shortest.setScale(0, RoundingMode.UNNECESSARY) : shortest;
    }
}
