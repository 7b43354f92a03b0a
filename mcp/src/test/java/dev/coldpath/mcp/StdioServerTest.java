package dev.coldpath.mcp;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.coldpath.client.ApiResponse;
import dev.coldpath.mcp.rpc.McpJson;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;

class StdioServerTest {
    private static final String PING = "{\"jsonrpc\":\"2.0\",\"id\":\"p\",\"method\":\"ping\"}";
    private static final String SCORE = "{\"jsonrpc\":\"2.0\",\"id\":\"s\",\"method\":\"tools/call\",\"params\":"
            + "{\"name\":\"get_score\",\"arguments\":{\"domain\":\"a.example\"}}}";

    private final Talk talk = new Talk();

    /// Proves I-66.
    @Test
    void each_line_in_is_a_message_and_each_line_out_a_reply() throws IOException {
        List<JsonNode> replies = serve(
                talk.server,
                "\n \r\n" + PING + "\r\n"
                        + "{\"jsonrpc\":\"2.0\",\"method\":\"notifications/initialized\"}\n"
                        + "not json\n[]\n{\"jsonrpc\":\"2.0\",\"id\":1,\"result\":{}}\n" + PING);

        assertThat(replies)
                .extracting(JsonNode::toString)
                .containsExactly(
                        "{\"jsonrpc\":\"2.0\",\"id\":\"p\",\"result\":{}}",
                        "{\"jsonrpc\":\"2.0\",\"id\":null,\"error\":{\"code\":-32700,\"message\":\"message is not valid JSON\"}}",
                        "{\"jsonrpc\":\"2.0\",\"id\":null,\"error\":{\"code\":-32600,"
                                + "\"message\":\"batches are not supported: send one message at a time\"}}",
                        "{\"jsonrpc\":\"2.0\",\"id\":\"p\",\"result\":{}}");
    }

    @Test
    void a_slow_call_holds_up_nothing_and_is_answered_though_the_input_has_ended() throws IOException {
        CountDownLatch pinged = new CountDownLatch(1);
        McpServer slow = talk.over(
                _ -> {
                    pinged.await();
                    return new ApiResponse(200, Map.of(), "{}");
                },
                "");
        ByteArrayOutputStream out = new ByteArrayOutputStream() {
            @Override
            public synchronized void write(byte[] bytes, int from, int length) {
                super.write(bytes, from, length);
                pinged.countDown();
            }
        };

        new StdioServer(slow, Talk.KEY, in(SCORE + "\n" + PING + "\n"), out).serve();

        assertThat(replies(out)).extracting(reply -> reply.path("id").asText()).containsExactly("p", "s");
    }

    @Test
    void a_line_without_end_is_refused_and_the_next_is_read() throws IOException {
        List<JsonNode> replies = serve(talk.server, "x".repeat(1_048_577) + "\n" + PING + "\n");

        assertThat(replies)
                .extracting(reply -> reply.path("error").path("message").asText("fine"))
                .containsExactly("message is too long", "fine");
    }

    @Test
    void an_empty_input_is_an_end() throws IOException {
        assertThat(serve(talk.server, "")).isEmpty();
    }

    private static List<JsonNode> serve(McpServer server, String input) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        new StdioServer(server, Talk.KEY, in(input), out).serve();
        return replies(out);
    }

    private static ByteArrayInputStream in(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }

    private static List<JsonNode> replies(ByteArrayOutputStream out) {
        return out.toString(StandardCharsets.UTF_8)
                .lines()
                .map(line -> McpJson.read(line).orElseThrow())
                .toList();
    }
}
