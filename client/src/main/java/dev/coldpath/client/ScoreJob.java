package dev.coldpath.client;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.Optional;

/// The state of a scoring job.
///
/// @param failureReason `sfn_failed`, `sfn_timed_out`, `sfn_aborted` or `scoring_completed_no_record`
public record ScoreJob(
        String id,
        Status status,
        String domain,
        Instant createdAt,
        Optional<Instant> completedAt,
        Optional<String> failureReason) {
    /// Pending until it is one of the others, once.
    public enum Status {
        PENDING,
        COMPLETE,
        FAILED
    }

    public boolean isDone() {
        return status != Status.PENDING;
    }

    static ScoreJob of(JsonNode body) {
        return new ScoreJob(
                WireJson.mustText(body, "job_id"),
                status(WireJson.mustText(body, "status")),
                WireJson.mustText(body, "domain"),
                WireJson.mustInstant(body, "created_at"),
                WireJson.instant(body, "completed_at"),
                WireJson.text(body, "failure_reason"));
    }

    private static Status status(String word) {
        return switch (word) {
            case "pending" -> Status.PENDING;
            case "complete" -> Status.COMPLETE;
            case "failed" -> Status.FAILED;
            default -> throw WireJson.missing("status");
        };
    }
}
