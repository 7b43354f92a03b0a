package dev.coldpath.lambda.mcp;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import dev.coldpath.account.Secret;
import dev.coldpath.aws.gateway.ApiGateway;
import dev.coldpath.aws.moto.HttpEvent;
import dev.coldpath.aws.moto.HttpEvent.Answer;
import dev.coldpath.aws.moto.NoContext;
import dev.coldpath.aws.moto.SampleEvent;
import dev.coldpath.client.ApiResponse;
import dev.coldpath.mcp.McpWiring;
import dev.coldpath.testkit.Proves;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class McpHandlerTest {
    private static final Secret KEY = new Secret("ki_test_mine");
    private static final String SCORE = "{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"tools/call\",\"params\":"
            + "{\"name\":\"get_score\",\"arguments\":{\"domain\":\"acme.test\"}}}";

    private final List<String> asked = new ArrayList<>();
    private final List<URI> bases = new ArrayList<>();
    private final McpHandler handler = new McpHandler(new ApiGateway(
            new McpFunction(base -> {
                bases.add(base);
                return McpWiring.inside(
                        call -> {
                            asked.add(call + " " + call.headers().get("X-API-Key"));
                            return new ApiResponse(200, Map.of(), "{\"composite_score\":67.0}");
                        },
                        "",
                        1_000_000,
                        asked::add);
            }),
            Optional.empty()));

    @Test
    @Proves({"I-65", "I-66"})
    void a_call_of_a_tool_asks_the_api_with_the_callers_key() {
        Answer answer = HttpEvent.post("/mcp", KEY, SCORE).to(this::handle);

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.body().at("/result/content/0/text").asText()).contains("\"composite_score\": 67.0");
        assertThat(asked.getFirst()).isEqualTo("GET /v1/score/acme.test ki_test_mine");
        assertThat(asked.getLast()).contains("tool_called").doesNotContain("ki_test", "acme");
    }

    @Test
    void the_api_is_where_the_gateway_is_and_one_server_serves_it() {
        HttpEvent.post("/mcp", KEY, SCORE).to(this::handle);
        HttpEvent.post("/mcp", KEY, SCORE).to(this::handle);

        assertThat(bases).containsExactly(URI.create("https://id.execute-api.us-east-1.amazonaws.com"));
    }

    @Test
    @Proves("I-66")
    void a_page_of_another_origin_is_refused() {
        Answer answer = HttpEvent.post("/mcp", KEY, SCORE)
                .with("origin", "https://evil.example")
                .to(this::handle);

        assertThat(answer.status()).isEqualTo(403);
        assertThat(asked).isEmpty();
        assertThat(HttpEvent.post("/mcp", KEY, SCORE)
                        .with("origin", "https://id.execute-api.us-east-1.amazonaws.com")
                        .to(this::handle)
                        .status())
                .isEqualTo(200);
    }

    @Test
    void only_post_is_served() {
        Answer answer = HttpEvent.get("/mcp", KEY).to(this::handle);

        assertThat(answer.status()).isEqualTo(405);
        assertThat(answer.headers().path("Allow").asText()).isEqualTo("POST");
    }

    @Test
    void its_own_wiring_needs_nothing_and_asks_over_http() throws IOException {
        HttpServer api = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        api.createContext("/graph/intelligence/jobs/", exchange -> {
            byte[] body = "{\"message\":\"Forbidden\"}".getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(403, body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
        });
        api.start();
        try {
            ApiGateway wired = Wiring.from(Map.of(
                    "COLDPATH_PUBLIC_URL",
                    "http://127.0.0.1:" + api.getAddress().getPort(),
                    "COLDPATH_INTELLIGENCE_BASE_PATH",
                    "/graph"));
            String status = SCORE.replace("get_score", "get_context_job_status")
                    .replace("\"domain\":\"acme.test\"", "\"jobId\":\"0190bd6f-3c1a-7d42-9a41-5f7f0a6f2b11\"");

            Answer answer = HttpEvent.post("/mcp", KEY, status).to(wired::serve);

            assertThat(answer.body().at("/result/content/0/text").asText()).isEqualTo("coldpath 403: Forbidden");
        } finally {
            api.stop(0);
        }
        assertThat(Wiring.from(Map.of())).isNotNull();
    }

    @Test
    void the_sample_event_is_a_request() throws IOException {
        assertThat(SampleEvent.answers(this::handle, "mcp"))
                .allMatch(answer -> answer.contains("\"statusCode\":200") && answer.contains("create_context_job"));
    }

    private void handle(InputStream event, OutputStream answer) throws IOException {
        handler.handleRequest(event, answer, NoContext.get());
    }
}
