package dev.coldpath.infra;

import software.amazon.awscdk.CfnOutput;
import software.amazon.awscdk.Stack;
import software.amazon.awscdk.StackProps;
import software.constructs.Construct;

/// What must not be lost: five tables, the pepper, the operator's secret, the bucket of lists, and those of results, of
/// drops and of vectors.
public final class DataStack extends Stack {
    private final Stores stores;

    public DataStack(Construct scope, Stage stage) {
        super(
                scope,
                "Data",
                StackProps.builder()
                        .stackName("coldpath-" + stage.name() + "-data")
                        .description("Coldpath: tables, lists and the pepper")
                        .build());
        this.stores = new Stores(
                new JobsTable(this, "Jobs"),
                new Accounts(this, "Accounts"),
                new ScoresTable(this, "Scores"),
                new SnapshotsTable(this, "Snapshots"),
                new ContentTable(this, "Content"),
                new DataSetsBucket(this, "DataSets"),
                new ResultsBucket(this, "Results"),
                new InboxBucket(this, "Inbox"),
                new Vectors(this, "Vectors"));
        output("JobsTableName", stores.jobs().name());
        output("AccountsTableName", stores.accounts().name());
        output("ScoresTableName", stores.scores().name());
        output("SnapshotsTableName", stores.snapshots().name());
        output("ContentTableName", stores.content().name());
        output("DataSetsBucketName", stores.dataSets().name());
        output("ResultsBucketName", stores.results().name());
        output("InboxBucketName", stores.inbox().name());
        output("VectorBucketName", stores.vectors().name());
        output("OperatorSecretArn", stores.accounts().operatorSecretArn());
        output("PepperSecretArn", stores.accounts().pepperSecretArn());
        output("WebhookSecretArn", stores.accounts().webhookSecretArn());
    }

    Stores stores() {
        return stores;
    }

    private void output(String id, String value) {
        CfnOutput.Builder.create(this, id).value(value).build();
    }
}
