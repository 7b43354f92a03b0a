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
import dev.coldpath.aws.moto.SerialAws;
import dev.coldpath.aws.s3.Inbox;
import dev.coldpath.aws.sqs.QueueConsumer;
import dev.coldpath.intelligence.content.ContentKey;
import dev.coldpath.intelligence.content.ContentRun;
import dev.coldpath.intelligence.content.ContentRun.Note;
import dev.coldpath.intelligence.content.ContentRun.Tally;
import dev.coldpath.intelligence.content.Item;
import dev.coldpath.intelligence.ingest.Ingest;
import dev.coldpath.intelligence.ingest.Spaces;
import dev.coldpath.intelligence.ingest.Stores;
import dev.coldpath.intelligence.memory.MemoryVectors;
import dev.coldpath.time.WallClock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
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

    /// As many come again and again in long drops.
    private static final int ITEMS = 4;

    private final MotoAccount account = new MotoAccount();
    private final Map<String, String> env = account.environment();
    private final String bucket = env.getOrDefault(Env.INBOX_BUCKET, "");
    private final AwsEngine aws = SerialAws.engine(Config.from(env, Role.INGEST), WallClock.inMillis());
    private final AwsContent content = new AwsContent(aws);
    private final CutDownloads downloads = new CutDownloads(UrlConnectionHttpClient.create());
    private final S3Client s3 = S3Client.builder()
            .httpClient(downloads)
            .endpointOverride(Moto.address())
            .forcePathStyle(true)
            .region(Region.US_EAST_1)
            .credentialsProvider(StaticCredentialsProvider.create(AwsBasicCredentials.create("test", "test")))
            .build();
    private final List<String> onward = new ArrayList<>();
    private Runnable asItBegins = () -> {};
    private InstantSource time = InstantSource.system();
    private Instant now = Instant.parse("2026-04-28T12:00:00Z");

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

    @Test
    void a_drop_for_which_there_is_no_more_time_is_handed_on_and_its_record_says_the_whole() {
        lay(drop(100) + "{}\n" + drop(450).substring(drop(100).length()) + "{}\n");
        time = this::sevenMinutesLater;

        assertThat(take()).isEmpty();
        assertThat(titles()).as("a batch").containsExactlyInAnyOrder("t196", "t197", "t198", "t199");
        assertThat(content.contentRuns().newest(5)).isEmpty();
        int messages = 0;
        for (; !onward.isEmpty(); messages++) {
            assertThat(keys()).contains(KEY);
            assertThat(take(onward.removeFirst())).isEmpty();
        }

        assertThat(messages).isEqualTo(2);
        assertThat(titles()).containsExactlyInAnyOrder("t446", "t447", "t448", "t449");
        assertThat(content.contentRuns().newest(5)).singleElement().satisfies(run -> {
            assertThat(run.source()).isEqualTo(KEY);
            assertThat(run.tally()).isEqualTo(new Tally(450, ITEMS, 446, 0, 0, 0, 2, 0));
            assertThat(run.rejected()).map(Note::line).containsExactly(101L, 452L);
            assertThat(run.error()).isEmpty();
        });
        assertThat(keys())
                .containsExactlyInAnyOrder(
                        "done/a.ndjson", "rejected/a.ndjson.ndjson", "rejected/a.ndjson.after-401.ndjson");
    }

    @Test
    void a_rest_that_is_told_of_twice_leaves_one_record() {
        lay(drop(250));
        String rest = firstBatch();
        time = InstantSource.system();

        assertThat(take(rest)).isEmpty();
        assertThat(take(rest)).isEmpty();

        assertThat(content.contentRuns().newest(5)).singleElement().satisfies(run -> {
            assertThat(run.tally()).isEqualTo(new Tally(250, ITEMS, 246, 0, 0, 0, 0, 0));
            assertThat(run.error()).isEmpty();
        });
        assertThat(keys()).containsExactly("done/a.ndjson");
    }

    @Test
    void a_drop_that_is_told_of_again_after_it_was_handed_on_leaves_one_record() {
        lay(drop(250));
        String one = firstBatch();
        String other = firstBatch();
        time = InstantSource.system();

        assertThat(take(other)).isEmpty();
        assertThat(take(one)).isEmpty();

        assertThat(titles()).containsExactlyInAnyOrder("t246", "t247", "t248", "t249");
        assertThat(content.contentRuns().newest(5)).singleElement().satisfies(run -> {
            assertThat(run.tally()).isEqualTo(new Tally(250, 0, 50, 200, 0, 0, 0, 0));
            assertThat(run.error()).isEmpty();
        });
    }

    @Test
    void a_rest_that_fails_comes_again_and_goes_on_where_it_began() {
        lay(drop(250));
        String rest = firstBatch();
        downloads.after = Optional.of(drop(240).length());
        assertThat(take(rest)).containsExactly("m1");
        assertThat(keys()).containsExactly(KEY);
        downloads.after = Optional.empty();

        assertThat(take(rest)).isEmpty();

        assertThat(titles()).containsExactlyInAnyOrder("t246", "t247", "t248", "t249");
        assertThat(content.contentRuns().newest(5))
                .singleElement()
                .satisfies(run -> assertThat(run.tally().processed()).isEqualTo(250));
    }

    @Test
    void a_drop_that_is_replaced_before_its_end_ends_its_run_and_the_other_is_left_to_its_own_message() {
        lay(drop(250));
        String rest = firstBatch();
        lay(drop(251));
        time = InstantSource.system();

        assertThat(take(rest)).isEmpty();
        assertThat(keys()).containsExactly(KEY);
        assertThat(content.contentRuns().newest(5)).singleElement().satisfies(run -> {
            assertThat(run.tally().processed()).isEqualTo(200);
            assertThat(run.error()).contains("drop is not readable");
        });

        assertThat(take()).isEmpty();
        assertThat(titles()).containsExactlyInAnyOrder("t247", "t248", "t249", "t250");
        assertThat(content.contentRuns().newest(5)).hasSize(2);
        assertThat(keys()).containsExactly("done/a.ndjson");
    }

    /// Takes in what there is time for; the message about the rest.
    private String firstBatch() {
        time = this::sevenMinutesLater;
        assertThat(take()).isEmpty();
        return onward.removeFirst();
    }

    private Instant sevenMinutesLater() {
        now = now.plus(Duration.ofMinutes(7));
        return now;
    }

    private List<String> take() {
        return take(TestInbox.laid(KEY));
    }

    private List<String> take(String message) {
        InstantSource ticking = () -> time.instant();
        Ingest ingest = new Ingest(
                new Stores(content.items(), content.creators(), content.contentRuns()),
                new Spaces(new MemoryVectors(), Optional.empty(), Optional.empty(), Map::of),
                ticking,
                this::runId);
        TakeDrops drops = new TakeDrops(new Inbox(s3, bucket), ingest, onward::add, ticking);
        return Batch.of(message).to(new IngestHandler(new QueueConsumer(drops, aws.log())));
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

    private List<String> titles() {
        return stored(ITEMS).stream().flatMap(item -> item.title().stream()).toList();
    }

    private static String drop(int lines) {
        StringBuilder drop = new StringBuilder();
        for (int i = 0; i < lines; i++) {
            drop.append("{\"platform\":\"X\",\"contentId\":\"n")
                    .append(i % ITEMS)
                    .append("\",\"title\":\"t")
                    .append(i)
                    .append("\"}\n");
        }
        return drop.toString();
    }
}
