package dev.coldpath.intelligence.routes.admin;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.coldpath.api.AdminRoute;
import dev.coldpath.api.AdminRoute.Errand;
import dev.coldpath.api.Body;
import dev.coldpath.api.Request;
import dev.coldpath.api.Response;
import dev.coldpath.intelligence.content.ContentRun;
import dev.coldpath.intelligence.content.ContentRun.Tally;
import dev.coldpath.intelligence.content.ContentRuns;
import dev.coldpath.intelligence.ingest.IngestInMemory;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;

class ContentAdminRoutesTest {
    private static final Instant NOON = Instant.parse("2026-04-28T12:00:00Z");
    private static final String LINE = "{\"platform\":\"X\",\"contentId\":\"1\",\"title\":\"a\"}\n";
    private static final String NDJSON = "application/x-ndjson";

    private final IngestInMemory memory = new IngestInMemory(NOON);
    private final ContentAdminRoutes routes = new ContentAdminRoutes(memory.ingest(), memory.runs());

    /// Proves I-60.
    @Test
    void a_drop_is_answered_with_what_it_came_to() throws IOException {
        Response response = post(LINE + "{\n", Map.of("Content-Type", List.of(NDJSON)));

        JsonNode run = body(response);
        assertThat(response.status()).isEqualTo(200);
        assertThat(run.path("source").asText()).isEqualTo("POST /admin/content");
        assertThat(run.path("insertedCount").asInt()).isEqualTo(1);
        assertThat(run.path("rejected").toString()).isEqualTo("[{\"line\":2,\"reason\":\"line is not valid JSON\"}]");
        assertThat(run.has("error")).isFalse();
        assertThat(memory.itemCount()).isEqualTo(1);
    }

    @Test
    void a_drop_may_come_as_gzip_and_say_so() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(bytes)) {
            out.write(LINE.getBytes(UTF_8));
        }

        Response response = post(
                bytes.toByteArray(),
                Map.of("content-type", List.of(NDJSON + "; charset=UTF-8"), "content-encoding", List.of("gzip")));

        assertThat(body(response).path("insertedCount").asInt()).isEqualTo(1);
    }

    @Test
    void an_empty_drop_is_a_run_too() throws IOException {
        assertThat(body(post("", Map.of("content-type", List.of(NDJSON))))
                        .path("processedCount")
                        .asInt(-1))
                .isZero();
    }

    @Test
    void another_media_type_or_encoding_is_415_and_nothing_is_taken() throws IOException {
        Map<String, List<String>> none = Map.of();
        for (Map<String, List<String>> headers : List.of(
                none,
                Map.of("content-type", List.of("application/json")),
                Map.of("content-type", List.of("application/x-ndjson; charset=latin1")),
                Map.of("content-type", List.of(NDJSON, NDJSON)),
                Map.of("content-type", List.of(NDJSON), "content-encoding", List.of("br")))) {
            Response response = post(LINE, headers);

            assertThat(response.status()).as(headers.toString()).isEqualTo(415);
            assertThat(body(response).path("error").asText()).isEqualTo("unsupported_media_type");
        }
        assertThat(memory.itemCount()).isZero();
    }

    @Test
    void four_megabytes_are_taken_and_a_byte_more_is_413() throws IOException {
        byte[] most = (LINE + " ".repeat(ContentAdminRoutes.LARGEST - LINE.length())).getBytes(UTF_8);
        Map<String, List<String>> headers = Map.of("content-type", List.of(NDJSON));

        assertThat(post(most, headers).status()).isEqualTo(200);
        Response larger = post(Arrays.copyOf(most, most.length + 1), headers);
        assertThat(larger.status()).isEqualTo(413);
        assertThat(body(larger).path("error").asText()).isEqualTo("payload_too_large");
        assertThat(body(larger).path("message").asText()).contains("4194304");
    }

    @Test
    void runs_are_listed_the_newest_first_and_the_limit_is_clamped() throws IOException {
        for (int i = 1; i <= 150; i++) {
            memory.runs().record(run("r" + i));
        }
        Map<String, Integer> sizes = new HashMap<>();
        for (String query : List.of("", "limit=5", "limit=0", "limit=-3", "limit=100", "limit=999999999999")) {
            JsonNode runs = body(get(query)).path("runs");
            assertThat(runs.path(0).path("runId").asText()).isEqualTo("r150");
            sizes.put(query, runs.size());
        }

        assertThat(sizes)
                .isEqualTo(Map.of(
                        "",
                        20,
                        "limit=5",
                        5,
                        "limit=0",
                        1,
                        "limit=-3",
                        1,
                        "limit=100",
                        100,
                        "limit=999999999999",
                        100));
    }

    @Test
    void a_limit_that_is_no_whole_number_is_400() {
        for (String query : List.of("limit=abc", "limit=", "limit=1.5", "limit=5&limit=6", "limit=%zz")) {
            assertThat(get(query).status()).as(query).isEqualTo(400);
        }
    }

    @Test
    void without_runs_the_list_is_empty() {
        ContentRuns none = new ContentRuns() {
            @Override
            public void record(ContentRun run) {
                throw new UnsupportedOperationException("only read here");
            }

            @Override
            public List<ContentRun> newest(int most) {
                return List.of();
            }

            @Override
            public Optional<Freshness> freshness(Instant since) {
                return Optional.empty();
            }
        };

        Response response =
                answer(new ContentAdminRoutes(memory.ingest(), none).routes().getLast(), Body.EMPTY, Map.of(), "");

        assertThat(response.body().text()).isEqualTo("{\"runs\":[]}");
    }

    private static ContentRun run(String id) {
        return new ContentRun(
                id, "s", NOON, NOON, new Tally(0, 0, 0, 0, 0, 0, 0, 0), List.of(), List.of(), Optional.empty());
    }

    private Response post(String drop, Map<String, List<String>> headers) {
        return post(drop.getBytes(UTF_8), headers);
    }

    private Response post(byte[] drop, Map<String, List<String>> headers) {
        return answer(routes.routes().getFirst(), Body.of(drop), headers, "");
    }

    private Response get(String query) {
        return answer(routes.routes().getLast(), Body.EMPTY, Map.of(), query);
    }

    private static Response answer(AdminRoute route, Body body, Map<String, List<String>> headers, String query) {
        Request request = new Request(
                route.method(), route.template(), query, headers, body, URI.create("http://127.0.0.1"), "127.0.0.1");
        return route.work().apply(new Errand(request, NOON, Map.of()));
    }

    private static JsonNode body(Response response) throws IOException {
        return new JsonMapper().readTree(response.body().text());
    }
}
