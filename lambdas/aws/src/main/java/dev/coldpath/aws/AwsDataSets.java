package dev.coldpath.aws;

import dev.coldpath.aws.s3.S3DataSetStore;
import dev.coldpath.scoring.dataset.DataSet;
import dev.coldpath.scoring.dataset.DataSetId;
import dev.coldpath.scoring.dataset.DataSetStore;
import dev.coldpath.scoring.dataset.DataSets;
import dev.coldpath.scoring.dataset.RankLists;
import dev.coldpath.scoring.dataset.SecRegister;
import dev.coldpath.scoring.dataset.StoredRankLists;
import dev.coldpath.scoring.dataset.StoredSecRegister;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import software.amazon.awssdk.core.checksums.RequestChecksumCalculation;
import software.amazon.awssdk.core.checksums.ResponseChecksumValidation;
import software.amazon.awssdk.services.s3.S3Client;

/// Builds what keeps lists and registers in a bucket. Apart from [AwsScoring], for few functions bring the client of
/// that service.
public final class AwsDataSets {
    private final AwsEngine engine;
    private final DataSetStore store;

    public AwsDataSets(AwsEngine engine) {
        this.engine = engine;
        this.store = bucket(engine);
    }

    public DataSetStore store() {
        return store;
    }

    private static DataSetStore bucket(AwsEngine engine) {
        Config config = engine.config();
        S3Client client = engine.clients()
                .repeating(S3Client.builder()
                        // every shard has its own sum in the manifest
                        .requestChecksumCalculation(RequestChecksumCalculation.WHEN_REQUIRED)
                        .responseChecksumValidation(ResponseChecksumValidation.WHEN_REQUIRED)
                        // an emulator has one name for all buckets
                        .forcePathStyle(config.endpoint().isPresent()))
                .build();
        return new S3DataSetStore(client, config.dataSetsBucket());
    }

    /// For looking domains up; sees what is loaded later.
    public RankLists lists() {
        return new StoredRankLists(enabled(), store, engine.waiting().time());
    }

    /// For looking companies up; sees what is loaded later.
    public SecRegister register() {
        return new StoredSecRegister(store, engine.waiting().time());
    }

    /// Those that may be used.
    public List<DataSet> enabled() {
        Set<DataSetId> acknowledged =
                engine.config().acknowledged().stream().map(DataSetId::new).collect(Collectors.toUnmodifiableSet());
        return DataSets.enabled(acknowledged);
    }
}
