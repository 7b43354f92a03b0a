package dev.coldpath.lambda.upkeep;

import static org.assertj.core.api.Assertions.assertThat;

import dev.coldpath.aws.AwsContent;
import dev.coldpath.aws.AwsEngine;
import dev.coldpath.aws.AwsPictures;
import dev.coldpath.aws.Config;
import dev.coldpath.aws.Role;
import dev.coldpath.aws.moto.Moto;
import dev.coldpath.aws.moto.MotoAccount;
import dev.coldpath.aws.moto.NoContext;
import dev.coldpath.aws.moto.SerialAws;
import dev.coldpath.domain.Domain;
import dev.coldpath.intelligence.content.ContentKey;
import dev.coldpath.intelligence.content.Item;
import dev.coldpath.intelligence.ingest.ImageEmbedder;
import dev.coldpath.intelligence.ingest.Pictures.Picture;
import dev.coldpath.intelligence.ingest.Spaces;
import dev.coldpath.intelligence.memory.MemoryVectors;
import dev.coldpath.intelligence.vector.Place;
import dev.coldpath.intelligence.vector.Point;
import dev.coldpath.intelligence.vector.VectorName;
import dev.coldpath.internet.MiniatureInternet;
import dev.coldpath.scoring.net.Reach;
import dev.coldpath.testkit.Proves;
import dev.coldpath.time.WallClock;
import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/// Pictures that drops name, from made-up companies' servers to the index, against the test server.
@ExtendWith(Moto.class)
class PicturesTest {
    private static final String DROP = """
            {"platform":"TIKTOK","contentId":"there","media":[{"type":"image","url":"https://brightloom.com/loom.gif"}]}
            {"platform":"TIKTOK","contentId":"gone","media":[{"type":"image","url":"https://brightloom.com/no.gif"}]}
            {"platform":"TIKTOK","contentId":"page","media":[{"type":"image","url":"https://brightloom.com/about"}]}
            {"platform":"TIKTOK","contentId":"film","media":[{"type":"video","url":"https://brightloom.com/loom.mp4"}]}
            """;

    private final Map<String, String> env = new MotoAccount().environment();
    private final AwsEngine aws = SerialAws.engine(Config.from(env, Role.INGEST), WallClock.inMillis());
    private final AwsContent content = new AwsContent(aws);
    private final MemoryVectors vectors = new MemoryVectors();
    private final List<Picture> seen = new ArrayList<>();
    private final MiniatureInternet internet = MiniatureInternet.start(WallClock.inMillis(), Duration.ZERO);

    @AfterEach
    void close() {
        internet.close();
    }

    @Test
    @Proves("I-63")
    void the_first_picture_of_an_item_becomes_its_image_vector_and_what_cannot_be_had_is_counted() {
        ingest(internet.reach());

        assertThat(item("there").embedding().pending()).isFalse();
        assertThat(points("there")).containsEntry(item("there").uuid(), point());
        assertThat(seen).singleElement().satisfies(picture -> {
            assertThat(picture.mediaType()).isEqualTo("image/gif");
            assertThat(picture.bytes()).asString(StandardCharsets.UTF_8).startsWith("GIF89a");
        });
        assertThat(List.of("gone", "page"))
                .allMatch(name -> item(name).embedding().pending());
        assertThat(item("film").embedding().pending()).isFalse();
        assertThat(content.contentRuns().newest(1)).singleElement().satisfies(run -> {
            assertThat(run.tally().inserted()).isEqualTo(4);
            assertThat(run.tally().vectorFailures()).isEqualTo(2);
        });
        assertThat(internet.requests(new Domain("brightloom.com"))).hasSize(3);
    }

    @Test
    @Proves("I-63")
    void a_picture_that_could_not_be_had_is_fetched_in_a_later_hour_and_one_that_was_had_is_not() {
        Reach away;
        try (MiniatureInternet other = MiniatureInternet.start(WallClock.inMillis(), Duration.ZERO)) {
            away = other.reach();
        }
        ingest(away);
        assertThat(List.of("there", "gone", "page"))
                .allMatch(name -> item(name).embedding().pending());

        mend(internet.reach());

        assertThat(item("there").embedding().pending()).isFalse();
        assertThat(points("there")).containsEntry(item("there").uuid(), point());
        assertThat(List.of("gone", "page"))
                .allMatch(name -> item(name).embedding().pending());
        internet.forget();
        mend(internet.reach());
        assertThat(internet.requests(new Domain("brightloom.com")))
                .extracting(request -> request.path())
                .containsExactlyInAnyOrder("/no.gif", "/about");
        assertThat(seen).hasSize(1);
    }

    private void ingest(Reach reach) {
        TestInbox inbox = new TestInbox(env);
        inbox.lay("content/pictures.ndjson", DROP);
        IngestHandler handler = new IngestHandler(ContentWiring.ingest(aws, spaces(reach)));

        assertThat(Batch.of(TestInbox.laid("content/pictures.ndjson")).to(handler))
                .isEmpty();
    }

    private void mend(Reach reach) {
        new EmbeddingsHandler(ContentWiring.embeddings(aws, spaces(reach)))
                .handleRequest(InputStream.nullInputStream(), new ByteArrayOutputStream(), NoContext.get());
    }

    private Spaces spaces(Reach reach) {
        Spaces.Sight sight = new Spaces.Sight(
                new AwsPictures(aws).of(reach), new Looking(), Duration.ofMinutes(1), WallClock.inMillis());
        return new Spaces(vectors, Optional.empty(), Optional.of(sight), Map::of);
    }

    private Item item(String contentId) {
        return content.items()
                .byContent(List.of(new ContentKey("TIKTOK", contentId)))
                .getFirst();
    }

    private static Point point() {
        return Point.towards(new float[] {3, 4});
    }

    /// Sees the same in all pictures.
    private final class Looking implements ImageEmbedder {
        @Override
        public String model() {
            return "looking";
        }

        @Override
        public int length() {
            return 2;
        }

        @Override
        public synchronized Point embed(Picture picture) {
            seen.add(picture);
            return point();
        }
    }

    private Map<UUID, Point> points(String name) {
        Item item = item(name);
        return vectors.points(
                VectorName.IMAGE, Map.of(item.uuid(), new Place(Optional.of(item.platform()), item.publishedAt())));
    }
}
