package dev.coldpath.lambda.together;

import static org.assertj.core.api.Assertions.assertThat;

import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import com.fasterxml.jackson.databind.JsonNode;
import dev.coldpath.account.Secret;
import dev.coldpath.aws.Names.Env;
import dev.coldpath.aws.moto.HttpEvent;
import dev.coldpath.aws.moto.HttpEvent.Answer;
import dev.coldpath.aws.moto.Moto;
import dev.coldpath.aws.moto.NoContext;
import dev.coldpath.internet.MiniatureInternet;
import dev.coldpath.lambda.poll.PollFunction;
import dev.coldpath.lambda.read.ReadFunction;
import dev.coldpath.lambda.submit.SubmitFunction;
import dev.coldpath.lambda.upkeep.ContentFunctions;
import dev.coldpath.lambda.worker.IntelligenceFunction;
import dev.coldpath.scoring.net.Reach;
import dev.coldpath.testkit.Proves;
import dev.coldpath.time.WallClock;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/// From a drop in a bucket to an answer that is read: every function on the way is built by its own wiring.
@Tag("slow")
@ExtendWith(Moto.class)
class FunctionsTogetherTest {
    private static final int LOOMS = 30;
    /// So that a discovery is too large for its row, and a search is not.
    private static final String LONG = "Of looms. ".repeat(400).strip();

    private static final String QUESTION = "red loom in a bright room";

    /// Has no word: only its picture, of a red loom in a bright room, says what it is about.
    private static final String SEEN = """
            {"platform":"PINTEREST","contentId":"seen","author":{"handle":"weaver"},"publishedAt":"2026-05-02T09:00:00Z",\
            "media":[{"type":"image","url":"https://brightloom.com/loom.gif"}],"counts":{"views":900,"likes":90}}
            """;

    private static final String GONE = """
            {"platform":"PINTEREST","contentId":"gone","publishedAt":"2026-05-02T09:00:00Z",\
            "media":[{"type":"image","url":"https://brightloom.com/gone.gif"}]}
            """;

    private final Deployed deployed;
    private final MiniatureInternet internet = MiniatureInternet.start(WallClock.inMillis(), Duration.ZERO);
    private final Secret key;

    FunctionsTogetherTest() throws IOException {
        this.deployed = new Deployed();
        this.key = deployed.liveKey();
    }

    @AfterEach
    void close() {
        deployed.close();
        internet.close();
    }

    @Test
    @Proves({"I-05", "I-13", "I-27", "I-29", "I-60", "I-63"})
    void what_is_laid_into_the_bucket_is_found_by_its_words_and_by_its_pictures() throws IOException {
        take("content/looms.ndjson.gz", looms() + SEEN + GONE + "{}\n", internet.reach());

        assertThat(deployed.lying(Env.INBOX_BUCKET))
                .containsExactlyInAnyOrder("done/looms.ndjson.gz", "rejected/looms.ndjson.gz.ndjson");
        Answer health = get(ReadFunction.of(deployed.env()), "/health");
        assertThat(health.body().at("/sync/lastCycle/insertedCount").asInt()).isEqualTo(LOOMS + 2);
        String search = submit("intelligence_search", QUESTION);
        String discovery = submit("intelligence_discover", "loom");
        assertThat(deployed.work(IntelligenceFunction.of(deployed.env()))).isEqualTo(2);
        JsonNode found = result(search).path("content");
        assertThat(found).hasSize(LOOMS + 1);
        assertThat(rows(found, "PINTEREST")).singleElement().satisfies(row -> {
            assertThat(row.path("targetVectors")).hasToString("[\"image_vector\"]");
            assertThat(row.path("similarity").asDouble()).isEqualTo(1);
            assertThat(row.path("authorHandle").asText()).isEqualTo("weaver");
        });
        assertThat(rows(found, "TIKTOK"))
                .hasSize(LOOMS / 2)
                .allSatisfy(row -> assertThat(row.path("targetVectors")).hasToString("[\"text_vector\"]"));
        assertThat(result(discovery).path("narratives")).isNotEmpty();
        assertThat(deployed.lying(Env.RESULTS_BUCKET))
                .as("the discovery alone does not fit into its row")
                .hasSize(1);
    }

