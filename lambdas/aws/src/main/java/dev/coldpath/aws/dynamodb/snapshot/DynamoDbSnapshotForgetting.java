package dev.coldpath.aws.dynamodb.snapshot;

import dev.coldpath.aws.dynamodb.score.CompanyKey;
import dev.coldpath.aws.dynamodb.table.ItemKey;
import dev.coldpath.aws.dynamodb.table.TableCalls;
import dev.coldpath.aws.dynamodb.table.Walk;
import dev.coldpath.domain.Domain;
import dev.coldpath.score.Forgetting;

/// Forgets what was seen of a company. Apart from [DynamoDbSnapshotStore], so that the operator's function needs
/// nothing of the module that looks at companies.
public final class DynamoDbSnapshotForgetting implements Forgetting {
    private final TableCalls calls;
    private final String snapshots;

    public DynamoDbSnapshotForgetting(TableCalls calls, String snapshots) {
        this.calls = calls;
        this.snapshots = snapshots;
    }

    @Override
    public void forget(Domain domain) {
        String partition = CompanyKey.of(domain);
        Walk.all(calls, snapshots, partition).forEach(sort -> calls.delete(new ItemKey(snapshots, partition, sort)));
    }
}
