package dev.coldpath.aws.vectors;

import dev.coldpath.aws.Repeats;
import dev.coldpath.aws.Upstream;
import dev.coldpath.intelligence.vector.Point;
import dev.coldpath.intelligence.vector.Space;
import dev.coldpath.intelligence.vector.VectorEntry;
import dev.coldpath.intelligence.vector.VectorHit;
import dev.coldpath.intelligence.vector.VectorName;
import dev.coldpath.intelligence.vector.VectorQuery;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import software.amazon.awssdk.services.s3vectors.S3VectorsClient;
import software.amazon.awssdk.services.s3vectors.model.ConflictException;
import software.amazon.awssdk.services.s3vectors.model.CreateIndexRequest;
import software.amazon.awssdk.services.s3vectors.model.DataType;
import software.amazon.awssdk.services.s3vectors.model.DeleteVectorsRequest;
import software.amazon.awssdk.services.s3vectors.model.DistanceMetric;
import software.amazon.awssdk.services.s3vectors.model.GetIndexRequest;
import software.amazon.awssdk.services.s3vectors.model.GetOutputVector;
import software.amazon.awssdk.services.s3vectors.model.GetVectorsRequest;
import software.amazon.awssdk.services.s3vectors.model.ListIndexesRequest;
import software.amazon.awssdk.services.s3vectors.model.ListVectorsRequest;
import software.amazon.awssdk.services.s3vectors.model.MetadataConfiguration;
import software.amazon.awssdk.services.s3vectors.model.NotFoundException;
import software.amazon.awssdk.services.s3vectors.model.PutInputVector;
import software.amazon.awssdk.services.s3vectors.model.PutVectorsRequest;
import software.amazon.awssdk.services.s3vectors.model.QueryOutputVector;
import software.amazon.awssdk.services.s3vectors.model.QueryVectorsRequest;
import software.amazon.awssdk.services.s3vectors.model.QueryVectorsResponse;
import software.amazon.awssdk.services.s3vectors.model.VectorData;

/// The indexes of one vector bucket, one call a method.
final class Shelves {
    private static final Duration REMEMBERED = Duration.ofSeconds(60);

    private final S3VectorsClient client;
    private final String bucket;
    private final InstantSource time;
    private final Repeats repeats;
    private final Map<VectorName, Listed> listed = new ConcurrentHashMap<>();

    Shelves(S3VectorsClient client, String bucket, InstantSource time, Repeats repeats) {
        this.client = client;
        this.bucket = bucket;
        this.time = time;
        this.repeats = repeats;
    }

    private record Listed(List<Shelf> shelves, Instant until) {}

    /// Those there were within the last minute; one that is made here is known at once.
    List<Shelf> of(VectorName space) {
        Instant now = time.instant();
        Listed before = listed.get(space);
        if (before != null && now.isBefore(before.until())) {
            return before.shelves();
        }
        List<Shelf> shelves = ofNow(space);
        listed.put(space, new Listed(shelves, now.plus(REMEMBERED)));
        return shelves;
    }

    /// Those there are, whoever made them.
    List<Shelf> ofNow(VectorName space) {
        ListIndexesRequest request = ListIndexesRequest.builder()
                .vectorBucketName(bucket)
                .prefix(Shelf.prefix(space))
                .build();
        return asked(() -> client.listIndexesPaginator(request).indexes().stream()
                .flatMap(index -> Shelf.named(index.indexName()).stream())
                .toList());
    }

    int length(Shelf shelf) {
        GetIndexRequest request = GetIndexRequest.builder()
                .vectorBucketName(bucket)
                .indexName(shelf.index())
                .build();
        return asked(() -> client.getIndex(request).index().dimension());
    }

    /// Somebody else may make it at the same time.
    void make(Shelf shelf, Space space) {
        CreateIndexRequest request = CreateIndexRequest.builder()
                .vectorBucketName(bucket)
                .indexName(shelf.index())
                .dataType(DataType.FLOAT32)
                .dimension(space.length())
                .distanceMetric(DistanceMetric.COSINE)
                .metadataConfiguration(MetadataConfiguration.builder()
                        .nonFilterableMetadataKeys(RecordDocument.NOT_FILTERED)
                        .build())
                .tags(Map.of("coldpath-model", space.model()))
                .build();
        asked(() -> {
            try {
                return client.createIndex(request);
            } catch (ConflictException e) {
                return e;
            }
        });
        listed.remove(shelf.space());
    }

