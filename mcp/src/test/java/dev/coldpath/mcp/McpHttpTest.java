package dev.coldpath.mcp;

import static org.assertj.core.api.Assertions.assertThat;

import dev.coldpath.mcp.McpHttp.Answer;
import dev.coldpath.mcp.McpHttp.Ask;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class McpHttpTest {
    private static final URI SERVICE = URI.create("https://api.example.com/prod");
    private static final String PING = "{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"ping\"}";
    private static final String SCORE = "{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"tools/call\",\"params\":"
            + "{\"name\":\"get_score\",\"arguments\":{\"domain\":\"a.example\"}}}";
    private static final String STATELESS =
            "{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"%s\",\"params\":{\"name\":\"get_score\","
                    + "\"arguments\":{\"domain\":\"a.example\"},\"_meta\":{\"io.modelcontextprotocol/protocolVersion\":\"2026-07-28\","
                    + "\"io.modelcontextprotocol/clientCapabilities\":{}}}}";

    private final Talk talk = new Talk();
    private final McpHttp http = new McpHttp(talk.server, 1_000_000);

    @Test
    void one_post_is_one_message_and_has_one_reply() {
        Answer answer = post(PING);

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.body()).isEqualTo("{\"jsonrpc\":\"2.0\",\"id\":1,\"result\":{}}");
        assertThat(answer.headers())
                .containsOnly(Map.entry("Content-Type", "application/json"), Map.entry("Cache-Control", "no-store"));
    }

    @Test
    void a_notification_is_accepted_without_a_word() {
        Answer answer = post("{\"jsonrpc\":\"2.0\",\"method\":\"notifications/initialized\"}");

        assertThat(answer.status()).isEqualTo(202);
        assertThat(answer.body()).isEmpty();
    }

    @Test
    void only_post_is_served() {
        for (String method : List.of("GET", "DELETE", "PUT", "OPTIONS", "HEAD")) {
            Answer answer = http.answer(new Ask(method, Map.of(), SERVICE), new byte[0]);

            assertThat(answer.status()).as(method).isEqualTo(405);
            assertThat(answer.headers()).containsEntry("Allow", "POST");
        }
    }

    /// Proves I-66 and X-26.
    @Test
    void a_foreign_origin_is_refused_whatever_it_sends() {
        for (String origin : List.of(
                "https://evil.example",
                "http://api.example.com",
                "https://api.example.com:444",
                "https://api.example.com.evil.example",
                "https://api.example.com/path",
                "https://u@api.example.com",
                "null",
                "",
                "http://localhost")) {
            for (String method : List.of("POST", "GET")) {
                Answer answer = http.answer(
                        new Ask(method, Map.of("origin", List.of(origin), "x-api-key", List.of("k")), SERVICE),
                        SCORE.getBytes(StandardCharsets.UTF_8));

                assertThat(answer.status()).as(origin).isEqualTo(403);
            }
        }
        Ask two =
                new Ask("POST", Map.of("origin", List.of("https://api.example.com", "https://evil.example")), SERVICE);
        assertThat(http.answer(two, PING.getBytes(StandardCharsets.UTF_8)).status())
                .isEqualTo(403);
        assertThat(talk.service.calls()).isEmpty();
    }

    /// Proves I-66.
    @Test
    void no_origin_and_the_services_own_may_call() {
        assertThat(post(PING).status()).isEqualTo(200);
        assertThat(post(PING, "origin", "https://api.example.com").status()).isEqualTo(200);
        assertThat(post(PING, "origin", "HTTPS://API.example.com:443").status()).isEqualTo(200);
    }

    @Test
    void on_one_machine_its_names_mean_the_same_but_another_port_does_not() {
        URI local = URI.create("http://127.0.0.1:8787");
        for (String origin : List.of("http://127.0.0.1:8787", "http://localhost:8787", "http://[::1]:8787")) {
            assertThat(http.answer(
                                    new Ask("POST", Map.of("origin", List.of(origin)), local),
                                    PING.getBytes(StandardCharsets.UTF_8))
                            .status())
                    .as(origin)
                    .isEqualTo(200);
        }
        assertThat(http.answer(
                                new Ask("POST", Map.of("origin", List.of("http://localhost:3000")), local),
                                PING.getBytes(StandardCharsets.UTF_8))
                        .status())
                .isEqualTo(403);
    }

    /// Proves I-66 and X-26.
    @Test
    void the_key_is_passed_on_from_either_header_and_never_comes_back() {
        talk.service.answers(401, "{\"error\":\"unauthorized\"}");
        Answer answer = post(SCORE, "x-api-key", "ki_test_private");
        talk.service.answers(401, "{\"error\":\"unauthorized\"}");
        post(SCORE, "authorization", "bearer ki_test_bearer ");

        assertThat(answer.body()).contains("coldpath 401: unauthorized").doesNotContain("private");
        assertThat(answer.headers().toString()).doesNotContain("private");
        assertThat(talk.log.toString()).doesNotContain("private");
        assertThat(talk.service.calls())
                .extracting(call -> call.headers().get("X-API-Key"))
                .containsExactly("ki_test_private", "ki_test_bearer");
    }

    /// Proves I-66.
    @Test
    void without_a_key_and_with_none_that_could_be_one_the_service_refuses_in_its_own_words() {
        for (String[] headers : new String[][] {
            {}, {"x-api-key", ""}, {"x-api-key", "a b"}, {"authorization", "Basic abc"}, {"authorization", "Bearer"}
        }) {
            talk.service.answers(401, "{\"error\":\"unauthorized\"}");

            assertThat(post(SCORE, headers).body())
                    .contains("\"text\":\"coldpath 401: unauthorized\"}],\"isError\":true");
        }
        Ask twice =
                new Ask("POST", Map.of("x-api-key", List.of("a", "b"), "authorization", List.of("Bearer c")), SERVICE);
        talk.service.answers(401, "{\"error\":\"unauthorized\"}");
        http.answer(twice, SCORE.getBytes(StandardCharsets.UTF_8));
        assertThat(talk.service.calls())
                .hasSize(6)
                .allSatisfy(call -> assertThat(call.headers()).doesNotContainKey("X-API-Key"));
    }

    @Test
    void a_body_that_is_too_large_of_another_type_or_no_message_is_refused() {
        String large = "{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"ping\",\"params\":{\"x\":\"%s\"}}";
        int room = 65_536 - large.formatted("").length();

        assertThat(post(large.formatted("x".repeat(room))).status()).isEqualTo(200);
        assertThat(post(large.formatted("x".repeat(room + 1))).status()).isEqualTo(413);
        assertThat(post(PING, "content-type", "text/plain").status()).isEqualTo(415);
        assertThat(post(PING, "content-type", "Application/JSON; charset=utf-8").status())
                .isEqualTo(200);
        assertThat(post("{").status()).isEqualTo(400);
        assertThat(post("[" + PING + "]").status()).isEqualTo(400);
        assertThat(post("[" + PING + "]").body()).contains("-32600");
    }

    @Test
    void a_version_in_the_header_that_nobody_published_is_refused_and_the_others_are_served() {
        assertThat(post(PING, "mcp-protocol-version", "2025-06-18").status()).isEqualTo(200);
        Answer refused = post(PING, "mcp-protocol-version", "1900-01-01");

        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.body()).contains("-32022", "\"requested\":\"1900-01-01\"", "\"2025-06-18\"");
    }

    @Test
    void the_newest_version_is_served_when_headers_and_message_agree() {
        talk.service.answers(200, "{}").answers(200, "{}");

        assertThat(stateless("tools/call", "tools/call", "get_score").body())
                .contains("\"resultType\":\"complete\"", "io.modelcontextprotocol/serverInfo");
        assertThat(stateless("tools/call", "tools/call", "=?base64?Z2V0X3Njb3Jl?=")
                        .status())
                .isEqualTo(200);
        assertThat(stateless("tools/list", "tools/list", "").status()).isEqualTo(200);
    }

    @Test
    void the_newest_version_is_refused_when_they_do_not() {
        String message = STATELESS.formatted("tools/call");

        assertThat(post(message).body()).contains("-32020", "MCP-Protocol-Version");
        assertThat(post(message, "mcp-protocol-version", "2025-11-25").body()).contains("-32020");
        assertThat(stateless("tools/call", "tools/list", "get_score").body()).contains("-32020", "Mcp-Method");
        assertThat(stateless("tools/call", "tools/call", "get_job").body()).contains("-32020", "Mcp-Name");
        assertThat(stateless("tools/call", "tools/call", "=?base64?%?=").body()).contains("-32020", "Mcp-Name");
        assertThat(post(PING, "mcp-protocol-version", "2026-07-28").body()).contains("-32602");
        assertThat(post(message).status()).isEqualTo(400);
        assertThat(talk.service.calls()).isEmpty();
    }

    @Test
    void a_method_that_nobody_knows_is_404_in_the_newest_version_alone() {
        assertThat(stateless("resources/list", "resources/list", "").status()).isEqualTo(404);
        assertThat(post(PING.replace("ping", "resources/list")).status()).isEqualTo(200);
    }

    @Test
    void an_answer_that_the_host_cannot_send_becomes_a_sentence() {
        McpHttp small = new McpHttp(talk.server, 200);
        talk.service.answers(200, "{\"x\":\"" + "y".repeat(300) + "\"}");

        Answer answer = small.answer(new Ask("POST", Map.of(), SERVICE), SCORE.getBytes(StandardCharsets.UTF_8));

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.body()).contains("larger than 200 bytes", "\"isError\":true");
    }

    private Answer stateless(String method, String methodHeader, String name) {
        return post(
                STATELESS.formatted(method),
                "mcp-protocol-version",
                "2026-07-28",
                "mcp-method",
                methodHeader,
                "mcp-name",
                name);
    }

    private Answer post(String body, String... headers) {
        Map<String, List<String>> all = new HashMap<>();
        all.put("content-type", List.of("application/json"));
        for (int i = 0; i < headers.length; i += 2) {
            all.put(headers[i], List.of(headers[i + 1]));
        }
        return http.answer(new Ask("POST", all, SERVICE), body.getBytes(StandardCharsets.UTF_8));
    }
}
