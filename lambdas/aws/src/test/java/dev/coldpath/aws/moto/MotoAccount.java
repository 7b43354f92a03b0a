package dev.coldpath.aws.moto;

import dev.coldpath.account.AccountId;
import dev.coldpath.account.KeyForm;
import dev.coldpath.account.KeyMint;
import dev.coldpath.account.Mode;
import dev.coldpath.account.Pepper;
import dev.coldpath.account.Scope;
import dev.coldpath.account.Secret;
import dev.coldpath.aws.Names;
import dev.coldpath.aws.Names.Env;
import dev.coldpath.aws.dynamodb.account.DynamoDbAccounts;
import dev.coldpath.aws.dynamodb.table.TableCalls;
import dev.coldpath.aws.dynamodb.table.Tables;
import dev.coldpath.aws.dynamodb.table.Waiting;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.atomic.AtomicLong;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.awscore.client.builder.AwsClientBuilder;
import software.amazon.awssdk.awscore.retry.AwsRetryStrategy;
import software.amazon.awssdk.core.client.builder.SdkSyncClientBuilder;
import software.amazon.awssdk.core.client.config.ClientOverrideConfiguration;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeDefinition;
import software.amazon.awssdk.services.dynamodb.model.BillingMode;
import software.amazon.awssdk.services.dynamodb.model.CreateTableRequest;
import software.amazon.awssdk.services.dynamodb.model.GlobalSecondaryIndex;
import software.amazon.awssdk.services.dynamodb.model.KeySchemaElement;
import software.amazon.awssdk.services.dynamodb.model.KeyType;
import software.amazon.awssdk.services.dynamodb.model.Projection;
import software.amazon.awssdk.services.dynamodb.model.ProjectionType;
import software.amazon.awssdk.services.dynamodb.model.ScalarAttributeType;
import software.amazon.awssdk.services.secretsmanager.SecretsManagerClient;
import software.amazon.awssdk.services.secretsmanager.model.CreateSecretRequest;
import software.amazon.awssdk.services.sfn.SfnClient;
import software.amazon.awssdk.services.sfn.model.CreateStateMachineRequest;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sqs.model.CreateQueueRequest;

/// What a deployment finds in its account, made on the test server: tables as the names say, a machine, a secret.
public final class MotoAccount {
    private static final AtomicLong COUNT = new AtomicLong();
    private static final String REGION = "us-east-1";
    private static final String PEPPER = "a pepper of the test server, long enough to keep";
    private static final String WEBHOOK_KEY = "a key of the test server for what webhooks are signed with";
    private static final String OPERATOR = "0123456789ABCDEFGHIJabcdefghij";
    private static final String ROLE = "arn:aws:iam::123456789012:role/pipeline";
    private static final String MACHINE =
            "{\"StartAt\":\"Wait\",\"States\":{\"Wait\":{\"Type\":\"Wait\",\"Seconds\":90,\"End\":true}}}";

    private final List<ExecutionInterceptor> interceptors;
    private final String name = "t" + COUNT.incrementAndGet();
    private final DynamoDbClient dynamoDb;

    /// An account in which there is nothing yet; every older one is gone.
    ///
    /// @param interceptors see every call of every client
    public MotoAccount(ExecutionInterceptor... interceptors) {
        this.interceptors = List.of(interceptors);
        this.dynamoDb = with(DynamoDbClient.builder()).build();
        Moto.reset();
    }

    public DynamoDbClient dynamoDb() {
        return dynamoDb;
    }

    public SfnClient sfn() {
        return with(SfnClient.builder()).build();
    }

    public SecretsManagerClient secrets() {
        return with(SecretsManagerClient.builder()).build();
    }

