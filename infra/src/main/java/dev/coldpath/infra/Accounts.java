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
    private static final String OWNER = "N#";
    private static final String USE = "U#";
    private static final String ENDPOINTS = "E#";
    private static final String CALLS = "C#";
    private static final int PEPPER_LENGTH = 64;
    /// What a key's form asks for.
    private static final int OPERATOR_LENGTH = 30;
    /// Accounts, keys, whose a key is, counters, what the operator did.
    private static final String[] OPERATORS = {"A#", KEY, OWNER, USE, "X#"};

    private final ItemTable items;
    private final Secret pepper;
    private final Secret webhookKey;
    private final Secret operator;

    Accounts(Construct scope, String id) {
        super(scope, id);
        this.items = new ItemTable(this, "Items", Env.ACCOUNTS_TABLE, Worth.KEPT);
        this.webhookKey = webhookKey(this);
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
                "A pepper that changes twice would lock out whoever was away meanwhile; the operator replaces it.");
        this.operator = operatorSecret();
    }

    /// What of the operator's key is chance. It outlives its stack as the pepper does, so that a new service has the
    /// old operator.
    private Secret operatorSecret() {
        Secret secret = Secret.Builder.create(this, "Operator")
                .description("Coldpath: the chance of the operator's key")
                .generateSecretString(SecretStringGenerator.builder()
                        .passwordLength(OPERATOR_LENGTH)
                        .excludePunctuation(true)
                        .build())
                .removalPolicy(RemovalPolicy.RETAIN)
                .build();
        Accepted.finding(
                secret,
                "AwsSolutions-SMG4",
                "The operator replaces his key when he wants to; nobody else could tell him.");
        return secret;
    }

    String pepperSecretArn() {
        return pepper.getSecretArn();
    }

    String operatorSecretArn() {
        return operator.getSecretArn();
    }

    String webhookSecretArn() {
        return webhookKey.getSecretArn();
    }

    /// Look at the counters and at a scope's endpoints together; to count is another right.
    void openToAdmission(Function function) {
        items.open(function, List.of("BatchGetItem"), USE, ENDPOINTS);
    }

    /// See and change endpoints, and open what seals their secrets.
    void openToEndpoints(Function function) {
        items.open(function, List.of("GetItem", "UpdateItem"), ENDPOINTS);
        webhookKey.grantRead(function);
        function.addEnvironment(Env.WEBHOOK_SECRET, webhookKey.getSecretArn());
    }

    String name() {
        return items.name();
    }

    private static Secret webhookKey(Construct scope) {
        Secret key = Secret.Builder.create(scope, "WebhookKey")
                .description("Coldpath: what the signing secrets of webhooks are sealed with")
                .generateSecretString(SecretStringGenerator.builder()
                        .passwordLength(PEPPER_LENGTH)
                        .excludePunctuation(true)
                        .build())
                .removalPolicy(RemovalPolicy.RETAIN)
                .build();
        Accepted.finding(
                key,
                "AwsSolutions-SMG4",
                "A key that changes by itself would silence every webhook; what it seals is sealed anew with it.");
        return key;
    }

    /// Find a key by its hash, note that it was used, and move it to its hash by a new pepper, of which its owner's
    /// item tells in the same transaction: one right must cover both.
    void openToKeys(Function function) {
        items.open(function, List.of("GetItem"), KEY);
        items.open(function, List.of("UpdateItem"), KEY, OWNER);
        pepper.grantRead(function);
        function.addEnvironment(Env.PEPPER_SECRET, pepper.getSecretArn());
    }

    /// Keep accounts and keys, lift limits, note what was done; know the operator by his key.
    void openToOperator(Function function) {
        items.open(function, List.of("BatchGetItem", "GetItem", "Query"), OPERATORS);
        items.open(function, List.of("PutItem", "UpdateItem"), OPERATORS);
        pepper.grantRead(function);
        function.addEnvironment(Env.PEPPER_SECRET, pepper.getSecretArn());
        operator.grantRead(function);
        function.addEnvironment(Env.OPERATOR_SECRET, operator.getSecretArn());
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
