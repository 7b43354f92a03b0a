package dev.coldpath.scoring.net;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpHandler;
import dev.coldpath.scoring.net.LoopbackReceiver.Received;
import dev.coldpath.time.Timer;
import dev.coldpath.webhook.Attempt.Trouble;
import dev.coldpath.webhook.Courier.Answer;
import dev.coldpath.webhook.Letter;
import java.net.InetAddress;
import java.net.URI;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;

/// Proves what say about webhooks, over real sockets.
class GuardedCourierTest {
    private static final Letter LETTER = new Letter(
            "evt_1",
            Instant.ofEpochSecond(1_614_265_330, 999_000_000),
            "v1,abc= v1,def=",
            "{\"type\":\"webhook.test\"}");

    @Test
    void a_letter_arrives_as_it_was_signed() {
        try (LoopbackReceiver receiver = LoopbackReceiver.https(LoopbackReceiver.status(204));
                Post post = new Post(receiver)) {
            assertThat(post.carry("https://hooks.brightloom.com/a%20b?c=d"))
                    .isEqualTo(new Answer.Status(204, Optional.empty()));

            Received letter = receiver.received().getFirst();
            assertThat(letter.method() + " " + letter.path()).isEqualTo("POST /a%20b?c=d");
            assertThat(letter.body()).isEqualTo(LETTER.body());
            assertThat(letter.headers())
                    .containsEntry("webhook-id", "evt_1")
                    .containsEntry("webhook-timestamp", "1614265330")
                    .containsEntry("webhook-signature", "v1,abc= v1,def=")
                    .containsEntry("host", "hooks.brightloom.com")
                    .hasEntrySatisfying("content-type", type -> assertThat(type).startsWith("application/json"))
                    .hasEntrySatisfying("user-agent", agent -> assertThat(agent).startsWith("Coldpath/"))
                    .doesNotContainKeys("cookie", "authorization", "x-api-key");
        }
    }

    @Test
    void a_redirect_is_an_answer_and_its_target_is_never_called() {
        try (LoopbackReceiver other = LoopbackReceiver.https(LoopbackReceiver.status(200));
                LoopbackReceiver receiver = LoopbackReceiver.https(exchange -> {
                    exchange.getResponseHeaders().add("Location", "https://127.0.0.1:" + other.port() + "/");
                    LoopbackReceiver.status(307).handle(exchange);
                });
                Post post = new Post(receiver)) {
            assertThat(post.carry("https://hooks.brightloom.com/")).isEqualTo(new Answer.Status(307, Optional.empty()));

            assertThat(receiver.received()).hasSize(1);
            assertThat(other.received()).isEmpty();
        }
    }

    @Test
    void a_busy_receivers_wish_is_told() {
        try (LoopbackReceiver receiver = LoopbackReceiver.https(exchange -> {
                    exchange.getResponseHeaders().add("Retry-After", "120");
                    LoopbackReceiver.status(429).handle(exchange);
                });
                Post post = new Post(receiver)) {
            assertThat(post.carry("https://hooks.brightloom.com/"))
                    .isEqualTo(new Answer.Status(429, Optional.of("120")));
        }
    }

    @Test
    void of_an_endless_answer_nothing_but_its_head_is_read() {
        HttpHandler endless = exchange -> {
            exchange.sendResponseHeaders(200, 0);
            byte[] block = new byte[65_536];
            while (!Thread.currentThread().isInterrupted()) {
                exchange.getResponseBody().write(block);
            }
        };
        try (LoopbackReceiver receiver = LoopbackReceiver.https(endless);
                Post post = new Post(receiver)) {
            assertThat(post.carry("https://hooks.brightloom.com/")).isEqualTo(new Answer.Status(200, Optional.empty()));
        }
    }

    @Test
    void a_head_that_is_too_large_is_no_answer() {
        try (LoopbackReceiver receiver = LoopbackReceiver.https(exchange -> {
                    exchange.getResponseHeaders().add("X-Huge", "x".repeat(70_000));
                    LoopbackReceiver.status(200).handle(exchange);
                });
                Post post = new Post(receiver)) {
            assertThat(post.carry("https://hooks.brightloom.com/"))
                    .isEqualTo(new Answer.None(Trouble.CONNECTION_FAILED));
        }
    }

