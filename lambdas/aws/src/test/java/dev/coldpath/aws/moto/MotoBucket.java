package dev.coldpath.aws.moto;

import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.CreateBucketRequest;

/// Makes buckets on the test server. Apart from [MotoAccount], for few modules have that service's client.
public final class MotoBucket {
    private MotoBucket() {}

    public static void make(String name) {
        try (S3Client client = S3Client.builder()
                .httpClient(new SerialHttp())
                .endpointOverride(Moto.address())
                .forcePathStyle(true)
                .region(Region.US_EAST_1)
                .credentialsProvider(StaticCredentialsProvider.create(AwsBasicCredentials.create("test", "test")))
                .build()) {
            client.createBucket(CreateBucketRequest.builder().bucket(name).build());
        }
    }
}
