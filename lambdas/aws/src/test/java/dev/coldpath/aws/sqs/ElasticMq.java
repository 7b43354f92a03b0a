package dev.coldpath.aws.sqs;

import java.net.URI;
import org.elasticmq.rest.sqs.SQSRestServer;
import org.elasticmq.rest.sqs.SQSRestServerBuilder;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.awscore.retry.AwsRetryStrategy;
import software.amazon.awssdk.core.client.config.ClientOverrideConfiguration;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sqs.model.CreateQueueRequest;

/// SQS for tests: a server in this JVM, on loopback and a port of its own.
final class ElasticMq implements AutoCloseable {
    private static final String REGION = "us-east-1";

    private final SQSRestServer server;
    private final URI address;

    ElasticMq() {
        this.server = SQSRestServerBuilder.withInterface("127.0.0.1")
                .withPort(0)
                .withAWSRegion(REGION)
                .withAWSAccountId("123456789012")
                .start();
        this.address = URI.create(
                "http://127.0.0.1:" + server.waitUntilStarted().localAddress().getPort());
    }

    /// A client that repeats nothing.
    ///
    /// @param interceptor sees every call
    SqsClient client(ExecutionInterceptor interceptor) {
        return SqsClient.builder()
                .httpClient(UrlConnectionHttpClient.create())
                .endpointOverride(address)
                .region(Region.of(REGION))
                .credentialsProvider(StaticCredentialsProvider.create(AwsBasicCredentials.create("test", "test")))
                .overrideConfiguration(ClientOverrideConfiguration.builder()
                        .retryStrategy(AwsRetryStrategy.doNotRetry())
                        .addExecutionInterceptor(interceptor)
                        .build())
                .build();
    }

    /// A new standard queue; its URL.
    static URI queue(SqsClient client, String name) {
        return URI.create(
                client.createQueue(CreateQueueRequest.builder().queueName(name).build())
                        .queueUrl());
    }

    @Override
    public void close() {
        server.stopAndWait();
    }
}