    void put(Shelf shelf, List<VectorEntry> entries) {
        PutVectorsRequest request = PutVectorsRequest.builder()
                .vectorBucketName(bucket)
                .indexName(shelf.index())
                .vectors(entries.stream().map(Shelves::input).toList())
                .build();
        asked(() -> client.putVectors(request));
    }

    /// Where there is no such index, nothing is to be deleted.
    void delete(Shelf shelf, List<String> keys) {
        DeleteVectorsRequest request = DeleteVectorsRequest.builder()
                .vectorBucketName(bucket)
                .indexName(shelf.index())
                .keys(keys)
                .build();
        asked(() -> {
            try {
                return client.deleteVectors(request);
            } catch (NotFoundException e) {
                return e;
            }
        });
    }

    /// Where there is no such index, there are none.
    Map<String, Point> get(Shelf shelf, List<String> keys) {
        GetVectorsRequest request = GetVectorsRequest.builder()
                .vectorBucketName(bucket)
                .indexName(shelf.index())
                .keys(keys)
                .returnData(true)
                .build();
        Map<String, Point> points = new HashMap<>();
        for (GetOutputVector vector : asked(() -> vectors(request))) {
            // of a key that is not there, some engines return the key
            if (vector.data() != null) {
                points.put(vector.key(), point(vector.data().float32()));
            }
        }
        return points;
    }

    private List<GetOutputVector> vectors(GetVectorsRequest request) {
        try {
            return client.getVectors(request).vectors();
        } catch (NotFoundException _) {
            return List.of();
        }
    }

    boolean holdsAny(Shelf shelf) {
        ListVectorsRequest request = ListVectorsRequest.builder()
                .vectorBucketName(bucket)
                .indexName(shelf.index())
                .maxResults(1)
                .build();
        return asked(() -> client.listVectorsPaginator(request).vectors().stream()
                .findFirst()
                .isPresent());
    }

    /// Page by page, until no more of it can be among the nearest.
    void nearest(Shelf shelf, VectorQuery query, int most, Nearest nearest) {
        Pages.Place place = new Pages.Place();
        int read = 0;
        boolean more;
        do {
            List<VectorHit> hits = hits(page(shelf, query, most, place));
            read += hits.size();
            more = nearest.offer(hits) && read < most;
        } while (more && !place.isEnd());
    }

    private QueryVectorsResponse page(Shelf shelf, VectorQuery query, int most, Pages.Place place) {
        QueryVectorsRequest.Builder request = QueryVectorsRequest.builder()
                .vectorBucketName(bucket)
                .indexName(shelf.index())
                .topK(most)
                .queryVector(data(query.point()))
                .returnDistance(true)
                .returnMetadata(true)
                .overrideConfiguration(place.noted());
        RecordDocument.rest(shelf, query.filter()).ifPresent(request::filter);
        return asked(() -> client.queryVectors(request.build()));
    }

    private <T> T asked(Supplier<T> call) {
        return repeats.ask(() -> Upstream.asked(call));
    }

    private static List<VectorHit> hits(QueryVectorsResponse page) {
        return page.vectors().stream().map(Shelves::hit).toList();
    }

    private static VectorHit hit(QueryOutputVector found) {
        double certainty = Math.clamp(1 - found.distance() / 2.0, 0.0, 1.0);
        return new VectorHit(
                RecordDocument.read(found.key(), found.metadata()), Math.floor(certainty * 1e6 + 0.5) / 1e6);
    }

    private static PutInputVector input(VectorEntry entry) {
        return PutInputVector.builder()
                .key(entry.record().id())
                .data(data(entry.point()))
                .metadata(RecordDocument.write(entry.record()))
                .build();
    }

    private static VectorData data(Point point) {
        List<Float> numbers = new ArrayList<>(point.length());
        for (int i = 0; i < point.length(); i++) {
            numbers.add(point.number(i));
        }
        return VectorData.fromFloat32(numbers);
    }

    private static Point point(List<Float> numbers) {
        float[] plain = new float[numbers.size()];
        for (int i = 0; i < plain.length; i++) {
            plain[i] = numbers.get(i);
        }
        return Point.stored(plain);
    }
}
