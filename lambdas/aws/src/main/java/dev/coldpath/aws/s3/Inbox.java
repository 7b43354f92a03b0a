package dev.coldpath.aws.s3;

import dev.coldpath.aws.Names;
import dev.coldpath.aws.Trouble;
import dev.coldpath.store.StoreDown;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Supplier;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.CopyObjectRequest;
import software.amazon.awssdk.services.s3.model.DeleteObjectRequest;
import software.amazon.awssdk.services.s3.model.GetObjectRequest;
import software.amazon.awssdk.services.s3.model.NoSuchKeyException;
import software.amazon.awssdk.services.s3.model.PutObjectRequest;

/// The bucket of drops: what lies under `content/` is to be taken in, `done/` holds what was, and `rejected/` the lines
/// that were refused.
public final class Inbox {
    private final S3Client s3;
    private final String bucket;

    public Inbox(S3Client s3, String bucket) {
        this.s3 = s3;
        this.bucket = bucket;
    }

    /// The drop, to be read once; empty when it is not there any more.
    public Optional<InputStream> open(String key) {
        GetObjectRequest request =
                GetObjectRequest.builder().bucket(bucket).key(key).build();
        return asked(key, () -> {
            try {
                return Optional.of(s3.getObject(request));
            } catch (NoSuchKeyException _) {
                return Optional.empty();
            }
        });
    }

    /// Lays down what was refused of a drop.
    public void reject(String key, Path lines) {
        PutObjectRequest request = PutObjectRequest.builder()
                .bucket(bucket)
                .key(Names.Inbox.REJECTED + name(key) + ".ndjson")
                .contentType("application/x-ndjson")
                .build();
        asked(key, () -> s3.putObject(request, RequestBody.fromFile(lines)));
    }

    /// Moves a drop away. A crash between the two steps leaves both, and the drop comes again.
    public void done(String key) {
        CopyObjectRequest copy = CopyObjectRequest.builder()
                .sourceBucket(bucket)
                .sourceKey(key)
                .destinationBucket(bucket)
                .destinationKey(Names.Inbox.DONE + name(key))
                .build();
        asked(key, () -> s3.copyObject(copy));
        asked(
                key,
                () -> s3.deleteObject(
                        DeleteObjectRequest.builder().bucket(bucket).key(key).build()));
    }

    private static String name(String key) {
        return key.substring(Names.Inbox.CONTENT.length());
    }

    private static <T> T asked(String key, Supplier<T> call) {
        try {
            return call.get();
        } catch (SdkException e) {
            throw switch (Trouble.of(e)) {
                case BUSY, LOST -> new StoreDown("drop " + key + ": no answer", e);
                case REFUSED -> e;
            };
        }
    }
}
