package dev.coldpath.aws.sfn;

import com.fasterxml.jackson.databind.JsonNode;
import dev.coldpath.job.JobId;
import dev.coldpath.json.StrictJson;
import dev.coldpath.settle.Runs.RunState;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import software.amazon.awssdk.services.sfn.model.ExecutionStatus;

/// What EventBridge says of a run whose status changed. What the run was given and what it gave stands in the event
/// too, and is left there.
///
/// @param run the name it was started under
public record StatusChange(String run, RunState state) {
    /// Reads an event; empty when it is not one of these.
    public static Optional<StatusChange> read(String event) {
        return StrictJson.object(event.getBytes(StandardCharsets.UTF_8))
                .map(whole -> whole.path("detail"))
                .filter(detail ->
                        detail.path("name").isTextual() && detail.path("status").isTextual())
                .map(StatusChange::of);
    }

    private static StatusChange of(JsonNode detail) {
        ExecutionStatus status = ExecutionStatus.fromValue(detail.path("status").textValue());
        return new StatusChange(detail.path("name").textValue(), SfnRuns.state(status));
    }

    /// The job it runs for; empty when somebody started it by hand under a name of his own.
    public Optional<JobId> job() {
        return JobId.parse(run);
    }

    /// False: it may still succeed or fail.
    public boolean over() {
        return switch (state) {
            case SUCCEEDED, FAILED, TIMED_OUT, ABORTED -> true;
            case RUNNING, NOT_KNOWN, UNAVAILABLE -> false;
        };
    }
}