    /// The clock says at once that its time is up, so that nobody waits for fifteen seconds.
    @Test
    void a_receiver_that_never_answers_is_cut_off() {
        CountDownLatch over = new CountDownLatch(1);
        HttpHandler mute = _ -> {
            try {
                over.await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        };
        try (LoopbackReceiver receiver = LoopbackReceiver.https(mute);
                Post post = new Post(receiver, Optional.empty(), _ -> {
                    while (receiver.received().isEmpty()) {
                        LockSupport.parkNanos(1_000_000);
                    }
                })) {
            assertThat(post.carry("https://hooks.brightloom.com/")).isEqualTo(new Answer.None(Trouble.TIMEOUT));
            over.countDown();
        }
    }

    @Test
    void a_certificate_for_another_name_gets_no_letter() {
        try (LoopbackReceiver receiver = LoopbackReceiver.https(LoopbackReceiver.status(200));
                Post post = new Post(receiver)) {
            assertThat(post.carry("https://www.brightloom.com/")).isEqualTo(new Answer.None(Trouble.CONNECTION_FAILED));

            assertThat(receiver.received()).isEmpty();
        }
    }

    @Test
    void a_name_that_leads_inside_or_nowhere_is_not_called() {
        try (LoopbackReceiver receiver = LoopbackReceiver.https(LoopbackReceiver.status(200));
                Post post = new Post(receiver)) {
            assertThat(post.carry("https://inside.brightloom.com/"))
                    .isEqualTo(new Answer.None(Trouble.ADDRESS_REFUSED));
            assertThat(post.carry("https://half.brightloom.com/")).isEqualTo(new Answer.None(Trouble.ADDRESS_REFUSED));
            assertThat(post.carry("https://nowhere.brightloom.com/")).isEqualTo(new Answer.None(Trouble.UNKNOWN_HOST));

            assertThat(receiver.received()).isEmpty();
        }
    }

    @Test
    void a_listed_address_opens_itself_and_nothing_else() {
        try (LoopbackReceiver listed = LoopbackReceiver.http(LoopbackReceiver.status(200));
                LoopbackReceiver other = LoopbackReceiver.http(LoopbackReceiver.status(200));
                Post post = new Post(other, Optional.of(new Listed(listed.port())), new RealTimer())) {
            String url = "http://127.0.0.1:" + listed.port() + "/hook";
            assertThat(post.courier.address(url)).contains(URI.create(url));
            assertThat(post.carry(url)).isEqualTo(new Answer.Status(200, Optional.empty()));
            assertThat(listed.received()).hasSize(1);

            for (String refused : List.of(
                    "http://127.0.0.1:" + other.port() + "/",
                    "http://127.0.0.2:" + listed.port() + "/",
                    "http://localhost:" + listed.port() + "/",
                    "http://u@127.0.0.1:" + listed.port() + "/",
                    "https://127.0.0.1:" + listed.port() + "/",
                    "http://127.0.0.1/")) {
                assertThat(post.courier.address(refused)).as(refused).isEmpty();
                assertThat(post.carry(refused)).as(refused).isEqualTo(new Answer.None(Trouble.ADDRESS_REFUSED));
            }
            assertThat(other.received()).isEmpty();
        }
    }

    /// One address of the operator's own.
    private record Listed(int open) implements NetworkPolicy {
        @Override
        public Optional<String> refuseTarget(String scheme, String host, int port) {
            return refuseAddress(InetAddress.ofLiteral(host), port);
        }

        @Override
        public Optional<String> refuseAddress(InetAddress address, int port) {
            return port == open && address.equals(InetAddress.ofLiteral("127.0.0.1"))
                    ? Optional.empty()
                    : Optional.of("not listed");
        }
    }

    /// The real courier, whose internet is this receiver.
    private static final class Post implements AutoCloseable {
        private final LoopbackDns dns;
        private final GuardedCourier courier;

        Post(LoopbackReceiver receiver) {
            this(receiver, Optional.empty(), new RealTimer());
        }

        Post(LoopbackReceiver receiver, Optional<NetworkPolicy> listed, Timer timer) {
            Zone zone = Loopback.brightloom()
                    .with("hooks.brightloom.com", "A", "127.0.0.1")
                    .with("inside.brightloom.com", "A", "10.0.0.7")
                    .with("half.brightloom.com", "A", "127.0.0.1")
                    .with("half.brightloom.com", "AAAA", "fd00::1");
            this.dns = new LoopbackDns(zone, LoopbackDns.GOOD);
            InstantSource time = RealTimer.CLOCK;
            Receivers receivers = new Receivers(
                    new LoopbackPolicy(Set.of(receiver.port())),
                    List.of(dns.address(), dns.address()),
                    new SitePorts(receiver.port(), receiver.port()),
                    TestCa.CLIENT,
                    listed);
            this.courier = new GuardedCourier(receivers, time, timer);
        }

        Answer carry(String url) {
            return courier.carry(URI.create(url), LETTER);
        }

        @Override
        public void close() {
            courier.close();
            dns.close();
        }
    }
}
