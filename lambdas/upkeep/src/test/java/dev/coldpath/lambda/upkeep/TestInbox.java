package dev.coldpath.lambda.upkeep;

import dev.coldpath.aws.Names.Env;
import dev.coldpath.aws.moto.Moto;
import dev.coldpath.aws.moto.MotoBucket;
import dev.coldpath.aws.s3.SignedObjects;
import dev.coldpath.time.WallClock;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;

/// The inbox of a deployment on the test server.
final class TestInbox {
    private final SignedObjects objects;

    /// Makes it.
    TestInbox(Map<String, String> env) {
        String bucket = env.getOrDefault(Env.INBOX_BUCKET, "");
        MotoBucket.make(bucket);
        this.objects = new SignedObjects(
                UrlConnectionHttpClient.create(),
                StaticCredentialsProvider.create(AwsBasicCredentials.create("test", "test")),
                WallClock.inMillis(),
                "us-east-1",
                SignedObjects.address(bucket, "us-east-1", Optional.of(Moto.address())));
    }

    /// What the bucket says when something was laid there.
    static String laid(String key) {
        return "{\"source\":\"aws.s3\",\"time\":\"2026-04-28T12:00:00Z\",\"detail\":{\"bucket\":{\"name\":\"inbox\"},\"object\":{\"key\":\""
                + key + "\"}}}";
    }

    void lay(String key, String drop) {
        objects.put(key, Map.of(), drop.getBytes(StandardCharsets.UTF_8));
    }

    /// Empty: nothing lies there.
    Optional<String> text(String key) {
        return objects.get(key).map(bytes -> new String(bytes, StandardCharsets.UTF_8));
    }
}
