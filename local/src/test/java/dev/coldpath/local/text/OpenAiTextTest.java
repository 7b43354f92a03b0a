package dev.coldpath.local.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.coldpath.account.Secret;
import dev.coldpath.intelligence.model.TextModel.Prompt;
import dev.coldpath.intelligence.vector.UpstreamFailed;
import dev.coldpath.testkit.Proves;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;

class OpenAiTextTest {
    private static final String KEY = "sk-very-secret-0123";
    private static final Prompt PROMPT = new Prompt("Label these.", "posts about a private \"matter\" ü");
    private static final Duration LONG = Duration.ofSeconds(20);

    @Test
    void the_models_text_is_returned_and_it_is_asked_in_the_form_that_all_speak() throws Exception {
        try (OneServer server = OneServer.answering(200, saying("Café \\n labels"))) {
            String answer = asked(server, LONG);

            assertThat(answer).isEqualTo("Café \n labels");
            String request = server.requests().getFirst();
            assertThat(request).startsWith("POST /v1/chat/completions HTTP/1.1\r\n");
            assertThat(request)
                    .contains("Authorization: Bearer " + KEY + "\r\n")
                    .contains("application/json");
            JsonNode body = new ObjectMapper().readTree(request.substring(request.indexOf("\r\n\r\n")));
            assertThat(body.toString())
                    .isEqualTo("{\"model\":\"some-model\",\"temperature\":0,\"stream\":false,\"messages\":["
                            + "{\"role\":\"system\",\"content\":\"Label these.\"},"
                            + "{\"role\":\"user\",\"content\":\"posts about a private \\\"matter\\\" ü\"}]}");
        }
    }

    @Test
    void a_model_without_a_key_is_sent_none_and_an_address_may_end_in_a_slash_or_be_whole() throws Exception {
        try (OneServer server = OneServer.answering(200, saying("yes"))) {
            for (String base : new String[] {server.address() + "/", server.address() + "/chat/completions"}) {
                try (OpenAiText text = new OpenAiText(URI.create(base), "m", Optional.empty())) {
                    assertThat(text.answer(PROMPT, LONG)).isEqualTo("yes");
                }
            }
            assertThat(server.requests())
                    .hasSize(2)
                    .allSatisfy(request -> assertThat(request)
                            .startsWith("POST /v1/chat/completions ")
                            .doesNotContain("Authorization"));
        }
    }

    @Test
    @Proves("I-67")
    void a_refusal_is_told_by_its_status_and_shows_neither_key_nor_texts() throws Exception {
        Map<Integer, String> reasons = Map.of(
                400, "invalid request",
                401, "permission denied",
                404, "model not found",
                408, "timed out",
                429, "throttled",
                500, "unavailable");
        for (Map.Entry<Integer, String> each : reasons.entrySet()) {
            String body = "{\"error\":\"" + KEY + " may not, private matter\"}";
            try (OneServer server = OneServer.answering(each.getKey(), body)) {
                UpstreamFailed failed = failure(server, LONG);

                assertThat(failed.status()).isEqualTo(each.getKey());
                assertThat(failed.reason()).isEqualTo(each.getValue());
                assertThat(all(failed)).doesNotContain(KEY).doesNotContain("private");
            }
        }
    }

    @Test
    @Proves("I-67")
    void an_answer_without_text_is_no_answer() throws Exception {
        List<String> answers = List.of(
                "private <html>",
                "{}",
                "[]",
                "",
                "{\"choices\":[]}",
                "{\"choices\":[{\"message\":{\"content\":null}}]}",
                "{\"choices\":[{\"message\":{\"content\":\"  \"}}]}",
                "{\"choices\":[{\"message\":{\"content\":{\"text\":\"private\"}}}]}");
        for (String body : answers) {
            try (OneServer server = OneServer.answering(200, body)) {
                UpstreamFailed failed = failure(server, LONG);

                assertThat(failed.status()).as(body).isEqualTo(502);
                assertThat(all(failed)).doesNotContain("private");
            }
        }
    }

