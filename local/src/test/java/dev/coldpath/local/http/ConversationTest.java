package dev.coldpath.local.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.coldpath.api.Body;
import dev.coldpath.api.Request;
import dev.coldpath.api.Response;
import dev.coldpath.testkit.Proves;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// How callers are talked to who keep to HTTP, hardly keep to it, or do not speak it.
class ConversationTest {
    private static final int LARGEST = 65_536;

    private final List<Request> seen = new CopyOnWriteArrayList<>();
    private final CountDownLatch jobs = new CountDownLatch(1);
    private LocalServer server;

    @BeforeEach
    void start() throws IOException {
        server = LocalServer.start(0, Optional.empty(), this::serve);
    }

    @AfterEach
    void stop() {
        jobs.countDown();
        server.close();
    }

    private Response serve(Request request) {
        seen.add(request);
        if (request.path().equals("/wait")) {
            try {
                jobs.await();
            } catch (InterruptedException _) {
                Thread.currentThread().interrupt();
            }
        }
        boolean virtual = Thread.currentThread().isVirtual();
        return switch (request.path()) {
            case "/unchanged" -> new Response(304, Map.of("ETag", "\"1\""), Body.EMPTY);
            case "/nothing" -> new Response(204, Map.of(), Body.EMPTY);
            case "/broken" -> throw new IllegalStateException("broken");
            default ->
                new Response(
                        request.body().size() > LARGEST ? 413 : 200,
                        Map.of("X-Virtual", Boolean.toString(virtual)),
                        Body.ofText("<" + request.path() + request.body().size() + ">"));
        };
    }

    @Test
    void requests_sent_in_one_go_are_answered_in_turn() throws IOException {
        String first = "GET /1 HTTP/1.1\r\nHost: x\r\n\r\n";
        String second = "POST /2 HTTP/1.1\r\nHost: x\r\nContent-Length: 2\r\n\r\nab";
        String third = "GET /3 HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n";

        String answers = say(first + second + third);

        assertThat(answers).containsSubsequence("</10>", "</22>", "</30>");
        assertThat(answers).endsWith("</30>");
    }

    @Test
    void each_request_has_a_virtual_thread() throws IOException {
        assertThat(get("/")).contains("X-Virtual: true");
    }

    @Test
    void a_body_in_chunks_is_a_body() throws IOException {
        String head = "POST / HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\nConnection: close\r\n\r\n";

        assertThat(say(head + "3\r\nabc\r\n2\r\nde\r\n0\r\n\r\n")).endsWith("</5>");
    }

    @Test
    void who_waits_to_be_told_to_go_on_is_told() throws IOException {
        try (Line line = new Line(server.port())) {
            String head = "POST / HTTP/1.1\r\nHost: x\r\nContent-Length: 3\r\nConnection: close\r\n";
            line.send(head + "Expect: 100-continue\r\n\r\n");
            assertThat(line.until("\r\n\r\n")).startsWith("HTTP/1.1 100 ");
            line.send("abc");

            assertThat(line.rest()).startsWith("HTTP/1.1 200 ").endsWith("</3>");
        }
    }

    @Test
    void answers_without_a_body_have_no_length_that_is_wrong() throws IOException {
        assertThat(say("HEAD / HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n"))
                .startsWith("HTTP/1.1 200 ")
                .doesNotContain("Content-Length")
                .endsWith("\r\n\r\n");
        assertThat(get("/unchanged"))
                .startsWith("HTTP/1.1 304 ")
                .doesNotContain("Content-Length")
                .contains("ETag: \"1\"");
        assertThat(get("/nothing")).startsWith("HTTP/1.1 204 ").doesNotContain("Content-Length");
    }

    @Test
    void after_head_the_connection_is_good_for_more() throws IOException {
        assertThat(say("HEAD / HTTP/1.1\r\nHost: x\r\n\r\nGET /next HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n"))
                .containsOnlyOnce("</next0>")
                .endsWith("</next0>");
    }

    @Test
    void a_body_far_too_large_is_refused_after_it_was_sent() throws IOException {
        assertThat(say("POST / HTTP/1.1\r\nHost: x\r\nContent-Length: 10000000\r\nConnection: close\r\n\r\n"
                        + "x".repeat(10_000_000)))
                .startsWith("HTTP/1.1 413 ")
                .endsWith("</65537>");
    }

