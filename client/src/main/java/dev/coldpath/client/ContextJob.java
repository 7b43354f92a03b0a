package dev.coldpath.client;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.Optional;

/// The state of an Intelligence job.
///
/// @param kind as the service names it
/// @param result of one that succeeded
/// @param error of one that failed
public record ContextJob(
        String id,
        String kind,
        Status status,
        Instant submittedAt,
        Optional<Instant> startedAt,
        Optional<Instant> completedAt,
        Optional<JobResult> result,
        Optional<String> error) {
    /// Queued, then running, then one of the last two for good.
    public enum Status {
        QUEUED,
        RUNNING,
        SUCCEEDED,
        FAILED
    }

    public boolean isDone() {
        return status == Status.SUCCEEDED || status == Status.FAILED;
    }

    static ContextJob of(JsonNode body) {
        return new ContextJob(
                WireJson.mustText(body, "jobId"),
                WireJson.mustText(body, "kind"),
                status(WireJson.mustText(body, "status")),
                WireJson.millis(body, "submittedAt").orElseThrow(() -> WireJson.missing("submittedAt")),
                WireJson.millis(body, "startedAt"),
                WireJson.millis(body, "completedAt"),
                JobResult.of(body),
                WireJson.text(body, "error"));
    }

    private static Status status(String word) {
        return switch (word) {
            case "queued" -> Status.QUEUED;
            case "running" -> Status.RUNNING;
            case "succeeded" -> Status.SUCCEEDED;
            case "failed" -> Status.FAILED;
            default -> throw WireJson.missing("status");
        };
    }
}
