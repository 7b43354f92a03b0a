package dev.coldpath.infra;

import dev.coldpath.aws.Names;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import software.amazon.awscdk.RemovalPolicy;
import software.amazon.awscdk.services.dynamodb.Attribute;
import software.amazon.awscdk.services.dynamodb.AttributeType;
import software.amazon.awscdk.services.dynamodb.BillingMode;
import software.amazon.awscdk.services.dynamodb.GlobalSecondaryIndexProps;
import software.amazon.awscdk.services.dynamodb.PointInTimeRecoverySpecification;
import software.amazon.awscdk.services.dynamodb.Table;
import software.amazon.awscdk.services.iam.Grant;
import software.amazon.awscdk.services.iam.GrantOnPrincipalOptions;
import software.amazon.awscdk.services.lambda.Function;
import software.constructs.Construct;

/// A table as all of ours are: keys `pk` and `sk`, paid by use, cleaned by `ttl`.
final class ItemTable extends Construct {
    private final Table table;
    private final String variable;

    /// Makes the table.
    ///
    /// @param variable the environment variable that tells a function its name
    ItemTable(Construct scope, String id, String variable, Worth worth) {
        super(scope, id);
        this.variable = variable;
        this.table = Table.Builder.create(this, "Table")
                .partitionKey(attribute(Names.Key.PARTITION, AttributeType.STRING))
                .sortKey(attribute(Names.Key.SORT, AttributeType.STRING))
                .timeToLiveAttribute(Names.Key.TTL)
                .billingMode(BillingMode.PAY_PER_REQUEST)
                .deletionProtection(worth == Worth.KEPT)
                .pointInTimeRecoverySpecification(PointInTimeRecoverySpecification.builder()
                        .pointInTimeRecoveryEnabled(worth == Worth.KEPT)
                        .build())
                .removalPolicy(worth == Worth.KEPT ? RemovalPolicy.RETAIN : RemovalPolicy.DESTROY)
                .build();
    }

    enum Worth {
        /// Cannot be made again: outlives its stack, and goes back to any second of the last 35 days.
        KEPT,
        /// Can be fetched again.
        FETCHED
    }

    static Attribute attribute(String name, AttributeType type) {
        return Attribute.builder().name(name).type(type).build();
    }

    void addIndex(GlobalSecondaryIndexProps index) {
        table.addGlobalSecondaryIndex(index);
    }

    String name() {
        return table.getTableName();
    }

    /// Lets a function do these things with all items.
    void open(Function function, List<String> actions) {
        open(function, actions, Map.of());
    }

    /// Lets a function do these things with items whose key begins so, and with no others. CDK's own grants open the
    /// whole table with all its indexes, `Scan` included, and know no condition, hence a statement written by hand.
    void open(Function function, List<String> actions, String... beginnings) {
        open(function, actions, leading(beginnings));
    }

    /// Lets a function query one index, and of it what begins so. A right on the table is none on its indexes.
    void openIndex(Function function, String index, String... beginnings) {
        open(function, List.of("Query"), table.getTableArn() + "/index/" + index, leading(beginnings));
    }

    private static Map<String, Map<String, List<String>>> leading(String... beginnings) {
        List<String> patterns =
                Arrays.stream(beginnings).map(beginning -> beginning + "*").toList();
        return Map.of("ForAllValues:StringLike", Map.of("dynamodb:LeadingKeys", patterns));
    }

    /// Lets a function ask one index, which shows keys alone, and no other and not the table itself.
    void openIndex(Function function, String index) {
        open(function, List.of("Query"), table.getTableArn() + "/index/" + index, Map.of());
    }

    private void open(Function function, List<String> actions, Map<String, Map<String, List<String>>> conditions) {
        open(function, actions, table.getTableArn(), conditions);
    }

    private void open(
            Function function,
            List<String> actions,
            String resource,
            Map<String, Map<String, List<String>>> conditions) {
        Grant.addToPrincipal(GrantOnPrincipalOptions.builder()
                        .grantee(function)
                        .actions(actions.stream()
                                .map(action -> "dynamodb:" + action)
                                .toList())
                        .resourceArns(List.of(resource))
                        .conditions(conditions)
                        .build())
                .assertSuccess();
        function.addEnvironment(variable, name());
    }
}
