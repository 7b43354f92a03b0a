package dev.coldpath.aws.s3;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.coldpath.aws.s3mock.S3Mock;
import dev.coldpath.job.Fence;
import dev.coldpath.job.Job;
import dev.coldpath.job.ResultRef.Kept;
import dev.coldpath.job.ResultRef.Place;
import dev.coldpath.result.Packed;
import dev.coldpath.result.ResultLinks.Link;
import dev.coldpath.result.ResultStore;
import dev.coldpath.result.ResultStore.Address;
import dev.coldpath.store.StoreDown;
import dev.coldpath.testkit.Proves;
import dev.coldpath.testkit.Samples;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.UUID;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.S3Configuration;
import software.amazon.awssdk.services.s3.model.CreateBucketRequest;
import software.amazon.awssdk.services.s3.presigner.S3Presigner;

class S3ResultsTest {
    private static final URI BASE = URI.create("https://api.example.com");

    private final S3Client client = S3Mock.objects();
    private final String bucket = "results-" + UUID.randomUUID();
    private final ResultStore results = new S3Results(client, bucket);
    private final Job job = Samples.queuedJob();
    private final Fence fence = Samples.fence();

    @BeforeEach
    void bucket() {
        client.createBucket(CreateBucketRequest.builder().bucket(bucket).build());
    }

    @Test
    @Proves("I-35")
    void bytes_come_back_as_they_were_put_and_again_is_no_matter() {
        byte[] gzip = Packed.of("{\"a\":1}".getBytes(StandardCharsets.UTF_8)).gzip();
        results.put(address(fence), gzip);
        results.put(address(fence), gzip);

        assertThat(results.get(address(fence)))
                .hasValueSatisfying(bytes -> assertThat(bytes).isEqualTo(gzip));
    }

    @Test
    void attempts_have_objects_of_their_own_and_what_nobody_put_is_not_there() {
        results.put(address(fence), new byte[] {1});

        assertThat(results.get(address(Samples.fence()))).isEmpty();
    }

    @Test
    @Proves({"I-37", "I-38"})
    void a_bucket_that_is_not_there_and_a_service_that_is_not_are_a_store_that_is_down() {
        ResultStore nowhere = new S3Results(client, "no-such-bucket-" + UUID.randomUUID());

        assertThatThrownBy(() -> nowhere.put(address(fence), new byte[] {1})).isInstanceOf(StoreDown.class);
        assertThatThrownBy(() -> nowhere.get(address(fence))).isInstanceOf(StoreDown.class);
    }

    @Test
    @Proves("I-36")
    void a_link_downloads_the_exact_result_without_a_key() throws Exception {
        String json = "{\"text\":\"Café\"}";
        Packed packed = Packed.of(json.getBytes(StandardCharsets.UTF_8));
        results.put(address(fence), packed.gzip());
        Kept kept = new Kept(fence, Place.OBJECT, packed.sha256(), packed.length(), true);

        Link link = new S3ResultLinks(presigner(), bucket).link(job, kept, BASE, Samples.NOON);

        assertThat(link.storage()).isEqualTo("s3");
        assertThat(link.expiresAt()).isEqualTo(Samples.NOON.plus(Duration.ofMinutes(15)));
        assertThat(link.url().getQuery()).contains("X-Amz-Expires=900").contains("X-Amz-Signature=");
        HttpURLConnection call = (HttpURLConnection) link.url().toURL().openConnection();
        assertThat(call.getContentType()).isEqualTo("application/json");
        // the engine keeps the wire's own encoding behind it, which the service does not
        assertThat(call.getHeaderField("Content-Encoding")).startsWith("gzip");
        try (GZIPInputStream in = new GZIPInputStream(call.getInputStream())) {
            assertThat(new String(in.readAllBytes(), StandardCharsets.UTF_8)).isEqualTo(json);
        }
    }

    private Address address(Fence attempt) {
        return new Address(job.scope(), job.id(), attempt);
    }

    private static S3Presigner presigner() {
        return S3Presigner.builder()
                .region(S3Mock.REGION)
                .credentialsProvider(S3Mock.ANYBODY)
                .endpointOverride(S3Mock.address())
                .serviceConfiguration(
                        S3Configuration.builder().pathStyleAccessEnabled(true).build())
                .build();
    }
}
