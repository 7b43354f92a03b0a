package dev.coldpath.aws.dynamodb.job;

import dev.coldpath.account.KeyId;
import dev.coldpath.account.Scope;
import dev.coldpath.aws.Names;
import dev.coldpath.aws.Names.DueIndex;
import dev.coldpath.aws.Names.ListIndex;
import dev.coldpath.aws.dynamodb.table.ConditionalWrite;
import dev.coldpath.aws.dynamodb.table.Item;
import dev.coldpath.aws.dynamodb.table.ItemKey;
import dev.coldpath.aws.dynamodb.table.Values;
import dev.coldpath.hook.Target;
import dev.coldpath.job.Attempt;
import dev.coldpath.job.Charge;
import dev.coldpath.job.Fence;
import dev.coldpath.job.InputHash;
import dev.coldpath.job.Job;
import dev.coldpath.job.JobId;
import dev.coldpath.job.JobState.Queued;
import dev.coldpath.job.Kind;
import dev.coldpath.job.Metadata;
import dev.coldpath.job.Product;
import dev.coldpath.job.Schedule;
import dev.coldpath.settle.DueJobs;
import dev.coldpath.settle.Settlement;
import dev.coldpath.work.Claiming;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/// Job rows: `J#<jobId>` / `S`. The attributes of their states are [StateMapping].
///
/// A row whose state newer code wrote, in a word this code does not know, reads as waiting, for it is not over; and
/// since every write demands the very word it was decided on, nothing here ever touches it.
final class JobMapping {
    static final String PROBE_AT = "nextDescribeAt";
    static final String SETTLED_BY = "settledBy";

    private static final String PREFIX = "J#";
    private static final String SORT = "S";
    private static final String KIND = "kind";
    private static final String ON_KEY = "key";
    private static final String APART = "apart";
    private static final String TARGETS = "endpoints";
    private static final String METADATA = "metadata";
    private static final String VERSION = "ver";
    private static final String START_BY = "startBy";
    private static final String DEADLINE = "deadline";
    private static final String CHARGE = "charge";
    /// For people: what answers is computed from the row's other attributes.
    private static final String EXPIRES_AT = "expiresAt";
    /// Beyond every deadline, so that the cleaner never takes a job that is not over.
    private static final Duration KEPT_WHILE_OPEN = Duration.ofDays(40);
    private static final Duration KEPT_AFTERWARDS = Duration.ofDays(1);

    private JobMapping() {}

    static ItemKey key(String jobs, JobId id) {
        return new ItemKey(jobs, PREFIX + id, SORT);
    }

    /// The job a key of the `due` or the `list` index belongs to; empty when the item is no job.
    static Optional<JobId> idOf(Item key) {
        String partition = key.partition();
        return partition.startsWith(PREFIX) ? JobId.parse(partition.substring(PREFIX.length())) : Optional.empty();
    }

    /// What a scope's jobs of a product are listed under.
    static String owner(Scope scope, Product product) {
        return scope.key() + "#" + product.wire();
    }

    static Map<String, AttributeValue> item(Job job) {
        Schedule schedule = job.schedule();
        Map<String, AttributeValue> item = new HashMap<>();
        item.put(ListIndex.OWNER, Values.text(owner(job.scope(), job.kind().product())));
        item.put("keyId", Values.text(job.key().value()));
        item.put(KIND, Values.text(job.kind().wire()));
        item.put("inputHash", Values.text(job.hash().hex()));
        item.put(InputMapping.NAME, InputMapping.value(job.input()));
        item.put(VERSION, Values.number(job.version()));
        item.put(ListIndex.CREATED_AT, Values.time(schedule.createdAt()));
        item.put(START_BY, Values.time(schedule.startBy()));
        item.put(DEADLINE, Values.time(schedule.deadline()));
        item.put(CHARGE, charge(job.charge()));
        item.putAll(StateMapping.item(job.state()));
        item.put(Names.Key.TTL, cleaned(job));
        job.expiresAt().ifPresent(at -> item.put(EXPIRES_AT, Values.time(at)));
        if (!job.targets().isEmpty()) {
            item.put(TARGETS, Values.text(Target.texts(job.targets())));
        }
        if (!job.metadata().none()) {
            item.put(METADATA, Values.text(job.metadata().text()));
        }
        if (job.apart()) {
            item.put(APART, Values.flag(true));
        }
        if (job.open()) {
            item.put(DueIndex.SHARD, Values.number(DueJobs.shardOf(job.id())));
            item.put(DueIndex.DUE_AT, Values.time(job.firstDueAt()));
        }
        return item;
    }