    /// New tables.
    public Tables tables() {
        Tables tables = new Tables(name + "-jobs", name + "-accounts", name + "-scores", name + "-snapshots");
        create(
                tables.jobs(),
                index(Names.DueIndex.NAME, Names.DueIndex.SHARD, Names.DueIndex.DUE_AT),
                index(Names.ListIndex.NAME, Names.ListIndex.OWNER, Names.ListIndex.CREATED_AT));
        create(tables.accounts());
        create(
                tables.scores(),
                index(Names.CohortIndex.NAME, Names.CohortIndex.COHORT, Names.CohortIndex.PLACE)
                        .showing(Names.CohortIndex.SHOWN),
                index(Names.RunIndex.NAME, Names.RunIndex.DAY, Names.RunIndex.SCORED_AT)
                        .showing(Names.RunIndex.SHOWN));
        create(tables.snapshots());
        return tables;
    }

    /// A new content table; its name.
    public String contentTable() {
        String table = name + "-content";
        create(table);
        return table;
    }

    /// A machine whose executions run until they are stopped; its ARN.
    public String stateMachine() {
        return sfn().createStateMachine(CreateStateMachineRequest.builder()
                        .name(name + "-pipeline")
                        .definition(MACHINE)
                        .roleArn(ROLE)
                        .build())
                .stateMachineArn();
    }

    /// A secret; its ARN.
    public String secret(String text) {
        return secret("pepper", text);
    }

    /// A secret of that name; its ARN.
    public String secret(String word, String text) {
        return secrets()
                .createSecret(CreateSecretRequest.builder()
                        .name(name + "-" + word)
                        .secretString(text)
                        .build())
                .arn();
    }

    public SqsClient sqs() {
        return with(SqsClient.builder()).build();
    }

    /// A queue; its URL.
    public String queue() {
        return queue("webhooks");
    }

    /// A queue of that name; its URL.
    public String queue(String word) {
        return sqs().createQueue(CreateQueueRequest.builder()
                        .queueName(name + "-" + word)
                        .build())
                .queueUrl();
    }

    private <B extends AwsClientBuilder<B, ?> & SdkSyncClientBuilder<B, ?>> B with(B builder) {
        ClientOverrideConfiguration.Builder override =
                ClientOverrideConfiguration.builder().retryStrategy(AwsRetryStrategy.doNotRetry());
        interceptors.forEach(override::addExecutionInterceptor);
        return builder.httpClient(new SerialHttp())
                .endpointOverride(Moto.address())
                .region(Region.of(REGION))
                .credentialsProvider(StaticCredentialsProvider.create(AwsBasicCredentials.create("test", "test")))
                .overrideConfiguration(override.build());
    }

    /// All that a function of this deployment is told, as its environment.
    public Map<String, String> environment() {
        Tables tables = tables();
        return Map.ofEntries(
                Map.entry(Env.REGION, REGION),
                Map.entry(Env.ENDPOINT, Moto.address().toString()),
                Map.entry(Env.JOBS_TABLE, tables.jobs()),
                Map.entry(Env.ACCOUNTS_TABLE, tables.accounts()),
                Map.entry(Env.SCORES_TABLE, tables.scores()),
                Map.entry(Env.SNAPSHOTS_TABLE, tables.snapshots()),
                Map.entry(Env.CONTENT_TABLE, contentTable()),
                Map.entry(Env.STATE_MACHINE, stateMachine()),
                Map.entry(Env.PEPPER_SECRET, secret("pepper", PEPPER)),
                Map.entry(Env.WEBHOOK_SECRET, secret("webhooks", WEBHOOK_KEY)),
                Map.entry(Env.WEBHOOK_QUEUE, queue()),
                Map.entry(Env.OPERATOR_SECRET, secret("operator", OPERATOR)),
                Map.entry(Env.EVENTS_QUEUE, Moto.address() + "/123456789012/" + name + "-events"),
                Map.entry(Env.WORK_QUEUE, queue("work")),
                Map.entry(Env.NARRATIVES_QUEUE, queue("narratives")),
                Map.entry(Env.DROPS_QUEUE, queue("drops")),
                Map.entry(Env.RESULTS_BUCKET, name + "-results"),
                Map.entry(Env.INBOX_BUCKET, name + "-inbox"),
                Map.entry(Env.VECTOR_BUCKET, name + "-vectors"),
                Map.entry(Env.DATA_SETS_BUCKET, name + "-data-sets"),
                Map.entry(Env.OPERATOR_CONTACT, "ops@coldpath.dev"));
    }