    @Test
    void a_redirect_is_not_followed() throws Exception {
        try (OneServer other = OneServer.answering(200, saying("stolen"));
                OneServer server = OneServer.answering(307, "", "Location: " + other.address() + "/chat/completions")) {
            assertThat(failure(server, LONG).status()).isEqualTo(307);
            assertThat(other.requests()).isEmpty();
        }
    }

    @Test
    void a_model_that_begins_and_does_not_end_is_left() throws Exception {
        CountDownLatch never = new CountDownLatch(1);
        try (OneServer server = new OneServer(out -> {
            out.write("HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\n{".getBytes(StandardCharsets.US_ASCII));
            out.flush();
            awaits(never);
        })) {
            assertThat(failure(server, Duration.ofMillis(300)).reason()).isEqualTo("timed out");
        } finally {
            never.countDown();
        }
    }

    @Test
    void an_answer_beyond_a_megabyte_is_not_read_to_its_end() throws Exception {
        byte[] piece = new byte[65_536];
        Arrays.fill(piece, (byte) ' ');
        try (OneServer server = new OneServer(out -> {
            out.write("HTTP/1.1 200 OK\r\nConnection: close\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
            while (true) {
                out.write(piece);
            }
        })) {
            assertThat(failure(server, LONG).status()).isEqualTo(UpstreamFailed.NO_ANSWER);
        }
    }

    @Test
    void a_connection_that_breaks_is_no_answer() throws Exception {
        try (OneServer server = new OneServer(out -> out.write("HTTP/1.1 2".getBytes(StandardCharsets.US_ASCII)))) {
            assertThat(failure(server, LONG).reason()).isEqualTo("unreachable");
        }
    }

    @Test
    void nobody_there_is_unreachable() throws Exception {
        OneServer gone = OneServer.answering(200, "");
        gone.close();

        assertThat(failure(gone, LONG).reason()).isEqualTo("unreachable");
    }

    @Test
    void an_interrupted_caller_stays_interrupted() throws Exception {
        try (OneServer server = OneServer.answering(200, saying("x"))) {
            Thread.currentThread().interrupt();

            assertThat(failure(server, LONG).status()).isEqualTo(UpstreamFailed.NO_ANSWER);
            assertThat(Thread.interrupted()).isTrue();
        }
    }

    @Test
    @Proves("I-67")
    void a_key_that_no_header_takes_is_refused_without_being_shown() {
        assertThatThrownBy(() -> new OpenAiText(
                        URI.create("https://models.example/v1"), "m", Optional.of(new Secret(KEY + "\n"))))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("text model: its key has characters that no header takes");
    }

    @Test
    void an_address_that_is_not_of_the_web_is_refused() {
        List<String> addresses = List.of(
                "file:///etc/passwd", "models.example/v1", "ftp://models.example", "https://a:b@models.example/v1");

        assertThat(addresses)
                .allSatisfy(
                        address -> assertThatThrownBy(() -> new OpenAiText(URI.create(address), "m", Optional.empty()))
                                .isInstanceOf(IllegalArgumentException.class)
                                .hasMessage("text model: its address must begin with https:// or http:// and a host"));
    }

    private static String asked(OneServer server, Duration within) {
        try (OpenAiText text = new OpenAiText(server.address(), "some-model", Optional.of(new Secret(KEY)))) {
            return text.answer(PROMPT, within);
        }
    }

    private static UpstreamFailed failure(OneServer server, Duration within) {
        return catchThrowableOfType(UpstreamFailed.class, () -> asked(server, within));
    }

    private static String saying(String text) {
        return "{\"id\":\"1\",\"choices\":[{\"index\":0,\"message\":{\"role\":\"assistant\",\"content\":\"" + text
                + "\"},\"finish_reason\":\"stop\"}]}";
    }

    private static String all(Throwable failure) {
        StringWriter text = new StringWriter();
        failure.printStackTrace(new PrintWriter(text));
        return text.toString();
    }

    private static void awaits(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }
}
