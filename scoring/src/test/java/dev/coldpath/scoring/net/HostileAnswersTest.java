package dev.coldpath.scoring.net;

import static org.assertj.core.api.Assertions.assertThat;

import dev.coldpath.scoring.net.Web.Reply.Answered;
import dev.coldpath.scoring.net.Web.Reply.Broken;
import dev.coldpath.scoring.net.Web.Reply.Late;
import dev.coldpath.scoring.net.Web.Reply.TooLarge;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicLong;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;

/// Proves what E-10 and X-16 say about bodies and heads, and the server's part of E-15.
class HostileAnswersTest {
    private static final int MOST = 100_000;

    private interface Compressor {
        OutputStream over(OutputStream out) throws IOException;
    }

    @Test
    void a_body_of_the_cap_is_read_and_one_byte_more_is_too_large() {
        assertThat(get(LoopbackSite.ok("x".repeat(MOST)))).isInstanceOf(Answered.class);
        assertThat(get(LoopbackSite.ok("x".repeat(MOST + 1)))).isEqualTo(new TooLarge());
    }

    @Test
    void an_endless_body_stops_at_the_cap() {
        assertThat(get((_, out) -> {
                    write(out, "HTTP/1.1 200 OK\n\n");
                    byte[] block = new byte[10_000];
                    while (true) {
                        out.write(block);
                    }
                }))
                .isEqualTo(new TooLarge());
    }

    @Test
    void an_endless_chunked_body_stops_at_the_cap() {
        assertThat(get((_, out) -> {
                    write(out, "HTTP/1.1 200 OK\nTransfer-Encoding: chunked\n\n");
                    while (true) {
                        write(out, "3e8\n" + "x".repeat(1_000) + "\n");
                    }
                }))
                .isEqualTo(new TooLarge());
    }

    @Test
    void a_bomb_stops_at_the_cap_long_before_it_is_read() {
        AtomicLong sent = new AtomicLong();

        Web.Reply reply = get((_, out) -> {
            byte[] bomb = compressed(new byte[50_000_000], GZIPOutputStream::new);
            write(out, "HTTP/1.1 200 OK\nContent-Encoding: gzip\nContent-Length: " + bomb.length + "\n\n");
            out.write(bomb);
            sent.set(bomb.length);
        });

        assertThat(reply).isEqualTo(new TooLarge());
        assertThat(sent.get()).isLessThan(MOST);
    }

    @Test
    void a_connection_that_was_left_in_the_middle_is_not_used_again() {
        try (LoopbackSite site = LoopbackSite.http(LoopbackSite.ok("x".repeat(MOST + 1)));
                Loopback loopback = Loopback.to(site)) {
            assertThat(loopback.get("http://brightloom.com/")).isEqualTo(new TooLarge());
            assertThat(loopback.get("http://brightloom.com/")).isEqualTo(new TooLarge());
            assertThat(site.connections()).isEqualTo(2);
        }
    }

    @Test
    void bodies_are_decompressed_whichever_of_the_two_ways_they_came() {
        byte[] text = "hello".repeat(1_000).getBytes(StandardCharsets.UTF_8);

        assertThat(body(coded("gzip", text, GZIPOutputStream::new))).isEqualTo(text);
        assertThat(body(coded("X-GZip", text, GZIPOutputStream::new))).isEqualTo(text);
        assertThat(body(coded("deflate", text, DeflaterOutputStream::new))).isEqualTo(text);
        assertThat(body(coded("deflate", text, out -> new DeflaterOutputStream(out, new Deflater(9, true)))))
                .isEqualTo(text);
        assertThat(body(coded("identity", text, out -> out))).isEqualTo(text);
        assertThat(body(coded("gzip", new byte[0], out -> out))).isEmpty();
    }

    @Test
    void a_compressed_answer_leaves_its_connection_for_the_next() {
        try (LoopbackSite site = LoopbackSite.http(coded("gzip", new byte[1_000], GZIPOutputStream::new));
                Loopback loopback = Loopback.to(site)) {
            loopback.get("http://brightloom.com/");
            loopback.get("http://brightloom.com/");

            assertThat(site.connections()).isOne();
        }
    }

    @Test
    void other_codings_and_broken_ones_are_broken() {
        Broken broken = new Broken("body cannot be decompressed");

        assertThat(get(coded("br", new byte[10], out -> out))).isEqualTo(broken);
        assertThat(get(coded("gzip, gzip", new byte[10], GZIPOutputStream::new)))
                .isEqualTo(broken);
        assertThat(get(coded("gzip", "not zipped".getBytes(StandardCharsets.UTF_8), out -> out)))
                .isEqualTo(broken);
    }

    @Test
    void a_body_that_ends_early_is_broken() {
        assertThat(get((_, out) -> {
                    write(out, "HTTP/1.1 200 OK\nContent-Length: 100\n\nshort");
                    throw new IOException("hang up");
                }))
                .isEqualTo(new Broken("connection broke off"));
    }

