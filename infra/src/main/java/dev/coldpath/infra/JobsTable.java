package dev.coldpath.infra;

import static dev.coldpath.infra.ItemTable.attribute;
import static software.amazon.awscdk.services.dynamodb.AttributeType.NUMBER;
import static software.amazon.awscdk.services.dynamodb.AttributeType.STRING;

import dev.coldpath.aws.Names.DueIndex;
import dev.coldpath.aws.Names.Env;
import dev.coldpath.aws.Names.ListIndex;
import dev.coldpath.infra.ItemTable.Worth;
import java.util.List;
import software.amazon.awscdk.services.dynamodb.GlobalSecondaryIndexProps;
import software.amazon.awscdk.services.dynamodb.ProjectionType;
import software.amazon.awscdk.services.lambda.Function;
import software.constructs.Construct;

/// The jobs table: job rows and dedup locks.
final class JobsTable extends Construct {
    private static final String JOB = "J#";
    private static final String LOCK = "L#";
    private static final String REPLAY = "I#";
    private static final String PULSE = "G#";
    private static final String DELIVERY = "W#";
    private static final String LETTER = "D#";
    /// How every scope begins, and so every key of the `list` index.
    private static final String OWNER = "acct_";

    private final ItemTable items;

    JobsTable(Construct scope, String id) {
        super(scope, id);
        this.items = new ItemTable(this, "Items", Env.JOBS_TABLE, Worth.KEPT);
        items.addIndex(GlobalSecondaryIndexProps.builder()
                .indexName(DueIndex.NAME)
                .partitionKey(attribute(DueIndex.SHARD, NUMBER))
                .sortKey(attribute(DueIndex.DUE_AT, NUMBER))
                .projectionType(ProjectionType.KEYS_ONLY)
                .build());
        items.addIndex(GlobalSecondaryIndexProps.builder()
                .indexName(ListIndex.NAME)
                .partitionKey(attribute(ListIndex.OWNER, STRING))
                .sortKey(attribute(ListIndex.CREATED_AT, NUMBER))
                .projectionType(ProjectionType.KEYS_ONLY)
                .build());
    }

    String name() {
        return items.name();
    }

    /// Look at a lock and at what an idempotency key stands for, then take the lock, write a row and note the key, in
    /// one transaction; note the key alone when nothing was admitted. Hear how long work waits.
    void openToAdmission(Function function) {
        items.open(function, List.of("BatchGetItem"), LOCK, REPLAY);
        items.open(function, List.of("PutItem"), JOB, REPLAY);
        items.open(function, List.of("GetItem"), PULSE);
        openToSettling(function);
    }

    /// Read a job with its result, and list a scope's jobs.
    void openToReading(Function function) {
        items.open(function, List.of("BatchGetItem", "GetItem"), JOB);
        items.openIndex(function, ListIndex.NAME, OWNER);
    }

    /// Find the open jobs that are due, and tell how long they wait; to end one is another right.
    void openToDueJobs(Function function) {
        items.open(function, List.of("PutItem"), PULSE);
        items.openIndex(function, DueIndex.NAME);
    }

    /// See deliveries and change them.
    void openToDeliveries(Function function) {
        items.open(function, List.of("GetItem", "PutItem"), DELIVERY);
    }

    /// The same, an endpoint's together too.
    void openToListingDeliveries(Function function) {
        items.open(function, List.of("GetItem", "PutItem", "Query"), DELIVERY);
    }

    /// Look at jobs, their links and their locks, make one that repeats another, note what an idempotency key stands
    /// for, read dead letters and note that one was sent again.
    void openToOperator(Function function) {
        items.open(function, List.of("BatchGetItem"), JOB, LOCK);
        items.open(function, List.of("PutItem"), JOB, REPLAY);
        items.open(function, List.of("GetItem", "Query", "UpdateItem"), LETTER);
    }

    /// Keep a dead letter.
    void openToLetters(Function function) {
        items.open(function, List.of("PutItem"), LETTER);
    }

    /// Read a job, lend it to a worker, and lay its result beside it.
    void openToWorking(Function function) {
        items.open(function, List.of("GetItem", "PutItem", "UpdateItem"), JOB);
    }

    /// Read a job, end it, free its lock, write down whom its end is told to.
    void openToSettling(Function function) {
        items.open(function, List.of("GetItem", "UpdateItem"), JOB, LOCK, DELIVERY);
    }
}