    @Test
    @Proves("X-09")
    void headers_beyond_32_kilobytes_are_refused_before_the_service_sees_them() throws IOException {
        assertThat(say("GET / HTTP/1.1\r\nHost: x\r\nX-Long: " + "x".repeat(40_000) + "\r\n\r\n"))
                .startsWith("HTTP/1.1 431 ")
                .contains("{\"error\":\"request header fields too large\",");
        assertThat(say("GET /" + "x".repeat(40_000) + " HTTP/1.1\r\nHost: x\r\n\r\n"))
                .startsWith("HTTP/1.1 414 ")
                .contains("{\"error\":\"uri too long\",");
        assertThat(seen).isEmpty();

        assertThat(say("GET / HTTP/1.1\r\nHost: x\r\nConnection: close\r\nX-Long: " + "x".repeat(32_000) + "\r\n\r\n"))
                .startsWith("HTTP/1.1 200 ");
    }

    @Test
    void what_is_no_http_is_refused_in_the_services_words_and_the_console_stays_quiet() throws IOException {
        PrintStream before = System.err;
        ByteArrayOutputStream console = new ByteArrayOutputStream();
        System.setErr(new PrintStream(console, true, StandardCharsets.UTF_8));
        try {
            refused(400, "hello\r\n\r\n");
            refused(400, "\u0016\u0003\u0001\r\n\r\n");
            refused(400, "GET /a b HTTP/1.1\r\nHost: x\r\n\r\n");
            refused(400, "GET / HTTP/1.1\r\n\r\n");
            refused(400, "GET / HTTP/1.1\r\nHost: x\r\nNot A Header: x\r\n\r\n");
            refused(400, "GET / HTTP/1.1\r\nHost: x\r\nContent-Length: x\r\n\r\n");
            refused(400, "POST / HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\nabc\r\n");
            refused(505, "GET / HTTP/7.0\r\n\r\n");
            refused(426, "PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n");
            refused(417, "GET / HTTP/1.1\r\nHost: x\r\nExpect: miracles\r\n\r\n");
            assertThat(seen).isEmpty();

            refused(500, "GET /broken HTTP/1.1\r\nHost: x\r\n\r\n");
        } finally {
            System.setErr(before);
        }
        assertThat(console.toString(StandardCharsets.UTF_8)).isEmpty();
    }

    private void refused(int status, String said) throws IOException {
        assertThat(say(said))
                .as(said)
                .startsWith("HTTP/1.1 " + status + " ")
                .containsOnlyOnce("Date: ")
                .contains("Content-Type: application/json", "Cache-Control: no-store", "{\"error\":\"")
                .doesNotContain("Server:", "Jetty", "Exception");
    }

    @Test
    void callers_that_vanish_harm_nobody() throws IOException {
        for (int i = 0; i < 20; i++) {
            try (Line line = new Line(server.port())) {
                line.send("POST / HTTP/1.1\r\nHost: x\r\nContent-Length: 100\r\n\r\nhalf");
            }
            try (Line line = new Line(server.port())) {
                line.send("GET / HTTP/1.1\r\nHost: x\r\n\r\n");
            }
        }

        assertThat(get("/")).startsWith("HTTP/1.1 200 ");
    }

    @Test
    void who_says_nothing_for_ten_seconds_is_cut_off_and_who_waits_for_an_answer_is_not() throws IOException {
        try (Line waiting = new Line(server.port());
                Line halfway = new Line(server.port());
                Line body = new Line(server.port());
                Line silent = new Line(server.port())) {
            waiting.send("GET /wait HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n");
            halfway.send("GET / HTTP/1.1\r\nHo");
            body.send("POST / HTTP/1.1\r\nHost: x\r\nContent-Length: 9\r\n\r\nhalf");

            assertThat(silent.rest()).isEmpty();
            assertThat(halfway.rest()).isEmpty();
            assertThat(body.rest()).startsWith("HTTP/1.1 408 ").contains("{\"error\":\"request timeout\",");
            jobs.countDown();
            assertThat(waiting.rest()).startsWith("HTTP/1.1 200 ");
        }
    }

    @Test
    void a_thousand_callers_who_wait_keep_nobody_else_waiting() throws IOException {
        Line[] waiting = new Line[1_000];
        for (int i = 0; i < waiting.length; i++) {
            waiting[i] = new Line(server.port());
            waiting[i].send("GET /wait HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n");
        }

        assertThat(get("/")).startsWith("HTTP/1.1 200 ");

        jobs.countDown();
        for (Line each : waiting) {
            assertThat(each.rest()).startsWith("HTTP/1.1 200 ");
            each.close();
        }
    }

    private String say(String text) throws IOException {
        return Line.say(server.port(), text);
    }

    private String get(String path) throws IOException {
        return Line.get(server.port(), path);
    }
}