    /// Empty when newer code wrote a kind of job that this code does not know: not its job.
    static Optional<Job> job(Item item) {
        JobId id = JobId.of(item.partition().substring(PREFIX.length()));
        return Values.word(Kind.class, Kind::wire, item.text(KIND))
                .map(kind -> new Job(
                        id,
                        scope(item.text(ListIndex.OWNER)),
                        new KeyId(item.text("keyId")),
                        kind,
                        new InputHash(item.text("inputHash")),
                        InputMapping.of(item, id),
                        item.has(APART) && item.flag(APART),
                        new Schedule(item.time(ListIndex.CREATED_AT), item.time(START_BY), item.time(DEADLINE)),
                        charge(item.map(CHARGE)),
                        StateMapping.state(item),
                        item.number(VERSION),
                        item.maybeText(TARGETS).map(Target::list).orElse(List.of()),
                        item.maybeText(METADATA).map(Metadata::read).orElse(Metadata.NONE)));
    }

    /// Also empty when newer code wrote a state that this code does not know.
    static Optional<Job> known(Item item) {
        return StateMapping.known(item) ? job(item) : Optional.empty();
    }

    /// When the cleaner may take a job's row, and with it the lock the job has or had.
    static AttributeValue cleaned(Job job) {
        Instant open = job.schedule().createdAt().plus(KEPT_WHILE_OPEN);
        return Values.cleanedAfter(
                job.open() ? open : job.purgedAt().orElse(open).plus(KEPT_AFTERWARDS));
    }

    /// Moves the row to its end, if it still is what the settlement saw.
    static ConditionalWrite settle(Settlement settlement, Job next) {
        ConditionalWrite write = asSeen(settlement.seen())
                .set(VERSION, Values.number(next.version()))
                .set(CHARGE, charge(next.charge()))
                .set(SETTLED_BY, Values.text(settlement.settledBy()))
                .set(Names.Key.TTL, cleaned(next))
                .remove(DueIndex.SHARD)
                .remove(DueIndex.DUE_AT);
        next.expiresAt().ifPresent(at -> write.set(EXPIRES_AT, Values.time(at)));
        tellingAsSeen(write, settlement.seen());
        StateMapping.end(settlement.next()).forEach(write::set);
        return write;
    }

    /// Lets the end be told to others than before, if it has not come and is told to those that were seen.
    static ConditionalWrite tell(Job seen, Job next) {
        ConditionalWrite write = asSeen(seen).set(TARGETS, Values.text(Target.texts(next.targets())));
        tellingAsSeen(write, seen);
        return write;
    }

    private static void tellingAsSeen(ConditionalWrite write, Job seen) {
        if (seen.targets().isEmpty()) {
            write.ifLacks(TARGETS);
        } else {
            write.ifEqual(TARGETS, Values.text(Target.texts(seen.targets())));
        }
    }

    /// Claims a job that nobody has read: one that waits, and in time. What [Claiming] decides for such a job, as a
    /// condition.
    static ConditionalWrite claimFirst(Fence fence, Instant now) {
        ConditionalWrite write = new ConditionalWrite()
                .ifEqual(StateMapping.STATUS, Values.text(StateMapping.QUEUED))
                .ifOneOf(KIND, Arrays.stream(Kind.values()).map(Kind::wire).toList())
                .ifAbove(START_BY, Values.time(now))
                .ifAbove(DEADLINE, Values.time(now))
                .add(VERSION, 1);
        StateMapping.item(new Queued().claim(now, new Attempt(1, fence, now.plus(Claiming.LEASE))))
                .forEach(write::set);
        return write;
    }

    /// Claims a job that was read, if it still is as it was.
    static ConditionalWrite claim(Job seen, Job next) {
        ConditionalWrite write = asSeen(seen).set(VERSION, Values.number(next.version()));
        StateMapping.item(next.state()).forEach(write::set);
        return write;
    }

    private static ConditionalWrite asSeen(Job seen) {
        ConditionalWrite write = new ConditionalWrite().ifStored().ifEqual(VERSION, Values.number(seen.version()));
        StateMapping.item(seen.state()).forEach(write::ifEqual);
        return write;
    }

    private static AttributeValue charge(Charge charge) {
        return Values.map(Map.of(
                "minute",
                Values.time(charge.minute()),
                ON_KEY,
                Values.flag(charge.onKey()),
                "standing",
                Values.text(charge.standing().wire())));
    }

    private static Charge charge(Item charge) {
        String word = charge.text("standing");
        return new Charge(
                charge.time("minute"),
                charge.has(ON_KEY) && charge.flag(ON_KEY),
                Values.word(Charge.Standing.class, Charge.Standing::wire, word)
                        .orElseThrow(() -> new IllegalStateException("charge: it stands as " + word)));
    }

    private static Scope scope(String owner) {
        return Scope.of(owner.substring(0, owner.indexOf('#')));
    }
}
