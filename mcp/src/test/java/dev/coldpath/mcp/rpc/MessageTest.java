package dev.coldpath.mcp.rpc;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class MessageTest {
    @Test
    void a_request_has_a_text_or_a_whole_number_as_its_id() {
        assertThat(read("{\"jsonrpc\":\"2.0\",\"id\":\"a\",\"method\":\"ping\"}"))
                .isInstanceOfSatisfying(Message.Request.class, request -> {
                    assertThat(request.id().textValue()).isEqualTo("a");
                    assertThat(request.params()).isEmpty();
                });
        assertThat(read("{\"jsonrpc\":\"2.0\",\"id\":9007199254740993,\"method\":\"ping\"}"))
                .isInstanceOfSatisfying(
                        Message.Request.class,
                        request -> assertThat(request.id().toString()).isEqualTo("9007199254740993"));
        for (String id : List.of("null", "1.5", "true", "{}", "[]")) {
            assertThat(read("{\"jsonrpc\":\"2.0\",\"id\":" + id + ",\"method\":\"ping\"}"))
                    .as(id)
                    .satisfies(message -> assertThat(error(message)).contains("-32600"));
        }
    }

    @Test
    void without_an_id_it_is_a_notification_and_with_a_result_it_was_never_asked_for() {
        assertThat(read("{\"jsonrpc\":\"2.0\",\"method\":\"notifications/initialized\"}"))
                .isEqualTo(new Message.Notification("notifications/initialized"));
        assertThat(read("{\"jsonrpc\":\"2.0\",\"id\":1,\"result\":{}}")).isEqualTo(new Message.Stray());
        assertThat(read("{\"jsonrpc\":\"2.0\",\"id\":1,\"error\":{}}")).isEqualTo(new Message.Stray());
    }

    @Test
    void what_is_not_json_is_told_without_being_repeated() {
        for (String bad : List.of("", "{", "{}{}", "{\"a\":1,\"a\":2}", "private", "[".repeat(100) + "]".repeat(100))) {
            assertThat(error(read(bad)))
                    .as(bad)
                    .isEqualTo("{\"jsonrpc\":\"2.0\",\"id\":null,\"error\":{\"code\":-32700,"
                            + "\"message\":\"message is not valid JSON\"}}");
        }
        assertThat(error(Message.read(new byte[] {'"', (byte) 0xff, '"'}))).contains("-32700");
    }

    @Test
    void batches_and_what_is_no_message_are_invalid_requests() {
        assertThat(error(read("[{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"ping\"}]")))
                .contains("-32600", "batches are not supported");
        for (String bad : List.of(
                "1",
                "\"x\"",
                "{}",
                "{\"jsonrpc\":\"1.0\",\"id\":1,\"method\":\"ping\"}",
                "{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":7}",
                "{\"jsonrpc\":\"2.0\",\"id\":1}")) {
            assertThat(error(read(bad))).as(bad).contains("-32600", "\"id\":null");
        }
    }

    @Test
    void params_are_an_object_and_the_request_that_has_others_is_named() {
        assertThat(error(read("{\"jsonrpc\":\"2.0\",\"id\":\"a\",\"method\":\"ping\",\"params\":[1]}")))
                .contains("-32602", "\"id\":\"a\"");
    }

    @Test
    void a_reply_is_one_line_whatever_is_in_it() {
        var result = McpJson.object().put("text", "a\nb\r\u2028");

        assertThat(new RpcReply.Done(McpJson.object().textNode("x\ny"), result).json())
                .doesNotContain("\n", "\r");
    }

    private static Message read(String text) {
        return Message.read(text.getBytes(StandardCharsets.UTF_8));
    }

    private static String error(Message message) {
        assertThat(message).isInstanceOf(Message.Malformed.class);
        return ((Message.Malformed) message).reply().json();
    }
}
