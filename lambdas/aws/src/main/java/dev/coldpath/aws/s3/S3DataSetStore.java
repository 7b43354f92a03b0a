package dev.coldpath.aws.s3;

import dev.coldpath.aws.Trouble;
import dev.coldpath.scoring.dataset.DataSetId;
import dev.coldpath.scoring.dataset.DataSetStore;
import dev.coldpath.scoring.dataset.Place;
import dev.coldpath.scoring.dataset.Version;
import dev.coldpath.store.StoreDown;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.CommonPrefix;
import software.amazon.awssdk.services.s3.model.Delete;
import software.amazon.awssdk.services.s3.model.DeleteObjectRequest;
import software.amazon.awssdk.services.s3.model.DeleteObjectsRequest;
import software.amazon.awssdk.services.s3.model.DeleteObjectsResponse;
import software.amazon.awssdk.services.s3.model.GetObjectRequest;
import software.amazon.awssdk.services.s3.model.ListObjectsV2Request;
import software.amazon.awssdk.services.s3.model.ListObjectsV2Response;
import software.amazon.awssdk.services.s3.model.NoSuchKeyException;
import software.amazon.awssdk.services.s3.model.ObjectIdentifier;
import software.amazon.awssdk.services.s3.model.PutObjectRequest;

/// Data sets as objects, `<set>/<version>/shard-00.tsv.gz`, beside `<set>/LIVE`.
public final class S3DataSetStore implements DataSetStore {
    private static final String LIVE = "LIVE";
    private static final String FOLDERS = "/";
    /// Of any name: only its folder matters.
    private static final String ANY = "any";

    private final S3Client s3;
    private final String bucket;

    public S3DataSetStore(S3Client s3, String bucket) {
        this.s3 = s3;
        this.bucket = bucket;
    }

    @Override
    public Optional<Version> live(DataSetId set) {
        Optional<InputStream> file = open(live(set.name()));
        if (file.isEmpty()) {
            return Optional.empty();
        }
        try (InputStream in = file.get()) {
            return Version.named(new String(in.readAllBytes(), StandardCharsets.UTF_8).strip());
        } catch (IOException e) {
            throw new StoreDown("data sets: " + set + "/" + LIVE, e);
        }
    }

    @Override
    public void publish(DataSetId set, Version version) {
        put(live(set.name()), RequestBody.fromString(version + "\n"));
    }

    @Override
    public List<Version> versions(DataSetId set) {
        ListObjectsV2Request request = ListObjectsV2Request.builder()
                .bucket(bucket)
                .prefix(set.name() + FOLDERS)
                .delimiter(FOLDERS)
                .build();
        return asked(
                set.name(),
                () -> s3.listObjectsV2Paginator(request).commonPrefixes().stream()
                        .map(CommonPrefix::prefix)
                        .map(prefix -> prefix.substring(set.name().length() + 1, prefix.length() - 1))
                        .flatMap(name -> Version.named(name).stream())
                        .sorted()
                        .toList());
    }

    @Override
    public Optional<InputStream> open(Place place) {
        return open(place.toString());
    }

    @Override
    public void put(Place place, Path file) {
        put(place.toString(), RequestBody.fromFile(file));
    }

    @Override
    public void drop(DataSetId set, Version version) {
        String manifest = Place.manifest(set, version).toString();
        asked(
                manifest,
                () -> s3.deleteObject(DeleteObjectRequest.builder()
                        .bucket(bucket)
                        .key(manifest)
                        .build()));
        remove(Place.manifest(set, version));
    }

    @Override
    public void clear(DataSetId set) {
        remove(Place.inWorkshop(set, ANY));
    }

    private static String live(String set) {
        return set + FOLDERS + LIVE;
    }

    private Optional<InputStream> open(String key) {
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

    private void put(String key, RequestBody body) {
        PutObjectRequest request =
                PutObjectRequest.builder().bucket(bucket).key(key).build();
        asked(key, () -> s3.putObject(request, body));
    }

    /// Everything in the folder of that place, page by page.
    private void remove(Place inside) {
        String folder = inside.set() + FOLDERS + inside.folder() + FOLDERS;
        ListObjectsV2Request request =
                ListObjectsV2Request.builder().bucket(bucket).prefix(folder).build();
        ListObjectsV2Response page = asked(folder, () -> s3.listObjectsV2(request));
        while (!page.contents().isEmpty()) {
            removeAll(folder, page);
            page = asked(folder, () -> s3.listObjectsV2(request));
        }
    }

    private void removeAll(String folder, ListObjectsV2Response page) {
        List<ObjectIdentifier> keys = page.contents().stream()
                .map(each -> ObjectIdentifier.builder().key(each.key()).build())
                .toList();
        DeleteObjectsResponse removed = asked(
                folder,
                () -> s3.deleteObjects(DeleteObjectsRequest.builder()
                        .bucket(bucket)
                        .delete(Delete.builder().objects(keys).quiet(true).build())
                        .build()));
        if (removed.hasErrors() && !removed.errors().isEmpty()) {
            throw new StoreDown("data sets: " + folder + ": " + removed.errors().size() + " objects stay");
        }
    }

    private static <T> T asked(String what, Supplier<T> call) {
        try {
            return call.get();
        } catch (SdkException e) {
            throw switch (Trouble.of(e)) {
                case BUSY, LOST -> new StoreDown("data sets: " + what + ": no answer", e);
                case REFUSED -> e;
            };
        }
    }
}