    @Test
    @Proves("I-63")
    void a_post_is_found_by_its_picture_once_a_later_hour_could_fetch_it() throws IOException {
        take("content/looms.ndjson", looms() + SEEN, away());
        assertThat(rows(answered("intelligence_search", QUESTION).path("content"), "PINTEREST"))
                .isEmpty();

        ContentFunctions.embeddings(deployed.env(), internet.reach())
                .handleRequest(InputStream.nullInputStream(), OutputStream.nullOutputStream(), NoContext.get());

        assertThat(rows(answered("intelligence_search", QUESTION + "!").path("content"), "PINTEREST"))
                .hasSize(1);
    }

    @Test
    @Proves("I-61")
    void a_post_that_is_taken_back_is_found_no_more() throws IOException {
        take("content/two.ndjson", post("one", "") + post("two", ""), internet.reach());
        assertThat(answered("intelligence_search", "loom").path("content")).hasSize(2);

        take("content/back.ndjson", post("two", ",\"deleted\":true"), internet.reach());

        assertThat(answered("intelligence_search", "loom!").path("content"))
                .singleElement()
                .satisfies(row -> assertThat(row.path("title").asText()).isEqualTo("Loom one"));
    }

    private static String post(String name, String more) {
        return "{\"platform\":\"X\",\"contentId\":\"" + name + "\",\"title\":\"Loom " + name + "\"" + more + "}\n";
    }

    private void take(String object, String drop, Reach reach) throws IOException {
        byte[] bytes = object.endsWith(".gz") ? zipped(drop) : drop.getBytes(StandardCharsets.UTF_8);
        String told = deployed.lay(object, bytes);

        assertThat(deployed.handles(ContentFunctions.ingest(deployed.env(), reach), told))
                .isTrue();
    }

    /// An internet in which nobody answers.
    private static Reach away() {
        try (MiniatureInternet gone = MiniatureInternet.start(WallClock.inMillis(), Duration.ZERO)) {
            return gone.reach();
        }
    }

    private static String looms() {
        return IntStream.range(0, LOOMS)
                .mapToObj(i ->
                        """
                        {"platform":"%s","contentId":"loom%d","title":"Loom number %d","description":"%s","tags":["#loom","weave%d"],\
                        "publishedAt":"2026-0%d-11T09:00:00Z","counts":{"views":%d,"likes":%d}}
                        """.formatted(i % 2 == 0 ? "TIKTOK" : "X", i, i, LONG, i % 3, 3 + i % 2, 1_000 + i, 10 + i))
                .collect(Collectors.joining());
    }

    private static byte[] zipped(String text) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(bytes)) {
            out.write(text.getBytes(StandardCharsets.UTF_8));
        }
        return bytes.toByteArray();
    }

    private JsonNode answered(String kind, String query) throws IOException {
        String job = submit(kind, query);
        assertThat(deployed.work(IntelligenceFunction.of(deployed.env()))).isEqualTo(1);
        return result(job);
    }

    /// A new job's id.
    private String submit(String kind, String query) {
        String body = "{\"kind\":\"" + kind + "\",\"input\":{\"query\":\"" + query + "\"}}";
        Answer answer = HttpEvent.post("/intelligence/jobs", key, body).to(handler(SubmitFunction.of(deployed.env())));
        assertThat(answer.status()).as("%s", answer.body()).isEqualTo(202);
        return answer.body().path("jobId").asText();
    }

    private JsonNode result(String job) {
        Answer answer = get(PollFunction.of(deployed.env()), "/intelligence/jobs/" + job);
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.body().path("status").asText())
                .as("%s", answer.body())
                .isEqualTo("succeeded");
        return answer.body().path("result");
    }

    private Answer get(RequestStreamHandler function, String path) {
        return HttpEvent.get(path, key).to(handler(function));
    }

    private static HttpEvent.Handler handler(RequestStreamHandler function) {
        return (event, answer) -> function.handleRequest(event, answer, NoContext.get());
    }

    private static List<JsonNode> rows(JsonNode content, String platform) {
        return content.valueStream()
                .filter(row -> row.path("platform").asText().equals(platform))
                .toList();
    }
}
