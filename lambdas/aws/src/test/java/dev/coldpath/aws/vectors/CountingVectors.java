package dev.coldpath.aws.vectors;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import software.amazon.awssdk.services.s3vectors.S3VectorsClient;
import software.amazon.awssdk.services.s3vectors.model.CreateIndexRequest;
import software.amazon.awssdk.services.s3vectors.model.CreateIndexResponse;
import software.amazon.awssdk.services.s3vectors.model.DeleteVectorsRequest;
import software.amazon.awssdk.services.s3vectors.model.DeleteVectorsResponse;
import software.amazon.awssdk.services.s3vectors.model.GetIndexRequest;
import software.amazon.awssdk.services.s3vectors.model.GetIndexResponse;
import software.amazon.awssdk.services.s3vectors.model.GetOutputVector;
import software.amazon.awssdk.services.s3vectors.model.GetVectorsRequest;
import software.amazon.awssdk.services.s3vectors.model.GetVectorsResponse;
import software.amazon.awssdk.services.s3vectors.model.IndexSummary;
import software.amazon.awssdk.services.s3vectors.model.ListIndexesRequest;
import software.amazon.awssdk.services.s3vectors.model.ListIndexesResponse;
import software.amazon.awssdk.services.s3vectors.model.ListVectorsRequest;
import software.amazon.awssdk.services.s3vectors.model.ListVectorsResponse;
import software.amazon.awssdk.services.s3vectors.model.NotFoundException;
import software.amazon.awssdk.services.s3vectors.model.PutInputVector;
import software.amazon.awssdk.services.s3vectors.model.PutVectorsRequest;
import software.amazon.awssdk.services.s3vectors.model.PutVectorsResponse;
import software.amazon.awssdk.services.s3vectors.model.QueryOutputVector;
import software.amazon.awssdk.services.s3vectors.model.QueryVectorsRequest;
import software.amazon.awssdk.services.s3vectors.model.QueryVectorsResponse;
import software.amazon.awssdk.services.s3vectors.model.TooManyRequestsException;

/// The service in memory, which writes its calls down. A query finds everything in the order of keys, all equally near.
final class CountingVectors implements S3VectorsClient {
    /// Every call and the index it was about, as in `GetVectors text-x-202605`.
    final List<String> calls = new ArrayList<>();

    /// Calls that fail once: the service is busy.
    final Set<String> busy = new HashSet<>();

    private final Map<String, Map<String, PutInputVector>> indexes = new TreeMap<>();

    synchronized List<String> calls(String name) {
        return calls.stream().filter(call -> call.startsWith(name + " ")).toList();
    }

    @Override
    public String serviceName() {
        return "s3vectors";
    }

    @Override
    public void close() {
        // nothing is open
    }

    @Override
    public synchronized ListIndexesResponse listIndexes(ListIndexesRequest request) {
        note("ListIndexes " + request.prefix());
        return ListIndexesResponse.builder()
                .indexes(indexes.keySet().stream()
                        .filter(name -> name.startsWith(request.prefix()))
                        .map(name -> IndexSummary.builder().indexName(name).build())
                        .toList())
                .build();
    }

    @Override
    public synchronized CreateIndexResponse createIndex(CreateIndexRequest request) {
        note("CreateIndex " + request.indexName());
        indexes.putIfAbsent(request.indexName(), new TreeMap<>());
        return CreateIndexResponse.builder().build();
    }

    @Override
    public synchronized GetIndexResponse getIndex(GetIndexRequest request) {
        note("GetIndex " + request.indexName());
        int length = index(request.indexName()).values().stream()
                .findFirst()
                .map(vector -> vector.data().float32().size())
                .orElse(3);
        return GetIndexResponse.builder()
                .index(index -> index.dimension(length))
                .build();
    }

    @Override
    public synchronized PutVectorsResponse putVectors(PutVectorsRequest request) {
        note("PutVectors " + request.indexName());
        request.vectors().forEach(vector -> index(request.indexName()).put(vector.key(), vector));
        return PutVectorsResponse.builder().build();
    }

    @Override
    public synchronized DeleteVectorsResponse deleteVectors(DeleteVectorsRequest request) {
        note("DeleteVectors " + request.indexName());
        request.keys().forEach(index(request.indexName())::remove);
        return DeleteVectorsResponse.builder().build();
    }

    @Override
    public synchronized GetVectorsResponse getVectors(GetVectorsRequest request) {
        note("GetVectors " + request.indexName());
        Map<String, PutInputVector> index = new HashMap<>(index(request.indexName()));
        index.keySet().retainAll(request.keys());
        return GetVectorsResponse.builder()
                .vectors(index.values().stream()
                        .map(vector -> GetOutputVector.builder()
                                .key(vector.key())
                                .data(vector.data())
                                .build())
                        .toList())
                .build();
    }

    @Override
    public synchronized ListVectorsResponse listVectors(ListVectorsRequest request) {
        note("ListVectors " + request.indexName());
        return ListVectorsResponse.builder()
                .vectors(index(request.indexName()).keySet().stream()
                        .limit(1)
                        .map(key -> software.amazon.awssdk.services.s3vectors.model.ListOutputVector.builder()
                                .key(key)
                                .build())
                        .toList())
                .build();
    }

    @Override
    public synchronized QueryVectorsResponse queryVectors(QueryVectorsRequest request) {
        note("QueryVectors " + request.indexName());
        return QueryVectorsResponse.builder()
                .vectors(index(request.indexName()).values().stream()
                        .map(vector -> QueryOutputVector.builder()
                                .key(vector.key())
                                .distance(0.5f)
                                .metadata(vector.metadata())
                                .build())
                        .toList())
                .build();
    }

    private void note(String call) {
        calls.add(call);
        if (busy.remove(call)) {
            throw TooManyRequestsException.builder()
                    .statusCode(429)
                    .message(call)
                    .build();
        }
    }

    private Map<String, PutInputVector> index(String name) {
        Map<String, PutInputVector> index = indexes.get(name);
        if (index == null) {
            throw NotFoundException.builder().statusCode(404).message(name).build();
        }
        return index;
    }
}
