package dev.coldpath.aws.dynamodb;

import dev.coldpath.account.AccountId;
import dev.coldpath.account.KeyId;
import dev.coldpath.account.Scope;
import dev.coldpath.aws.Names;
import dev.coldpath.aws.Names.DueIndex;
import dev.coldpath.aws.Names.ListIndex;
import dev.coldpath.domain.Domain;
import dev.coldpath.job.Attempt;
import dev.coldpath.job.Charge;
import dev.coldpath.job.Failure;
import dev.coldpath.job.Failure.Reason;
import dev.coldpath.job.Fence;
import dev.coldpath.job.InputHash;
import dev.coldpath.job.Job;
import dev.coldpath.job.JobId;
import dev.coldpath.job.JobState;
import dev.coldpath.job.JobState.Failed;
import dev.coldpath.job.JobState.Open;
import dev.coldpath.job.JobState.Queued;
import dev.coldpath.job.JobState.Running;
import dev.coldpath.job.JobState.Settled;
import dev.coldpath.job.JobState.Succeeded;
import dev.coldpath.job.Kind;
import dev.coldpath.job.ResultRef;
import dev.coldpath.job.ResultRef.Scored;
import dev.coldpath.job.Schedule;
import dev.coldpath.settle.DueJobs;
import dev.coldpath.settle.Settlement;
import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/// Job rows: `J#<jobId>` / `S`.
///
/// A row whose state newer code wrote, in a word this code does not know, reads as waiting, for it is not over; and
/// since every write demands the very word it was decided on, nothing here ever touches it.
final class JobMapping {
    static final String STATUS = "status";
    static final String QUEUED = "queued";
    static final String RUNNING = "running";
    static final List<String> OPEN = List.of(QUEUED, RUNNING);
    static final String PROBE_AT = "nextDescribeAt";
    static final String SETTLED_BY = "settledBy";

    private static final String SUCCEEDED = "succeeded";
    private static final String FAILED = "failed";
    private static final String PREFIX = "J#";
    private static final String SORT = "S";
    private static final String VERSION = "ver";
    private static final String COMPLETED_AT = "completedAt";
    private static final String CHARGE = "charge";
    private static final String RESULT = "result";
    private static final String ERROR = "error";
    private static final String STARTED_AT = "startedAt";
    private static final String ATTEMPT = "attempt";
    private static final String FENCE = "fence";
    private static final String LEASE = "leaseUntil";
    /// Beyond every deadline, so that the cleaner never takes a job that is not over.
    private static final Duration KEPT_WHILE_OPEN = Duration.ofDays(40);

    private static final Duration KEPT_AFTER_EXPIRY = Duration.ofDays(1);

    private JobMapping() {}

    static Place place(String jobs, JobId id) {
        return new Place(jobs, PREFIX + id, SORT);
    }

    /// The job a key of the `due` index belongs to; empty when the item is no job.
    static Optional<JobId> idOf(Item key) {
        String partition = key.partition();
        return partition.startsWith(PREFIX) ? JobId.parse(partition.substring(PREFIX.length())) : Optional.empty();
    }

    static Map<String, AttributeValue> item(Job job) {
        Schedule schedule = job.schedule();
        Map<String, AttributeValue> item = new HashMap<>();
        item.put(ListIndex.OWNER, Values.text(job.scope().key() + "#" + product(job.kind())));
        item.put("keyId", Values.text(job.key().value()));
        item.put("kind", Values.text(job.kind().wire()));
        item.put("inputHash", Values.text(job.hash().hex()));
        item.put("input", Values.text(job.input()));
        item.put(VERSION, Values.number(job.version()));
        item.put(ListIndex.CREATED_AT, Values.time(schedule.createdAt()));
        item.put("startBy", Values.time(schedule.startBy()));
        item.put("deadline", Values.time(schedule.deadline()));
        item.put("expiresAt", Values.time(schedule.expiresAt()));
        item.put(CHARGE, charge(job.charge()));
        item.putAll(state(job.state()));
        item.put(Names.Key.TTL, Values.cleanedAfter(cleaned(job)));
        if (job.open()) {
            item.put(DueIndex.SHARD, Values.number(DueJobs.shardOf(job.id())));
            item.put(DueIndex.DUE_AT, Values.time(job.firstDueAt()));
        }
        return item;
    }

