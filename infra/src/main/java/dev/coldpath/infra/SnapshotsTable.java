package dev.coldpath.infra;

import dev.coldpath.aws.Names;
import dev.coldpath.aws.Names.Env;
import dev.coldpath.infra.ItemTable.Worth;
import java.util.List;
import software.amazon.awscdk.services.lambda.Function;
import software.constructs.Construct;

/// The snapshots table: what fetchers saw, the gates of runs, and token buckets. It goes with its stack: all of it can
/// be fetched again or is over in two days, and what is lost is only the evidence that runs carry forward.
final class SnapshotsTable extends Construct {
    private static final String GATE = "R#";
    private static final String BUCKET = "B#";
    private static final String COMPANY = "D#";

    private final ItemTable items;

    SnapshotsTable(Construct scope, String id) {
        super(scope, id);
        this.items = new ItemTable(this, "Items", Env.SNAPSHOTS_TABLE, Worth.FETCHED);
        Accepted.finding(
                items, "AwsSolutions-DDB3", "Snapshots are fetched again, so there is no second to go back to.");
    }

    String name() {
        return items.name();
    }

    /// Shut the gate of a run that never started: a put, which is told what stood there.
    void openToGate(Function function) {
        items.open(function, List.of("PutItem"), GATE);
    }

    /// Take a token before asking the engine about a run.
    void openToBuckets(Function function) {
        items.open(function, List.of("UpdateItem"), BUCKET);
    }

    /// See whom nobody may ask about.
    void openToExclusions(Function function) {
        items.open(function, List.of("Query"), Names.EXCLUDED);
    }

    /// Say whom nobody may ask about, and delete what was seen of a company.
    void openToForgetting(Function function) {
        items.open(function, List.of("DeleteItem", "GetItem", "Query", "UpdateItem"), Names.EXCLUDED);
        items.open(function, List.of("DeleteItem", "Query"), COMPANY);
    }

    void openToReading(Function function) {
        items.open(function, List.of("GetItem", "Query"));
    }

    /// Pass the gate, re-use what is stored, store what was seen.
    void openToFetching(Function function) {
        openToReading(function);
        items.open(function, List.of("PutItem", "UpdateItem"));
    }
}
