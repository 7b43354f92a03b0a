package dev.coldpath.local.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.coldpath.api.Body;
import dev.coldpath.api.Request;
import dev.coldpath.api.Response;
import dev.coldpath.testkit.Race;
import java.io.IOException;
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
    void an_answer_says_when_it_was_given_and_not_by_whom() throws Exception {
        HttpResponse<String> response = send("GET", "/", "");

        assertThat(response.headers().allValues("Date")).hasSize(1);
        assertThat(response.headers().map()).doesNotContainKey("Server");
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
