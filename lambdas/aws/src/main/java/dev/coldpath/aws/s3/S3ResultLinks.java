package dev.coldpath.aws.s3;

import dev.coldpath.job.Job;
import dev.coldpath.job.ResultRef.Kept;
import dev.coldpath.result.ResultLinks;
import dev.coldpath.result.ResultStore.Address;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import software.amazon.awssdk.services.s3.model.GetObjectRequest;
import software.amazon.awssdk.services.s3.presigner.S3Presigner;
import software.amazon.awssdk.services.s3.presigner.model.GetObjectPresignRequest;

/// Links that S3 itself opens, each for a quarter of an hour. Making one asks nobody.
public final class S3ResultLinks implements ResultLinks {
    private static final String STORAGE = "s3";
    private static final Duration OPEN = Duration.ofMinutes(15);

    private final S3Presigner presigner;
    private final String bucket;

    public S3ResultLinks(S3Presigner presigner, String bucket) {
        this.presigner = presigner;
        this.bucket = bucket;
    }

    @Override
    public Link link(Job job, Kept kept, URI base, Instant now) {
        GetObjectRequest get = GetObjectRequest.builder()
                .bucket(bucket)
                .key(S3Results.key(new Address(job.scope(), job.id(), kept.fence())))
                .build();
        GetObjectPresignRequest request = GetObjectPresignRequest.builder()
                .signatureDuration(OPEN)
                .getObjectRequest(get)
                .build();
        return new Link(
                STORAGE, URI.create(presigner.presignGetObject(request).url().toString()), now.plus(OPEN));
    }
}
