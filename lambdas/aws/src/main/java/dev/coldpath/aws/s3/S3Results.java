package dev.coldpath.aws.s3;

import dev.coldpath.result.ResultStore;
import dev.coldpath.store.StoreDown;
import java.util.Optional;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.GetObjectRequest;
import software.amazon.awssdk.services.s3.model.NoSuchKeyException;
import software.amazon.awssdk.services.s3.model.PutObjectRequest;

/// Results as objects, `<scope>/<job>/<fence>.json.gz`. They say of themselves that they are JSON in gzip, so whoever
/// fetches one by its link is given the JSON. A bucket that refuses is down too: a job is not to fail by it.
public final class S3Results implements ResultStore {
    private final S3Client s3;
    private final String bucket;

    /// Takes a client that adds no sums of its own: results have theirs, and a sum behind the bytes would be one more
    /// encoding to whoever fetches them by a link.
    public S3Results(S3Client s3, String bucket) {
        this.s3 = s3;
        this.bucket = bucket;
    }

    @Override
    public void put(Address address, byte[] gzip) {
        PutObjectRequest request = PutObjectRequest.builder()
                .bucket(bucket)
                .key(key(address))
                .contentType("application/json")
                .contentEncoding("gzip")
                .build();
        try {
            s3.putObject(request, RequestBody.fromBytes(gzip));
        } catch (SdkException e) {
            throw new StoreDown("result of job " + address.job(), e);
        }
    }

    @Override
    public Optional<byte[]> get(Address address) {
        GetObjectRequest request =
                GetObjectRequest.builder().bucket(bucket).key(key(address)).build();
        try {
            return Optional.of(s3.getObjectAsBytes(request).asByteArray());
        } catch (NoSuchKeyException _) {
            return Optional.empty();
        } catch (SdkException e) {
            throw new StoreDown("result of job " + address.job(), e);
        }
    }

    /// Every part is of characters that need no escape: their types see to that.
    static String key(Address address) {
        return address.scope().key() + "/" + address.job() + "/"
                + address.fence().hex() + ".json.gz";
    }
}