    /// The operator's key.
    public Secret operatorKey() {
        return new Secret(KeyForm.ADMIN.complete(OPERATOR));
    }

    /// Opens an account on a plan; its key of that mode.
    public Secret key(String plan, Mode mode) {
        KeyMint mint = new KeyMint(new Random(COUNT.incrementAndGet()), pepper());
        AccountId id = mint.account();
        KeyMint.Minted key = mint.key(new Scope(id, mode), plan, "test", Instant.EPOCH);
        Waiting none = new Waiting(() -> Instant.EPOCH, _ -> {}, new Random(1));
        DynamoDbClient client = dynamoDb();
        new DynamoDbAccounts(new TableCalls(client, client, none), name + "-accounts", e -> {
                    throw e;
                })
                .open(id, plan, List.of(key.stored()));
        return key.secret();
    }

    private static Pepper pepper() {
        return new Pepper(PEPPER.getBytes(StandardCharsets.UTF_8));
    }

    /// @param shown what it shows beside the keys
    private record Index(String name, String partition, String sort, List<String> shown) {
        Index showing(List<String> attributes) {
            return new Index(name, partition, sort, attributes);
        }

        Projection projection() {
            return shown.isEmpty()
                    ? Projection.builder()
                            .projectionType(ProjectionType.KEYS_ONLY)
                            .build()
                    : Projection.builder()
                            .projectionType(ProjectionType.INCLUDE)
                            .nonKeyAttributes(shown)
                            .build();
        }
    }

    private static Index index(String name, String partition, String sort) {
        return new Index(name, partition, sort, List.of());
    }

    private void create(String table, Index... indexes) {
        List<AttributeDefinition> attributes =
                new ArrayList<>(List.of(attribute(Names.Key.PARTITION), attribute(Names.Key.SORT)));
        List<GlobalSecondaryIndex> secondary = new ArrayList<>();
        for (Index index : indexes) {
            attributes.add(attribute(index.partition()));
            attributes.add(attribute(index.sort()));
            secondary.add(GlobalSecondaryIndex.builder()
                    .indexName(index.name())
                    .keySchema(key(index.partition(), KeyType.HASH), key(index.sort(), KeyType.RANGE))
                    .projection(index.projection())
                    .build());
        }
        dynamoDb()
                .createTable(CreateTableRequest.builder()
                        .tableName(table)
                        .billingMode(BillingMode.PAY_PER_REQUEST)
                        .attributeDefinitions(attributes)
                        .keySchema(key(Names.Key.PARTITION, KeyType.HASH), key(Names.Key.SORT, KeyType.RANGE))
                        .globalSecondaryIndexes(secondary.isEmpty() ? null : secondary)
                        .build());
    }

    /// Keys are texts but for those that the names call numbers.
    private static AttributeDefinition attribute(String name) {
        ScalarAttributeType type = switch (name) {
            case Names.DueIndex.SHARD,
                    Names.DueIndex.DUE_AT,
                    Names.ListIndex.CREATED_AT,
                    Names.RunIndex.DAY,
                    Names.RunIndex.SCORED_AT -> ScalarAttributeType.N;
            default -> ScalarAttributeType.S;
        };
        return AttributeDefinition.builder()
                .attributeName(name)
                .attributeType(type)
                .build();
    }

    private static KeySchemaElement key(String name, KeyType type) {
        return KeySchemaElement.builder().attributeName(name).keyType(type).build();
    }
}
