package dev.coldpath.infra;

import dev.coldpath.aws.Names.Env;
import dev.coldpath.infra.ItemTable.Worth;
import java.util.List;
import software.amazon.awscdk.RemovalPolicy;
import software.amazon.awscdk.services.lambda.Function;
import software.amazon.awscdk.services.secretsmanager.Secret;
import software.amazon.awscdk.services.secretsmanager.SecretStringGenerator;
import software.constructs.Construct;

/// Accounts, their keys by hash and their counters, and the pepper of the hashes. Without the pepper no key opens
/// anything, so it is kept as the table is.
final class Accounts extends Construct {
    private static final String KEY = "K#";
    private static final String USE = "U#";
    private static final String CALLS = "C#";
    private static final int PEPPER_LENGTH = 64;

    private final ItemTable items;
    private final Secret pepper;

    Accounts(Construct scope, String id) {
        super(scope, id);
        this.items = new ItemTable(this, "Items", Env.ACCOUNTS_TABLE, Worth.KEPT);
        this.pepper = Secret.Builder.create(this, "Pepper")
                .description("Coldpath: what API keys are hashed with")
                .generateSecretString(SecretStringGenerator.builder()
                        .passwordLength(PEPPER_LENGTH)
                        .excludePunctuation(true)
                        .build())
                .removalPolicy(RemovalPolicy.RETAIN)
                .build();
        Accepted.finding(
                pepper,
                "AwsSolutions-SMG4",
                "A pepper that changes by itself would lock every caller out; it is rotated with the keys.");
    }

    String name() {
        return items.name();
    }

    /// Find a key by its hash, and note that it was used.
    void openToKeys(Function function) {
        items.open(function, List.of("GetItem", "UpdateItem"), KEY);
        pepper.grantRead(function);
        function.addEnvironment(Env.PEPPER_SECRET, pepper.getSecretArn());
    }

    /// Count a call that is answered out of the store.
    void openToMetering(Function function) {
        items.open(function, List.of("UpdateItem"), CALLS);
    }

    /// Tell what was charged and counted.
    void openToTelling(Function function) {
        items.open(function, List.of("BatchGetItem"), USE, CALLS);
    }

    /// Look at the counters, count a unit or give it back.
    void openToCounting(Function function) {
        items.open(function, List.of("BatchGetItem", "UpdateItem"), USE);
    }
}
