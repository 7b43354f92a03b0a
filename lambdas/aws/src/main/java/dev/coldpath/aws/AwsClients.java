package dev.coldpath.aws;

import dev.coldpath.aws.Names.Tick;
import dev.coldpath.aws.s3.SignedObjects;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProviderChain;
import software.amazon.awssdk.auth.credentials.ContainerCredentialsProvider;
import software.amazon.awssdk.auth.credentials.EnvironmentVariableCredentialsProvider;
import software.amazon.awssdk.awscore.client.builder.AwsClientBuilder;
import software.amazon.awssdk.awscore.retry.AwsRetryStrategy;
import software.amazon.awssdk.core.client.builder.SdkSyncClientBuilder;
import software.amazon.awssdk.core.client.config.ClientOverrideConfiguration;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;
import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.retries.api.RetryStrategy;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.secretsmanager.SecretsManagerClient;
import software.amazon.awssdk.services.sfn.SfnClient;
import software.amazon.awssdk.services.sqs.SqsClient;

/// Builds the SDK's clients, all over one HTTP client, with nothing left for them to find out by themselves.
public final class AwsClients {
    private static final Duration CONNECT = Duration.ofSeconds(1);
    private static final Duration ANSWER = Duration.ofSeconds(3);
    private static final Duration ANSWER_TO_A_FILE = Duration.ofSeconds(60);
    private static final Duration ANSWER_OF_A_MODEL = Duration.ofSeconds(60);
    private static final int TRIES = 3;

    private final Config config;
    private final SdkHttpClient http;
    private final List<ExecutionInterceptor> interceptors;
    private final AwsCredentialsProvider credentials;

    /// Takes what all clients share.
    ///
    /// @param interceptors see every call of every client
    public AwsClients(Config config, SdkHttpClient http, List<ExecutionInterceptor> interceptors) {
        this.config = config;
        this.http = http;
        this.interceptors = List.copyOf(interceptors);
        // a function that starts from snapshots finds its credentials at an address, not in the environment
        this.credentials = AwsCredentialsProviderChain.of(
                EnvironmentVariableCredentialsProvider.create(),
                ContainerCredentialsProvider.builder().build());
    }

    public static AwsClients of(Config config) {
        // the JDK keeps five connections for the next call otherwise, and who makes sixteen calls at once greets anew
        System.setProperty("http.maxConnections", Integer.toString(Tick.HANDS));
        return new AwsClients(
                config,
                UrlConnectionHttpClient.builder()
                        .connectionTimeout(CONNECT)
                        .socketTimeout(config.movesFiles() ? ANSWER_TO_A_FILE : ANSWER)
                        .build(),
                List.of());
    }

    DynamoDbClient dynamoDb() {
        return with(DynamoDbClient.builder(), repeating()).build();
    }

    /// Never repeats a call by itself.
    DynamoDbClient dynamoDbOnce() {
        return with(DynamoDbClient.builder(), AwsRetryStrategy.doNotRetry()).build();
    }

    SfnClient sfn() {
        return with(SfnClient.builder(), repeating()).build();
    }

    /// The objects of one bucket, without the client of that service.
    SignedObjects objects(String bucket, InstantSource time) {
        return new SignedObjects(
                http,
                credentials,
                time,
                config.region(),
                SignedObjects.address(bucket, config.region(), config.endpoint()));
    }

    SqsClient sqs() {
        return with(SqsClient.builder(), repeating()).build();
    }

    SecretsManagerClient secrets() {
        return with(SecretsManagerClient.builder(), repeating()).build();
    }

    /// A client that repeats by itself what may be repeated blindly.
    <B extends AwsClientBuilder<B, ?> & SdkSyncClientBuilder<B, ?>> B repeating(B builder) {
        return with(builder, repeating());
    }

    /// A client that tries each call once and waits for its answer: who asks for what takes long tries again by his own
    /// rules.
    ///
    /// @param more sees every call of this client
    <B extends AwsClientBuilder<B, ?> & SdkSyncClientBuilder<B, ?>> B patient(B builder, ExecutionInterceptor... more) {
        return with(builder, AwsRetryStrategy.doNotRetry(), more)
                .httpClient(UrlConnectionHttpClient.builder()
                        .connectionTimeout(CONNECT)
                        .socketTimeout(ANSWER_OF_A_MODEL)
                        .build());
    }

    private static RetryStrategy repeating() {
        return AwsRetryStrategy.standardRetryStrategy().toBuilder()
                .maxAttempts(TRIES)
                .build();
    }

    private <B extends AwsClientBuilder<B, ?> & SdkSyncClientBuilder<B, ?>> B with(
            B builder, RetryStrategy retries, ExecutionInterceptor... more) {
        config.endpoint().ifPresent(builder::endpointOverride);
        ClientOverrideConfiguration.Builder override =
                ClientOverrideConfiguration.builder().retryStrategy(retries);
        interceptors.forEach(override::addExecutionInterceptor);
        List.of(more).forEach(override::addExecutionInterceptor);
        return builder.httpClient(http)
                .region(Region.of(config.region()))
                .credentialsProvider(credentials)
                .overrideConfiguration(override.build());
    }
}
