package dev.coldpath.lambda.upkeep;

import static org.assertj.core.api.Assertions.assertThat;

import dev.coldpath.aws.AwsContent;
import dev.coldpath.aws.AwsEngine;
import dev.coldpath.aws.Config;
import dev.coldpath.aws.Names.Env;
import dev.coldpath.aws.Role;
import dev.coldpath.aws.moto.Moto;
import dev.coldpath.aws.moto.MotoAccount;
import dev.coldpath.aws.moto.MotoBucket;
import dev.coldpath.aws.s3.Inbox;
import dev.coldpath.aws.sqs.QueueConsumer;
import dev.coldpath.intelligence.content.ContentKey;
import dev.coldpath.intelligence.content.ContentRun;
import dev.coldpath.intelligence.content.Item;
import dev.coldpath.intelligence.ingest.Ingest;
import dev.coldpath.intelligence.ingest.Spaces;
import dev.coldpath.intelligence.ingest.Stores;
import dev.coldpath.intelligence.memory.MemoryVectors;
import dev.coldpath.time.WallClock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.ListObjectsV2Request;
import software.amazon.awssdk.services.s3.model.PutObjectRequest;
import software.amazon.awssdk.services.s3.model.S3Object;

/// What happens to drops while they are taken in, against the test server.
@ExtendWith(Moto.class)
class DropFaultsTest {
    private static final String KEY = "content/a.ndjson";

    private final MotoAccount account = new MotoAccount();
    private final Map<String, String> env = account.environment();
    private final String bucket = env.getOrDefault(Env.INBOX_BUCKET, "");
    private final AwsEngine aws = AwsEngine.of(Config.from(env, Role.INGEST), WallClock.inMillis());
    private final AwsContent content = new AwsContent(aws);
    private final CutDownloads downloads = new CutDownloads(UrlConnectionHttpClient.create());
    private final S3Client s3 = S3Client.builder()
            .httpClient(downloads)
            .endpointOverride(Moto.address())
            .forcePathStyle(true)
            .region(Region.US_EAST_1)
            .credentialsProvider(StaticCredentialsProvider.create(AwsBasicCredentials.create("test", "test")))
            .build();
    private Runnable asItBegins = () -> {};

    @BeforeEach
    void makeBucket() {
        MotoBucket.make(bucket);
    }

    @Test
    void a_download_that_is_cut_leaves_the_drop_where_it_is_and_the_next_try_takes_it_whole() {
        lay(drop(3));
        downloads.after = Optional.of(drop(2).length());

        assertThat(take()).containsExactly("m1");
        downloads.after = Optional.empty();
        assertThat(keys()).containsExactly(KEY);
        assertThat(content.contentRuns().newest(5)).isEmpty();

        assertThat(take()).isEmpty();
        assertThat(stored(3)).hasSize(3);
        assertThat(content.contentRuns().newest(5))
                .extracting(run -> run.tally().processed())
                .containsExactly(3L);
        assertThat(keys()).containsExactly("done/a.ndjson");
    }

    @Test
    void what_is_laid_down_under_the_same_name_meanwhile_is_taken_in_after_it() {
        lay(drop(1));
        asItBegins = () -> lay(drop(2));

        assertThat(take()).isEmpty();

        assertThat(stored(2)).hasSize(2);
        assertThat(content.contentRuns().newest(5)).map(ContentRun::source).containsExactly(KEY, KEY);
        assertThat(keys()).containsExactly("done/a.ndjson");
    }

    private List<String> take() {
        Ingest ingest = new Ingest(
                new Stores(content.items(), content.creators(), content.contentRuns()),
                new Spaces(new MemoryVectors(), Optional.empty(), Optional.empty(), Map::of),
                aws.waiting().time(),
                this::runId);
        IngestHandler handler =
                new IngestHandler(new QueueConsumer(new TakeDrops(new Inbox(s3, bucket), ingest), aws.log()));
        return Batch.of("{\"detail\":{\"object\":{\"key\":\"" + KEY + "\"}}}").to(handler);
    }

    /// Asked for when a drop was opened and before it is read.
    private String runId() {
        Runnable now = asItBegins;
        asItBegins = () -> {};
        now.run();
        return aws.jobIds().get().toString();
    }

    private void lay(String drop) {
        PutObjectRequest request =
                PutObjectRequest.builder().bucket(bucket).key(KEY).build();
        s3.putObject(request, RequestBody.fromString(drop));
    }

    private List<String> keys() {
        return s3.listObjectsV2(ListObjectsV2Request.builder().bucket(bucket).build()).contents().stream()
                .map(S3Object::key)
                .toList();
    }

    private List<Item> stored(int most) {
        return content.items()
                .byContent(IntStream.range(0, most)
                        .mapToObj(i -> new ContentKey("X", "n" + i))
                        .toList());
    }

    private static String drop(int lines) {
        StringBuilder drop = new StringBuilder();
        for (int i = 0; i < lines; i++) {
            drop.append("{\"platform\":\"X\",\"contentId\":\"n").append(i).append("\",\"title\":\"a\"}\n");
        }
        return drop.toString();
    }
}