    @Test
    void a_head_of_64_kilobytes_is_read_and_a_larger_one_not() {
        int rest = "HTTP/1.1 200 OK\r\nX: \r\nContent-Length: 0\r\n\r\n".length();

        assertThat(get(head(HeadParser.LONGEST - rest))).isInstanceOf(Answered.class);
        assertThat(get(head(HeadParser.LONGEST - rest + 1))).isEqualTo(new Broken("head is too large"));
    }

    @Test
    void an_endless_head_is_too_large() {
        for (String line : List.of("X-Endless: " + "x".repeat(1_000) + "\n", "x".repeat(1_000), "a:\n")) {
            assertThat(get((_, out) -> {
                        write(out, "HTTP/1.1 200 OK\n");
                        while (true) {
                            write(out, line);
                        }
                    }))
                    .isEqualTo(new Broken("head is too large"));
        }
    }

    @Test
    void a_server_that_takes_no_connection_is_late_at_the_deadline() throws IOException {
        InetAddress here = InetAddress.ofLiteral("127.0.0.1");
        List<SocketChannel> queue = new ArrayList<>();
        try (ServerSocket full = new ServerSocket(0, 1, here);
                Loopback loopback = new Loopback(
                        Loopback.brightloom(),
                        new LoopbackPolicy(Set.of(full.getLocalPort())),
                        new SitePorts(full.getLocalPort(), full.getLocalPort()),
                        TestCa.CLIENT)) {
            for (int i = 0; i < 10; i++) {
                SocketChannel waiting = SocketChannel.open();
                waiting.configureBlocking(false);
                waiting.connect(full.getLocalSocketAddress());
                queue.add(waiting);
            }

            assertThat(loopback.getLate("http://brightloom.com/")).isEqualTo(new Late());
        } finally {
            for (SocketChannel waiting : queue) {
                waiting.close();
            }
        }
    }

    @Test
    void a_server_that_says_nothing_is_late_at_the_deadline() {
        assertThat(getLate((_, _) -> new RealTimer().await(RealTimer.soon().at())))
                .isEqualTo(new Late());
    }

    @Test
    void a_head_that_drips_is_late_at_the_deadline() {
        assertThat(getLate((_, out) -> {
                    write(out, "HTTP/1.1 200 OK\nX: ");
                    Drip.onto(out);
                }))
                .isEqualTo(new Late());
    }

    @Test
    void a_body_that_drips_is_late_at_the_deadline() {
        assertThat(getLate((_, out) -> {
                    write(out, "HTTP/1.1 200 OK\n\n");
                    Drip.onto(out);
                }))
                .isEqualTo(new Late());
    }

    @Test
    void interim_answers_without_end_are_late_at_the_deadline() {
        assertThat(getLate((_, out) -> {
                    while (true) {
                        write(out, "HTTP/1.1 103 Early Hints\n\n");
                    }
                }))
                .isEqualTo(new Late());
    }

    @Test
    void whoever_gives_a_call_up_gets_late_and_stays_interrupted() throws InterruptedException {
        CountDownLatch dripping = new CountDownLatch(1);
        List<Object> seen = new CopyOnWriteArrayList<>();
        try (LoopbackSite site = LoopbackSite.http((_, out) -> {
                    dripping.countDown();
                    Drip.onto(out);
                });
                Loopback loopback = Loopback.to(site)) {
            Thread caller = Thread.ofVirtual().start(() -> {
                seen.add(loopback.get("http://brightloom.com/"));
                seen.add(Thread.currentThread().isInterrupted());
            });
            dripping.await();
            caller.interrupt();
            caller.join();
        }

        assertThat(seen).containsExactly(new Late(), true);
    }

    private static LoopbackSite.Answer head(int padding) {
        return LoopbackSite.saying("HTTP/1.1 200 OK\nX: " + "x".repeat(padding) + "\nContent-Length: 0\n\n");
    }

    private static LoopbackSite.Answer coded(String coding, byte[] body, Compressor compressor) {
        return (_, out) -> {
            byte[] bytes = compressed(body, compressor);
            write(out, "HTTP/1.1 200 OK\nContent-Encoding: " + coding + "\nContent-Length: " + bytes.length + "\n\n");
            out.write(bytes);
        };
    }

    private static byte[] compressed(byte[] body, Compressor compressor) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (OutputStream out = compressor.over(bytes)) {
            out.write(body);
        }
        return bytes.toByteArray();
    }

    private static void write(OutputStream out, String text) throws IOException {
        out.write(text.replace("\n", "\r\n").getBytes(StandardCharsets.ISO_8859_1));
    }

    private static byte[] body(LoopbackSite.Answer answer) {
        return ((Answered) get(answer)).content().bytes();
    }

    private static Web.Reply get(LoopbackSite.Answer answer) {
        try (LoopbackSite site = LoopbackSite.http(answer);
                Loopback loopback = Loopback.to(site)) {
            return loopback.get("http://brightloom.com/");
        }
    }

    /// The server did get the request, so what is late is its answer.
    private static Web.Reply getLate(LoopbackSite.Answer answer) {
        try (LoopbackSite site = LoopbackSite.http(answer);
                Loopback loopback = Loopback.to(site)) {
            Web.Reply reply = loopback.getLate("http://brightloom.com/");

            assertThat(site.heads()).hasSize(1);
            return reply;
        }
    }
}
