package dev.coldpath.aws.dynamodb.job;

import dev.coldpath.aws.dynamodb.table.Item;
import dev.coldpath.aws.dynamodb.table.Values;
import dev.coldpath.job.Attempt;
import dev.coldpath.job.Failure;
import dev.coldpath.job.Failure.Reason;
import dev.coldpath.job.Fence;
import dev.coldpath.job.JobState;
import dev.coldpath.job.JobState.Failed;
import dev.coldpath.job.JobState.Open;
import dev.coldpath.job.JobState.Queued;
import dev.coldpath.job.JobState.Running;
import dev.coldpath.job.JobState.Settled;
import dev.coldpath.job.JobState.Succeeded;
import dev.coldpath.job.ResultRef;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/// A job's state as attributes of its row and back. Those of the newest attempt stay after the end, which is how an end
/// remembers where it came from.
final class StateMapping {
    static final String STATUS = "status";
    static final String QUEUED = "queued";
    static final String RUNNING = "running";
    static final List<String> OPEN = List.of(QUEUED, RUNNING);
    static final String FENCE = "fence";
    static final String LEASE = "leaseUntil";

    private static final String SUCCEEDED = "succeeded";
    private static final String FAILED = "failed";
    private static final List<String> KNOWN = List.of(QUEUED, RUNNING, SUCCEEDED, FAILED);
    private static final String STARTED_AT = "startedAt";
    private static final String ATTEMPT = "attempt";
    private static final String COMPLETED_AT = "completedAt";
    private static final String RESULT = "result";
    private static final String ERROR = "error";

    private StateMapping() {}

    /// Whether this code knows the word for the state.
    static boolean known(Item item) {
        return KNOWN.contains(item.text(STATUS));
    }

    static Map<String, AttributeValue> item(JobState state) {
        return switch (state) {
            case Queued() -> Map.of(STATUS, Values.text(QUEUED));
            case Running(Instant startedAt, Attempt(int number, Fence fence, Instant leaseUntil)) ->
                Map.of(
                        STATUS, Values.text(RUNNING),
                        STARTED_AT, Values.time(startedAt),
                        ATTEMPT, Values.number(number),
                        FENCE, Values.text(fence.hex()),
                        LEASE, Values.time(leaseUntil));
            case Settled settled -> {
                Map<String, AttributeValue> both = new HashMap<>(item(settled.from()));
                both.putAll(end(settled));
                yield both;
            }
        };
    }

    /// What an end adds to the state it came from.
    static Map<String, AttributeValue> end(Settled settled) {
        return switch (settled) {
            case Succeeded(Open _, Instant at, ResultRef result) ->
                Map.of(
                        STATUS,
                        Values.text(SUCCEEDED),
                        COMPLETED_AT,
                        Values.time(at),
                        RESULT,
                        ResultMapping.value(result));
            case Failed(Open _, Instant at, Failure failure) ->
                Map.of(STATUS, Values.text(FAILED), COMPLETED_AT, Values.time(at), ERROR, error(failure));
        };
    }

    /// An unknown word reads as waiting, for it is not over.
    static JobState state(Item item) {
        return switch (item.text(STATUS)) {
            case SUCCEEDED ->
                new Succeeded(before(item), item.time(COMPLETED_AT), ResultMapping.result(item.map(RESULT)));
            case FAILED -> new Failed(before(item), item.time(COMPLETED_AT), failure(item.map(ERROR)));
            case RUNNING -> running(item);
            case QUEUED -> new Queued();
            default -> new Queued();
        };
    }

    private static Open before(Item item) {
        return item.has(ATTEMPT) ? running(item) : new Queued();
    }

    private static Running running(Item item) {
        return new Running(
                item.time(STARTED_AT), new Attempt(item.count(ATTEMPT), new Fence(item.text(FENCE)), item.time(LEASE)));
    }

    private static AttributeValue error(Failure failure) {
        return Values.map(Map.of("reason", Values.text(failure.reason().wire()), "text", Values.text(failure.text())));
    }

    /// A reason that newer code wrote counts as an error of the run.
    private static Failure failure(Item error) {
        Reason reason =
                Values.word(Reason.class, Reason::wire, error.text("reason")).orElse(Reason.PIPELINE_FAILED);
        return new Failure(reason, error.text("text"));
    }
}
