package dev.coldpath.local.mcp;

import static org.assertj.core.api.Assertions.assertThat;

import dev.coldpath.api.Body;
import dev.coldpath.api.Json;
import dev.coldpath.api.Request;
import dev.coldpath.api.Response;
import dev.coldpath.local.http.LocalServer;
import dev.coldpath.testkit.Proves;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class McpFrontTest {
    private static final String JOB = "0190bd6f-3c1a-7d42-9a41-5f7f0a6f2b11";
    private static final String SCORE = "{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"tools/call\",\"params\":"
            + "{\"name\":\"get_score\",\"arguments\":{\"domain\":\"acme.test\"}}}";
    private static final String RESULT = "{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"tools/call\",\"params\":{\"name\":"
            + "\"get_context_job_result\",\"arguments\":{\"jobId\":\"" + JOB + "\",\"verbose\":true}}}";

    private final List<Request> asked = new ArrayList<>();
    private final List<String> log = new ArrayList<>();
    private final HttpClient http = HttpClient.newHttpClient();
    private LocalServer server;
    private Response next = Json.text(200, "{\"composite_score\":67.0}");

    @BeforeEach
    void listen() throws IOException {
        server = LocalServer.start(0, Optional.empty(), new McpFront(this::service, "/graph", log::add));
    }

    @AfterEach
    void close() {
        http.close();
        server.close();
    }

    @Test
    @Proves({"I-65", "I-66"})
    void a_call_of_a_tool_is_a_call_of_the_service_with_the_callers_key() throws Exception {
        HttpResponse<String> answer = post(SCORE, "x-api-key", "ki_test_mine");

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("content-type")).contains("application/json");
        assertThat(answer.body()).contains("\\\"composite_score\\\": 67.0").doesNotContain("ki_test_mine");
        assertThat(asked).singleElement().satisfies(request -> {
            assertThat(request.method() + " " + request.path()).isEqualTo("GET /v1/score/acme.test");
            assertThat(request.header("X-API-Key")).containsExactly("ki_test_mine");
            assertThat(request.base()).isEqualTo(server.url());
        });
        assertThat(log).singleElement().asString().contains("tool_called").doesNotContain("acme", "ki_test");
    }

    @Test
    @Proves({"I-66", "X-26"})
    void a_page_of_another_origin_is_refused_and_one_of_its_own_is_not() throws Exception {
        assertThat(post(SCORE, "Origin", "https://evil.example").statusCode()).isEqualTo(403);
        assertThat(post(SCORE, "Origin", "http://127.0.0.1:1").statusCode()).isEqualTo(403);
        assertThat(asked).isEmpty();
        assertThat(post(SCORE, "Origin", server.url().toString()).statusCode()).isEqualTo(200);
    }

    @Test
    @Proves("X-26")
    void a_page_that_was_led_here_under_another_name_is_refused() {
        McpFront front = new McpFront(this::service, "", log::add);

        assertThat(front.apply(to("/mcp", "rebound.example:8787")).status()).isEqualTo(403);
        assertThat(front.apply(to("/mcp", "localhost:8787")).status()).isEqualTo(200);
        assertThat(front.apply(to("/mcp", "[::1]:8787")).status()).isEqualTo(200);
        assertThat(front.apply(to("/v1/usage", "rebound.example")).status()).isEqualTo(200);
    }

    @Test
    void everything_else_is_the_services() throws Exception {
        HttpRequest request =
                HttpRequest.newBuilder(server.url().resolve("/mcp/x?y=1")).build();

        assertThat(http.send(request, BodyHandlers.ofString()).body()).isEqualTo("{\"composite_score\":67.0}");
        assertThat(asked)
                .singleElement()
                .satisfies(other -> assertThat(other.path()).isEqualTo("/mcp/x"));
    }

    @Test
    void get_is_not_served_at_mcp() throws Exception {
        HttpRequest request =
                HttpRequest.newBuilder(server.url().resolve("/mcp")).build();
        HttpResponse<String> answer = http.send(request, BodyHandlers.ofString());

        assertThat(answer.statusCode()).isEqualTo(405);
        assertThat(answer.headers().firstValue("allow")).contains("POST");
    }

    @Test
    void a_link_of_the_service_is_followed_inside_and_any_other_is_not() throws Exception {
        next = Json.text(200, job(server.url() + "/graph/intelligence/results/" + JOB + "?exp=1&sig=2"));
        post(RESULT);
        assertThat(asked)
                .extracting(Request::path)
                .containsExactly("/graph/intelligence/jobs/" + JOB, "/graph/intelligence/results/" + JOB);
        assertThat(asked.getLast().query()).isEqualTo("exp=1&sig=2");

        next = Json.text(200, job(server.url() + ".evil.example/x"));
        assertThat(post(RESULT).body()).contains("isError", "unreachable");
    }

    private static String job(String link) {
        return "{\"jobId\":\"" + JOB + "\",\"kind\":\"llm_context\",\"status\":\"succeeded\",\"submittedAt\":1,"
                + "\"resultUrl\":\"" + link + "\"}";
    }

    private Request to(String path, String host) {
        return new Request(
                "POST", path, "", Map.of("Host", List.of(host)), Body.ofText(SCORE), server.url(), "127.0.0.1");
    }

    private HttpResponse<String> post(String body, String... headers) throws Exception {
        HttpRequest.Builder request = HttpRequest.newBuilder(server.url().resolve("/mcp"))
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(body));
        if (headers.length > 0) {
            request.headers(headers);
        }
        return http.send(request.build(), BodyHandlers.ofString());
    }

    private Response service(Request request) {
        asked.add(request);
        return next;
    }
}
