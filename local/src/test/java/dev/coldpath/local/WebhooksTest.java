package dev.coldpath.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import dev.coldpath.local.refusal.Unusable;
import dev.coldpath.testkit.Proves;
import dev.coldpath.testkit.StandardWebhooks;
import dev.coldpath.testkit.StandardWebhooks.Message;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The whole local service telling a receiver on this machine, over real sockets.
class WebhooksTest {
    @TempDir
    Path data;

    private final HttpClient http = HttpClient.newHttpClient();
    private final BlockingQueue<Message> received = new LinkedBlockingQueue<>();
    private HttpServer receiver;

    @BeforeEach
    void listen() throws Exception {
        receiver = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        receiver.createContext("/", exchange -> {
            received.add(new Message(
                    exchange.getRequestHeaders().getFirst("webhook-id"),
                    exchange.getRequestHeaders().getFirst("webhook-timestamp"),
                    exchange.getRequestHeaders().getFirst("webhook-signature"),
                    new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8)));
            exchange.sendResponseHeaders(204, -1);
            exchange.close();
        });
        receiver.start();
    }

    @AfterEach
    void close() {
        receiver.stop(0);
        http.close();
    }

    @Test
    @Proves({"J-30", "X-18", "core I-22"})
    void a_job_that_ends_is_told_to_whoever_asked_and_the_signature_holds() throws Exception {
        try (LocalHost host = start(List.of(pair()))) {
            String secret = member("secret", register(host, "http://" + pair() + "/hook"));
            String job = new Caller(http, host.url(), host.keys().live().reveal())
                    .ask("brightloom.com")
                    .text("job_id");

            Message message = received.poll(60, TimeUnit.SECONDS);

            assertThat(message).isNotNull();
            assertThat(message.body()).contains("\"jobId\":\"" + job + "\"", host.url() + "/v1/jobs/" + job);
            Instant sent = Instant.ofEpochSecond(Long.parseLong(message.timestamp()));
            assertThat(StandardWebhooks.verifies(secret, message, sent)).isTrue();
        }
    }

    @Test
    @Proves("X-17")
    void an_address_that_is_not_listed_is_not_registered() throws Exception {
        try (LocalHost host = start(List.of())) {
            assertThat(register(host, "http://" + pair() + "/hook")).contains("invalid_webhook");
        }
        assertThat(received).isEmpty();
    }

    @Test
    @Proves("X-17")
    void what_is_no_address_and_port_stops_the_start_in_one_sentence() {
        for (String odd : List.of("localhost:9000", "127.0.0.1", "127.0.0.1:99999", "hooks.brightloom.com:443", "")) {
            assertThatThrownBy(() -> start(List.of(odd)))
                    .isInstanceOf(Unusable.class)
                    .hasMessageContaining("is no address and port");
        }
    }

    private LocalHost start(List<String> allowed) {
        Settings settings =
                new Settings(0, data, Optional.empty(), false, Optional.empty(), allowed, Optional.empty(), Set.of());
        return QuickService.start(settings, new Random(1));
    }

    private String pair() {
        return "127.0.0.1:" + receiver.getAddress().getPort();
    }

    private String register(LocalHost host, String url) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(URI.create(host.url() + "/webhooks"))
                .header("X-API-Key", host.keys().live().reveal())
                .POST(BodyPublishers.ofString("{\"url\":\"" + url + "\"}"))
                .build();
        return http.send(request, BodyHandlers.ofString()).body();
    }

    private static String member(String name, String json) {
        Matcher value = Pattern.compile("\"" + name + "\":\"([^\"]+)\"").matcher(json);
        assertThat(value.find()).as(json).isTrue();
        return value.group(1);
    }
}