    /// Empty when newer code wrote a kind of job that this code does not know: not its job.
    static Optional<Job> job(Item item) {
        return kind(item.text("kind"))
                .map(kind -> new Job(
                        JobId.of(item.partition().substring(PREFIX.length())),
                        scope(item.text(ListIndex.OWNER)),
                        new KeyId(item.text("keyId")),
                        kind,
                        new InputHash(item.text("inputHash")),
                        item.text("input"),
                        new Schedule(
                                item.time(ListIndex.CREATED_AT),
                                item.time("startBy"),
                                item.time("deadline"),
                                item.time("expiresAt")),
                        charge(item.map(CHARGE)),
                        state(item),
                        item.number(VERSION)));
    }

    /// Moves the row to its end, if it still is what the settlement saw.
    static Change settle(Settlement settlement, Job next) {
        Change change = new Change()
                .ifStored()
                .ifEqual(VERSION, Values.number(settlement.seen().version()));
        state(settlement.seen().state()).forEach(change::ifEqual);
        change.set(VERSION, Values.number(next.version()))
                .set(CHARGE, charge(next.charge()))
                .set(SETTLED_BY, Values.text(settlement.settledBy()))
                .set(Names.Key.TTL, Values.cleanedAfter(cleaned(next)))
                .remove(DueIndex.SHARD)
                .remove(DueIndex.DUE_AT);
        end(settlement.next()).forEach(change::set);
        return change;
    }

    private static Instant cleaned(Job job) {
        return job.open()
                ? job.schedule().createdAt().plus(KEPT_WHILE_OPEN)
                : job.schedule().expiresAt().plus(KEPT_AFTER_EXPIRY);
    }

    private static Map<String, AttributeValue> state(JobState state) {
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
                Map<String, AttributeValue> both = new HashMap<>(state(settled.from()));
                both.putAll(end(settled));
                yield both;
            }
        };
    }

    /// What an end adds to the state it came from.
    private static Map<String, AttributeValue> end(Settled settled) {
        return switch (settled) {
            case Succeeded(Open _, Instant at, ResultRef result) ->
                Map.of(STATUS, Values.text(SUCCEEDED), COMPLETED_AT, Values.time(at), RESULT, result(result));
            case Failed(Open _, Instant at, Failure failure) ->
                Map.of(STATUS, Values.text(FAILED), COMPLETED_AT, Values.time(at), ERROR, error(failure));
        };
    }

    private static JobState state(Item item) {
        return switch (item.text(STATUS)) {
            case SUCCEEDED -> new Succeeded(before(item), item.time(COMPLETED_AT), result(item.map(RESULT)));
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

    private static AttributeValue result(ResultRef result) {
        return switch (result) {
            case Scored(Domain domain, Instant scoredAt) ->
                Values.map(Map.of("domain", Values.text(domain.name()), "scoredAt", Values.time(scoredAt)));
        };
    }

    private static ResultRef result(Item result) {
        return new Scored(new Domain(result.text("domain")), result.time("scoredAt"));
    }

    private static AttributeValue error(Failure failure) {
        return Values.map(Map.of("reason", Values.text(failure.reason().wire()), "text", Values.text(failure.text())));
    }

    /// A reason that newer code wrote counts as an error of the run.
    private static Failure failure(Item error) {
        String word = error.text("reason");
        Reason reason = Arrays.stream(Reason.values())
                .filter(known -> known.wire().equals(word))
                .findFirst()
                .orElse(Reason.PIPELINE_FAILED);
        return new Failure(reason, error.text("text"));
    }

    private static AttributeValue charge(Charge charge) {
        return Values.map(Map.of(
                "month", Values.text(charge.month().toString()),
                "standing", Values.text(charge.standing().name())));
    }

    private static Charge charge(Item charge) {
        return new Charge(YearMonth.parse(charge.text("month")), Charge.Standing.valueOf(charge.text("standing")));
    }

    private static String product(Kind kind) {
        return switch (kind) {
            case SCORE -> "score";
        };
    }

    private static Optional<Kind> kind(String word) {
        return Arrays.stream(Kind.values())
                .filter(known -> known.wire().equals(word))
                .findFirst();
    }

    private static Scope scope(String own) {
        String key = own.substring(0, own.indexOf('#'));
        int dot = key.lastIndexOf('.');
        return new Scope(new AccountId(key.substring(0, dot)), AccountMapping.mode(key.substring(dot + 1)));
    }
}
