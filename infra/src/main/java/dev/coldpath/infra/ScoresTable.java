package dev.coldpath.infra;

import static dev.coldpath.infra.ItemTable.attribute;
import static software.amazon.awscdk.services.dynamodb.AttributeType.NUMBER;
import static software.amazon.awscdk.services.dynamodb.AttributeType.STRING;

import dev.coldpath.aws.Names;
import dev.coldpath.aws.Names.CohortIndex;
import dev.coldpath.aws.Names.Env;
import dev.coldpath.aws.Names.RunIndex;
import dev.coldpath.infra.ItemTable.Worth;
import java.util.List;
import software.amazon.awscdk.services.dynamodb.GlobalSecondaryIndexProps;
import software.amazon.awscdk.services.dynamodb.ProjectionType;
import software.amazon.awscdk.services.lambda.Function;
import software.constructs.Construct;

/// The scores table: records, explanations, confidence reports the counters that ranks are read from, and
/// answers about movers.
final class ScoresTable extends Construct {
    private static final String DOMAIN = "D#";
    private static final String UNIVERSE = "DIST#";
    private static final String COHORT = "COHORT#";

    private final ItemTable items;

    ScoresTable(Construct scope, String id) {
        super(scope, id);
        this.items = new ItemTable(this, "Items", Env.SCORES_TABLE, Worth.KEPT);
        items.addIndex(GlobalSecondaryIndexProps.builder()
                .indexName(CohortIndex.NAME)
                .partitionKey(attribute(CohortIndex.COHORT, STRING))
                .sortKey(attribute(CohortIndex.PLACE, STRING))
                .projectionType(ProjectionType.INCLUDE)
                .nonKeyAttributes(CohortIndex.SHOWN)
                .build());
        items.addIndex(GlobalSecondaryIndexProps.builder()
                .indexName(RunIndex.NAME)
                .partitionKey(attribute(RunIndex.DAY, NUMBER))
                .sortKey(attribute(RunIndex.SCORED_AT, NUMBER))
                .projectionType(ProjectionType.INCLUDE)
                .nonKeyAttributes(RunIndex.SHOWN)
                .build());
    }

    String name() {
        return items.name();
    }

    /// Look for the record of a run.
    void openToFinding(Function function) {
        items.open(function, List.of("GetItem"));
    }

    /// The same, and the counters beside it.
    void openToReading(Function function) {
        items.open(function, List.of("BatchGetItem", "GetItem"));
    }

    /// Read a domain's records in order.
    void openToHistory(Function function) {
        items.open(function, List.of("Query"), DOMAIN);
    }

    /// List who is in a cohort.
    void openToCohorts(Function function) {
        items.openIndex(function, CohortIndex.NAME);
    }

    /// Find runs by day and in histories, and write what follows from them, which is nothing but answers.
    void openToMovers(Function function) {
        items.openIndex(function, RunIndex.NAME);
        items.open(function, List.of("Query"), DOMAIN);
        items.open(function, List.of("GetItem", "PutItem"), Names.MOVERS);
    }

    /// Find and delete what is kept of a company.
    void openToForgetting(Function function) {
        items.open(function, List.of("DeleteItem", "Query"), DOMAIN);
    }

    /// Take a company out of the counters, for who writes no record.
    void openToUncounting(Function function) {
        items.open(function, List.of("ConditionCheckItem", "UpdateItem"), UNIVERSE, COHORT);
    }

    /// Read what stands there, then write a record and move the counters in one transaction that checks the
    /// generation of the counters.
    void openToWriting(Function function) {
        openToReading(function);
        items.open(function, List.of("ConditionCheckItem", "PutItem", "UpdateItem"));
    }
}
