package dev.coldpath.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpTimeoutException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class HttpTransportTest {
    private static final Duration LONG = Duration.ofSeconds(30);

    private final LoopbackService service = new LoopbackService();
    private final HttpTransport http = new HttpTransport(service.url(), LONG);

    @AfterEach
    void close() {
        service.close();
    }

    @Test
    void a_call_arrives_as_it_was_made_and_the_answer_as_it_was_sent() throws Exception {
        service.answers(202, "{\"café\":1}", "X-Request-Id", "abc");

        ApiResponse reply = http.send(ApiRequest.post("/v1/score?x=%20", "{\"é\":2}", LONG)
                .withApiKey(ApiKey.of("ki_test_x"))
                .withIdempotencyKey("k1"));

        assertThat(reply.status()).isEqualTo(202);
        assertThat(reply.body()).isEqualTo("{\"café\":1}");
        assertThat(reply.header("x-request-ID")).contains("abc");
        assertThat(service.asked()).singleElement().satisfies(asked -> {
            assertThat(asked.method()).isEqualTo("POST");
            assertThat(asked.path()).isEqualTo("/v1/score?x=%20");
            assertThat(asked.body()).isEqualTo("{\"é\":2}");
            assertThat(asked.header("X-API-Key")).isEqualTo("ki_test_x");
            assertThat(asked.header("Idempotency-Key")).isEqualTo("k1");
            assertThat(asked.header("Content-Type")).isEqualTo("application/json");
        });
    }

    @Test
    void trailing_slashes_of_the_address_are_cut_and_its_path_is_kept() throws Exception {
        service.answers(200, "{}");

        new HttpTransport(URI.create(service.url() + "/stage//"), LONG).send(ApiRequest.get("/v1/usage", LONG));

        assertThat(service.asked().get(0).path()).isEqualTo("/stage/v1/usage");
    }

    @Test
    void a_packed_answer_is_unpacked() throws Exception {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
            gzip.write("{\"a\":1}".getBytes(StandardCharsets.UTF_8));
        }
        service.answers(200, packed.toByteArray(), "Content-Encoding", "gzip");

        assertThat(http.send(ApiRequest.get("/x", LONG)).body()).isEqualTo("{\"a\":1}");
    }

    @Test
    void a_redirect_is_an_answer_and_is_not_followed() throws Exception {
        service.answers(302, "", "Location", "/elsewhere");

        assertThat(http.send(ApiRequest.get("/x", LONG)).status()).isEqualTo(302);
        assertThat(service.asked()).hasSize(1);
    }

    @Test
    void an_absolute_link_is_followed_where_it_leads() throws Exception {
        try (LoopbackService elsewhere = new LoopbackService()) {
            elsewhere.answers(200, "{}");

            http.send(ApiRequest.get(elsewhere.url() + "/r?sig=1", LONG));

            assertThat(elsewhere.asked().get(0).path()).isEqualTo("/r?sig=1");
            assertThat(service.asked()).isEmpty();
        }
    }

    @Test
    void nobody_there_is_a_failure_without_the_address_in_its_words() throws Exception {
        HttpTransport nobody;
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            nobody = new HttpTransport(URI.create("http://127.0.0.1:" + taken.getLocalPort()), LONG);
        }

        assertThatThrownBy(() -> nobody.send(ApiRequest.get("/x", LONG))).isInstanceOf(IOException.class);
    }

    @Test
    void an_answer_whose_head_came_and_whose_body_does_not_is_late_as_well() throws Exception {
        try (ServerSocket half = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            Thread.ofVirtual().start(() -> answerHalf(half));
            HttpTransport impatient =
                    new HttpTransport(URI.create("http://127.0.0.1:" + half.getLocalPort()), Duration.ofMillis(300));

            assertThatThrownBy(() -> impatient.send(ApiRequest.get("/x?q=secret", LONG)))
                    .isInstanceOf(HttpTimeoutException.class)
                    .hasMessage("GET /x: no answer within 300 ms");
        }
    }

    @Test
    void a_call_that_allows_less_waits_less() throws Exception {
        try (ServerSocket half = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            Thread.ofVirtual().start(() -> answerHalf(half));
            HttpTransport patient = new HttpTransport(URI.create("http://127.0.0.1:" + half.getLocalPort()), LONG);

            assertThatThrownBy(() -> patient.send(ApiRequest.get("/x", Duration.ofMillis(200))))
                    .hasMessageContaining("within 200 ms");
        }
    }

    @Test
    void what_is_no_address_is_refused_at_once() {
        for (String bad : new String[] {"nowhere", "http:///x", "https://a.example/?q=1", "https://a.example/#f"}) {
            assertThatThrownBy(() -> new HttpTransport(URI.create(bad), LONG))
                    .as(bad)
                    .isInstanceOf(IllegalArgumentException.class);
        }
        assertThatThrownBy(() -> ApiRequest.get("ftp://a.example/", LONG)).isInstanceOf(IllegalArgumentException.class);
    }

    /// Sends a head that promises more than ever comes, and holds the line until the caller hangs up.
    private static void answerHalf(ServerSocket server) {
        try (Socket caller = server.accept()) {
            caller.getOutputStream()
                    .write("HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\n{".getBytes(StandardCharsets.US_ASCII));
            caller.getInputStream().transferTo(java.io.OutputStream.nullOutputStream());
        } catch (IOException e) {
            // a caller that hangs up ends it, one way or the other
            Thread.currentThread().interrupt();
        }
    }
}
