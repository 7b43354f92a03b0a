package dev.coldpath.aws.s3;

import dev.coldpath.aws.Names;
import dev.coldpath.aws.Trouble;
import dev.coldpath.store.StoreDown;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import software.amazon.awssdk.core.ResponseInputStream;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.CopyObjectRequest;
import software.amazon.awssdk.services.s3.model.DeleteObjectRequest;
import software.amazon.awssdk.services.s3.model.GetObjectRequest;
import software.amazon.awssdk.services.s3.model.GetObjectResponse;
import software.amazon.awssdk.services.s3.model.NoSuchKeyException;
import software.amazon.awssdk.services.s3.model.PutObjectRequest;
import software.amazon.awssdk.services.s3.model.S3Exception;

/// The bucket of drops: what lies under `content/` is to be taken in, `done/` holds what was, and `rejected/` the lines
/// that were refused.
public final class Inbox {
    private static final int CHANGED = 412;

    /// Gone, being changed by somebody else at this moment, or changed.
    private static final Set<Integer> OTHER = Set.of(404, 409, CHANGED);

    private final S3Client s3;
    private final String bucket;

    public Inbox(S3Client s3, String bucket) {
        this.s3 = s3;
        this.bucket = bucket;
    }

    /// What lay under a name when it was opened, to be read once.
    ///
    /// @param version tells it from what is laid down under the same name later
    /// @param lines fails where the download ends before the object does
    public record Drop(String key, String version, InputStream lines) implements Closeable {
        @Override
        public void close() throws IOException {
            lines.close();
        }
    }

    /// The drop; empty when it is not there any more.
    public Optional<Drop> open(String key) {
        return opened(GetObjectRequest.builder().bucket(bucket).key(key).build());
    }

    /// The drop as it was opened before; empty when it is not there any more, or another is.
    public Optional<Drop> open(String key, String version) {
        return opened(GetObjectRequest.builder()
                .bucket(bucket)
                .key(key)
                .ifMatch(version)
                .build());
    }

    private Optional<Drop> opened(GetObjectRequest request) {
        String key = request.key();
        return asked(key, () -> {
            try {
                ResponseInputStream<GetObjectResponse> object = s3.getObject(request);
                GetObjectResponse told = object.response();
                return Optional.of(new Drop(key, told.eTag(), new WholeStream(object, told.contentLength())));
            } catch (NoSuchKeyException _) {
                return Optional.empty();
            } catch (S3Exception e) {
                if (e.statusCode() == CHANGED) {
                    return Optional.empty();
                }
                throw e;
            }
        });
    }

    /// Lays down what was refused of a drop.
    ///
    /// @param after how many lines were taken before these, of which what was refused lies beside it
    public void reject(String key, long after, Path lines) {
        String part = after == 0 ? "" : ".after-" + after;
        PutObjectRequest request = PutObjectRequest.builder()
                .bucket(bucket)
                .key(Names.Inbox.REJECTED + name(key) + part + ".ndjson")
                .contentType("application/x-ndjson")
                .build();
        asked(key, () -> s3.putObject(request, RequestBody.fromFile(lines)));
    }

    /// Moves a drop away, unless another was laid down under its name meanwhile: that one stays where it is. A crash
    /// between the two steps leaves both, and the drop comes again.
    ///
    /// @return false: another lies there, or did for a moment, and is to be opened
    public boolean done(Drop drop) {
        CopyObjectRequest copy = CopyObjectRequest.builder()
                .sourceBucket(bucket)
                .sourceKey(drop.key())
                .copySourceIfMatch(drop.version())
                .destinationBucket(bucket)
                .destinationKey(Names.Inbox.DONE + name(drop.key()))
                .build();
        DeleteObjectRequest delete = DeleteObjectRequest.builder()
                .bucket(bucket)
                .key(drop.key())
                .ifMatch(drop.version())
                .build();
        return asked(drop.key(), () -> {
            try {
                s3.copyObject(copy);
                s3.deleteObject(delete);
                return true;
            } catch (S3Exception e) {
                if (OTHER.contains(e.statusCode())) {
                    return false;
                }
                throw e;
            }
        });
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
