package dev.coldpath.intelligence.routes.job;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.coldpath.api.Json;
import dev.coldpath.job.Failure;
import dev.coldpath.job.Job;
import dev.coldpath.job.JobState;
import dev.coldpath.job.JobState.Failed;
import dev.coldpath.job.JobState.Open;
import dev.coldpath.job.JobState.Queued;
import dev.coldpath.job.JobState.Running;
import dev.coldpath.job.JobState.Settled;
import dev.coldpath.job.JobState.Succeeded;
import java.time.Instant;
import java.util.Optional;

/// Jobs on the wire, field by field in the contract's order. Absent means absent, not null.
final class JobWire {
    private JobWire() {}

    /// A job with its times, without result.
    static ObjectNode job(Job job) {
        ObjectNode body = Json.object()
                .put("jobId", job.id().toString())
                .put("kind", job.kind().wire())
                .put("status", status(job.state()));
        if (job.state() instanceof Failed(Open _, Instant _, Failure failure)) {
            body.put("error", error(failure));
        }
        body.put("submittedAt", job.schedule().createdAt().toEpochMilli());
        startedAt(job.state()).ifPresent(at -> body.put("startedAt", at.toEpochMilli()));
        if (job.state() instanceof Settled over) {
            body.put("completedAt", over.at().toEpochMilli());
        }
        return body;
    }

    /// A job as a list shows it: with what its caller noted on it.
    static ObjectNode listed(Job job) {
        ObjectNode body = job(job);
        ObjectNode metadata = body.putObject("metadata");
        job.metadata().entries().forEach(metadata::put);
        return body;
    }

    static String status(JobState state) {
        return switch (state) {
            case Queued _ -> "queued";
            case Running _ -> "running";
            case Succeeded _ -> "succeeded";
            case Failed _ -> "failed";
        };
    }

    private static Optional<Instant> startedAt(JobState state) {
        return switch (state) {
            case Queued _ -> Optional.empty();
            case Running(Instant at, var _) -> Optional.of(at);
            case Settled over -> over.from() instanceof Running(Instant at, var _) ? Optional.of(at) : Optional.empty();
        };
    }

    /// The contract's text for why a job failed. Only what the pipeline says of its own work is told as it is; older
    /// rows hold its words under the reason of a dead letter, which has none of its own.
    private static String error(Failure failure) {
        return switch (failure.reason()) {
            case PIPELINE_FAILED, WORKER_CRASHED ->
                failure.equals(Failure.of(failure.reason())) ? "internal error" : failure.text();
            case START_DEADLINE -> "start deadline passed";
            case DEADLINE -> "worker budget exceeded";
            case WORKER_LOST -> "worker lost";
            case ABORTED, CANCELLED -> "job canceled";
            case START_FAILED, NO_RECORD -> "internal error";
        };
    }
}
