package dev.coldpath.aws.vectors;

import static dev.coldpath.intelligence.vector.VectorName.IMAGE;
import static dev.coldpath.intelligence.vector.VectorName.TEXT;
import static dev.coldpath.testkit.contract.SampleVectors.MAY;
import static dev.coldpath.testkit.contract.SampleVectors.dated;
import static dev.coldpath.testkit.contract.SampleVectors.entry;
import static dev.coldpath.testkit.contract.SampleVectors.id;
import static dev.coldpath.testkit.contract.SampleVectors.on;
import static dev.coldpath.testkit.contract.SampleVectors.placed;
import static dev.coldpath.testkit.contract.SampleVectors.point;
import static dev.coldpath.testkit.contract.SampleVectors.record;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.coldpath.aws.Repeats;
import dev.coldpath.aws.s3mock.S3Mock;
import dev.coldpath.intelligence.vector.Space;
import dev.coldpath.intelligence.vector.UpstreamFailed;
import dev.coldpath.intelligence.vector.VectorIndex;
import dev.coldpath.testkit.contract.VectorIndexContract;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.s3vectors.S3VectorsClient;
import software.amazon.awssdk.services.s3vectors.model.CreateVectorBucketRequest;
import software.amazon.awssdk.services.s3vectors.model.IndexSummary;
import software.amazon.awssdk.services.s3vectors.model.ListIndexesRequest;

@Tag("slow")
class S3VectorIndexTest implements VectorIndexContract {
    /// The engine has the limit that the service had first.
    private static final int WHAT_IT_GIVES = 100;

    private final S3VectorsClient client = S3Mock.vectors();
    private final String bucket = "vectors-" + UUID.randomUUID();

    @BeforeEach
    void bucket() {
        client.createVectorBucket(
                CreateVectorBucketRequest.builder().vectorBucketName(bucket).build());
    }

    @Override
    public VectorIndex vectors() {
        return new S3VectorIndex(new Shelves(client, bucket, () -> MAY, Repeats.NONE), Map.of(), WHAT_IT_GIVES);
    }

    @Test
    void there_is_an_index_a_space_platform_and_month() {
        vectors()
                .put(List.of(
                        entry(TEXT, dated(1, MAY), 1, 0, 0),
                        entry(
                                TEXT,
                                record("a", Optional.of(id(2)), Optional.of("A_B"), Optional.empty(), false),
                                1,
                                0,
                                0),
                        entry(
                                IMAGE,
                                record("b", Optional.of(id(3)), Optional.empty(), Optional.of(MAY), false),
                                1,
                                0)));

        assertThat(client.listIndexes(ListIndexesRequest.builder()
                                .vectorBucketName(bucket)
                                .build())
                        .indexes())
                .extracting(IndexSummary::indexName)
                .containsExactlyInAnyOrder("text-tiktok-202605", "text-a-b-undated", "image--202605");
    }

    @Test
    void another_process_knows_the_length_of_a_space_from_its_indexes() {
        vectors().put(List.of(entry(TEXT, on("X", 1), 1, 0, 0)));

        S3VectorIndex other =
                new S3VectorIndex(client, bucket, Map.of(IMAGE, new Space("titan", 256)), () -> MAY, Repeats.NONE);

        assertThat(other.spaces()).isEqualTo(Map.of(TEXT, Space.given(3), IMAGE, new Space("titan", 256)));
        assertThat(other.points(TEXT, placed(on("X", 1)))).containsEntry(id(1), point(1, 0, 0));
        assertThatThrownBy(() -> other.put(List.of(entry(TEXT, on("X", 2), 1, 0))))
                .hasMessage("upstream: 400 invalid request");
    }

    @Test
    void a_platform_that_no_index_can_be_named_after_is_refused() {
        assertThatThrownBy(() -> vectors().put(List.of(entry(TEXT, on("tik tok", 1), 1, 0, 0))))
                .isInstanceOfSatisfying(
                        UpstreamFailed.class, e -> assertThat(e.status()).isEqualTo(400));
    }

    @Test
    void a_bucket_that_is_not_there_is_told_by_the_services_status() {
        VectorIndex nowhere = new S3VectorIndex(client, "no-such-bucket", Map.of(), () -> MAY, Repeats.NONE);

        assertThatThrownBy(() -> nowhere.holdsAny(TEXT))
                .isInstanceOfSatisfying(
                        UpstreamFailed.class, e -> assertThat(e.status()).isEqualTo(404));
    }
}
