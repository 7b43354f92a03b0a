package dev.coldpath.local.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.coldpath.api.Body;
import dev.coldpath.api.Request;
import dev.coldpath.api.Response;
import dev.coldpath.testkit.Proves;
import dev.coldpath.testkit.Race;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class LocalServerTest {
    private final List<Request> seen = new CopyOnWriteArrayList<>();
    private final HttpClient client = HttpClient.newHttpClient();
    private LocalServer server;

    @BeforeEach
    void start() throws IOException {
        server = LocalServer.start(0, Optional.empty(), request -> {
            seen.add(request);
            return new Response(207, Map.of("X-Answer", "yes"), Body.ofText("täxt"));
        });
    }

    @AfterEach
    void stop() {
        server.close();
        client.close();
    }

    @Test
    void a_request_arrives_as_it_was_sent() throws Exception {
        HttpResponse<String> response = send("POST", "/v1/score/b%C3%BCcher.de?wait=%20x", "{\"a\":1}");

        assertThat(response.statusCode()).isEqualTo(207);
        assertThat(response.body()).isEqualTo("täxt");
        assertThat(response.headers().firstValue("X-Answer")).contains("yes");
        Request request = seen.getFirst();
        assertThat(request.method()).isEqualTo("POST");
        assertThat(request.path()).isEqualTo("/v1/score/b%C3%BCcher.de");
        assertThat(request.query()).isEqualTo("wait=%20x");
        assertThat(request.header("x-twice")).containsExactly("1", "2");
        assertThat(request.body().text()).isEqualTo("{\"a\":1}");
        assertThat(request.source()).isEqualTo("127.0.0.1");
        assertThat(request.base()).isEqualTo(server.url());
    }

    @Test
    void a_body_is_read_one_byte_beyond_the_largest_that_a_route_takes() throws Exception {
        send("POST", "/", "x".repeat(65_536));
        send("POST", "/", "x".repeat(300_000));

        assertThat(seen).extracting(request -> request.body().size()).containsExactly(65_536, 65_537);
    }

    @Test
    void head_is_answered_without_a_body() throws Exception {
        HttpResponse<String> response = send("HEAD", "/", "");

        assertThat(response.statusCode()).isEqualTo(207);
        assertThat(response.body()).isEmpty();
    }

    @Test
    void a_caller_that_vanishes_in_the_middle_harms_nobody_else() throws Exception {
        for (int i = 0; i < 20; i++) {
            try (Socket socket =
                    new Socket(InetAddress.getLoopbackAddress(), server.url().getPort())) {
                socket.getOutputStream()
                        .write("POST / HTTP/1.1\r\nHost: x\r\nContent-Length: 100\r\n\r\nhalf"
                                .getBytes(StandardCharsets.US_ASCII));
            }
        }

        assertThat(send("GET", "/", "").statusCode()).isEqualTo(207);
    }

    @Test
    @Proves("X-09")
    void headers_beyond_32_kilobytes_are_refused_before_the_service_sees_them() throws Exception {
        try (Socket socket =
                new Socket(InetAddress.getLoopbackAddress(), server.url().getPort())) {
            socket.getOutputStream()
                    .write(("GET / HTTP/1.1\r\nHost: x\r\nX-Long: " + "x".repeat(40_000) + "\r\n\r\n")
                            .getBytes(StandardCharsets.US_ASCII));
            assertThat(readUntilClosed(socket)).doesNotContain("207");
        }
        assertThat(seen).isEmpty();
    }

    private static String readUntilClosed(Socket socket) throws IOException {
        try {
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.US_ASCII);
        } catch (SocketException _) {
            return "";
        }
    }

    @Test
    void two_hundred_callers_at_once_are_all_answered() {
        List<Integer> statuses = Race.of(200, () -> send("GET", "/", "").statusCode());

        assertThat(statuses).hasSize(200).containsOnly(207);
    }

    private HttpResponse<String> send(String method, String path, String body)
            throws IOException, InterruptedException {
        return client.send(
                HttpRequest.newBuilder(URI.create(server.url() + path))
                        .method(method, body.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(body))
                        .header("X-Twice", "1")
                        .header("X-Twice", "2")
                        .header("X-Forwarded-For", "203.0.113.9")
                        .build(),
                BodyHandlers.ofString(StandardCharsets.UTF_8));
    }
}
