package dev.coldpath.lambda.together;

import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.coldpath.account.Mode;
import dev.coldpath.account.Secret;
import dev.coldpath.aws.Names.Env;
import dev.coldpath.aws.Names.Laid;
import dev.coldpath.aws.moto.Moto;
import dev.coldpath.aws.moto.MotoAccount;
import dev.coldpath.aws.moto.NoContext;
import dev.coldpath.aws.s3mock.S3Mock;
import dev.coldpath.testkit.BedrockStub;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.CreateBucketRequest;
import software.amazon.awssdk.services.s3.model.ListObjectsV2Request;
import software.amazon.awssdk.services.s3.model.PutObjectRequest;
import software.amazon.awssdk.services.s3.model.S3Object;
import software.amazon.awssdk.services.s3vectors.S3VectorsClient;
import software.amazon.awssdk.services.s3vectors.model.CreateVectorBucketRequest;
import software.amazon.awssdk.services.sqs.model.DeleteMessageRequest;
import software.amazon.awssdk.services.sqs.model.Message;
import software.amazon.awssdk.services.sqs.model.ReceiveMessageRequest;

/// A deployment's account: tables, queues and secrets on one test server, buckets and vectors on another, and a stub in
/// the place of the models, all behind one address.
final class Deployed implements AutoCloseable {
    /// What a worker is given.
    private static final Duration LONG = Duration.ofSeconds(330);

    private static final ObjectMapper JSON = new ObjectMapper();

    private final MotoAccount account = new MotoAccount();
    private final Map<String, String> env = new HashMap<>(account.environment());
    private final BedrockStub models;
    private final FrontDoor door;
    private final S3Client objects = S3Mock.objects();

    Deployed() throws IOException {
        this.models = new BedrockStub(Titan::answer);
        this.door = new FrontDoor(
                Map.of("s3", S3Mock.address(), "s3vectors", S3Mock.vectorsAddress(), "bedrock", models.address()),
                Moto.address());
        env.put(Env.ENDPOINT, door.address().toString());
        bucket(Env.INBOX_BUCKET);
        bucket(Env.RESULTS_BUCKET);
        // those of other tests live on: that server cannot be told to forget them
        env.put(Env.VECTOR_BUCKET, "vectors-" + UUID.randomUUID());
        try (S3VectorsClient vectors = S3Mock.vectors()) {
            vectors.createVectorBucket(CreateVectorBucketRequest.builder()
                    .vectorBucketName(env.get(Env.VECTOR_BUCKET))
                    .build());
        }
    }

    private void bucket(String setting) {
        env.put(setting, "bucket-" + UUID.randomUUID());
        objects.createBucket(
                CreateBucketRequest.builder().bucket(env.get(setting)).build());
    }

    Map<String, String> env() {
        return env;
    }

    BedrockStub models() {
        return models;
    }

    /// A key that sees the deployment's own content.
    Secret liveKey() {
        return account.key("growth", Mode.LIVE);
    }

    /// Lays a drop into the inbox; what the bucket says of it then.
    String lay(String key, byte[] drop) {
        objects.putObject(
                PutObjectRequest.builder()
                        .bucket(env.get(Env.INBOX_BUCKET))
                        .key(key)
                        .build(),
                RequestBody.fromBytes(drop));
        ObjectNode event = JsonNodeFactory.instance
                .objectNode()
                .put("source", Laid.SOURCE)
                .put("detail-type", Laid.TYPE)
                .put("time", "2026-11-26T12:00:00Z");
        event.putObject("detail").putObject("object").put("key", key);
        return event.toString();
    }

    /// The names of what lies in the bucket of that setting.
    List<String> lying(String setting) {
        ListObjectsV2Request all =
                ListObjectsV2Request.builder().bucket(env.get(setting)).build();
        return objects.listObjectsV2(all).contents().stream().map(S3Object::key).toList();
    }

    /// Calls a function with one message out of no queue; whether that was all it needed.
    boolean handles(RequestStreamHandler function, String body) throws IOException {
        Message message =
                Message.builder().messageId("m1").receiptHandle("r1").body(body).build();
        return !handled(function, List.of(message)).isEmpty();
    }

    /// Has the function work on all jobs that wait, in one batch, and counts those it was done with.
    int work(RequestStreamHandler worker) throws IOException {
        List<Message> done = handled(worker, waiting());
        for (Message message : done) {
            account.sqs()
                    .deleteMessage(DeleteMessageRequest.builder()
                            .queueUrl(env.get(Env.WORK_QUEUE))
                            .receiptHandle(message.receiptHandle())
                            .build());
        }
        return done.size();
    }

    /// Calls a function with a batch; what of it is not to come again.
    private static List<Message> handled(RequestStreamHandler function, List<Message> batch) throws IOException {
        ObjectNode event = JsonNodeFactory.instance.objectNode();
        ArrayNode records = event.putArray("Records");
        batch.forEach(message -> records.addObject()
                .put("messageId", message.messageId())
                .put("receiptHandle", message.receiptHandle())
                .put("body", message.body()));
        Set<String> again = call(function, event)
                .path("batchItemFailures")
                .valueStream()
                .map(failure -> failure.path("itemIdentifier").asText())
                .collect(Collectors.toSet());
        return batch.stream()
                .filter(message -> !again.contains(message.messageId()))
                .toList();
    }

    private static JsonNode call(RequestStreamHandler function, JsonNode event) throws IOException {
        ByteArrayOutputStream answer = new ByteArrayOutputStream();
        function.handleRequest(
                new ByteArrayInputStream(event.toString().getBytes(StandardCharsets.UTF_8)),
                answer,
                NoContext.with(LONG));
        return JSON.readTree(answer.toByteArray());
    }

    private List<Message> waiting() {
        return account.sqs()
                .receiveMessage(ReceiveMessageRequest.builder()
                        .queueUrl(env.get(Env.WORK_QUEUE))
                        .maxNumberOfMessages(10)
                        .build())
                .messages();
    }

    @Override
    public void close() {
        door.close();
        models.close();
        objects.close();
    }
}
