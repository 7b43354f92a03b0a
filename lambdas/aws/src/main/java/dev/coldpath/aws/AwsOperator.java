package dev.coldpath.aws;

import dev.coldpath.admin.OperatorStores;
import dev.coldpath.aws.dynamodb.account.DynamoDbAccountBook;
import dev.coldpath.aws.dynamodb.account.DynamoDbAuditLog;
import dev.coldpath.aws.dynamodb.account.DynamoDbTallies;
import dev.coldpath.aws.dynamodb.job.DynamoDbDeadLetters;
import dev.coldpath.aws.dynamodb.job.DynamoDbRetries;
import dev.coldpath.aws.dynamodb.score.DynamoDbScoreForgetting;
import dev.coldpath.aws.dynamodb.snapshot.DynamoDbSnapshotForgetting;
import dev.coldpath.aws.dynamodb.table.TableCalls;
import java.util.List;

/// Builds what the operator's side alone uses.
public final class AwsOperator {
    private final AwsEngine engine;

    public AwsOperator(AwsEngine engine) {
        this.engine = engine;
    }

    public OperatorStores stores() {
        TableCalls calls = engine.calls();
        Config config = engine.config();
        return new OperatorStores(
                new DynamoDbAccountBook(calls, config.tables()),
                new DynamoDbTallies(calls, config.accountsTable()),
                new DynamoDbRetries(calls, config.tables()),
                new DynamoDbAuditLog(calls, config.accountsTable()),
                new DynamoDbDeadLetters(calls, config.tables()),
                engine.exclusions(),
                List.of(
                        new DynamoDbScoreForgetting(calls, config.scoresTable(), engine.waiting()),
                        new DynamoDbSnapshotForgetting(calls, config.snapshotsTable())));
    }
}
