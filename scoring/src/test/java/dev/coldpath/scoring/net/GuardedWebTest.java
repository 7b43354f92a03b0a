package dev.coldpath.scoring.net;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.coldpath.scoring.net.Web.Reply.Answered;
import dev.coldpath.scoring.net.Web.Reply.Broken;
import dev.coldpath.scoring.net.Web.Reply.Forbidden;
import dev.coldpath.scoring.net.Web.Reply.Late;
import dev.coldpath.scoring.net.Web.Reply.NoSuchHost;
import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/// Proves the second half of E-01, and what X-15 and the hygiene of the outbound gate say about one call.
class GuardedWebTest {
    @Test
    void an_answer_has_status_headers_and_body() {
        try (LoopbackSite site = LoopbackSite.http(
                        LoopbackSite.saying("HTTP/1.1 404 Not Found\nContent-Type: text/html\nX-Twice: a\nX-Twice: b\n"
                                + "Content-Length: 5\n\nhello"));
                Loopback loopback = Loopback.to(site)) {
            Answered answer = (Answered) loopback.get("http://brightloom.com/a/b?c=d");

            assertThat(answer.status()).isEqualTo(404);
            assertThat(answer.headers().get("Content-Type")).contains("text/html");
            assertThat(answer.headers().get("x-twice")).contains("a");
            assertThat(answer.content().bytes()).asString().isEqualTo("hello");
        }
    }

    @Test
    void every_request_says_who_sends_it_and_nothing_else() {
        try (LoopbackSite site = LoopbackSite.http(LoopbackSite.ok("x"));
                Loopback loopback = Loopback.to(site)) {
            loopback.get("http://brightloom.com/a%20b?q=1#fragment");

            assertThat(site.heads()).hasSize(1);
            List<String> head = site.heads().getFirst();
            assertThat(head)
                    .startsWith(
                            "GET /a%20b?q=1 HTTP/1.1",
                            "Accept: text/html",
                            "Accept-Encoding: gzip, deflate",
                            "Host: brightloom.com",
                            "Connection: keep-alive")
                    .hasSize(6);
            assertThat(head.getLast())
                    .matches("User-Agent: Coldpath/\\S+ \\(\\+https://brightloom.com/bots\\) Apache-HttpClient/5\\S+");
        }
    }

    @Test
    void a_port_that_was_written_is_called_and_named() {
        try (LoopbackSite site = LoopbackSite.http(LoopbackSite.ok("x"));
                Loopback loopback = new Loopback(
                        Loopback.brightloom(), LoopbackPolicy.to(site), SitePorts.STANDARD, TestCa.CLIENT)) {
            Web.Reply reply = loopback.get("http://brightloom.com:" + site.port() + "/");

            assertThat(reply).isInstanceOf(Answered.class);
            assertThat(site.heads().getFirst()).contains("Host: brightloom.com:" + site.port());
        }
    }

    @Test
    void calls_to_one_site_share_a_connection() {
        try (LoopbackSite site = LoopbackSite.http(LoopbackSite.ok("x"));
                Loopback loopback = Loopback.to(site)) {
            for (int i = 0; i < 5; i++) {
                assertThat(loopback.get("http://brightloom.com/" + i)).isInstanceOf(Answered.class);
            }

            assertThat(site.heads()).hasSize(5);
            assertThat(site.connections()).isOne();
        }
    }

    @Test
    void an_answer_without_a_body_leaves_its_connection_for_the_next() {
        try (LoopbackSite site = LoopbackSite.http(LoopbackSite.saying("HTTP/1.1 204 No Content\n\n"));
                Loopback loopback = Loopback.to(site)) {
            loopback.get("http://brightloom.com/");
            loopback.get("http://brightloom.com/");

            assertThat(site.heads()).hasSize(2);
            assertThat(site.connections()).isOne();
        }
    }

    @Test
    void a_redirect_is_an_answer_like_any_other() {
        try (LoopbackSite site = LoopbackSite.http(LoopbackSite.redirecting("http://www.brightloom.com/"));
                Loopback loopback = Loopback.to(site)) {
            Answered answer = (Answered) loopback.get("http://brightloom.com/");

            assertThat(answer.status()).isEqualTo(302);
            assertThat(answer.headers().get("location")).contains("http://www.brightloom.com/");
            assertThat(site.heads()).hasSize(1);
        }
    }

    @Test
    void cookies_are_not_sent_back() {
        try (LoopbackSite site = LoopbackSite.http(
                        LoopbackSite.saying("HTTP/1.1 200 OK\nSet-Cookie: id=1; Path=/\nContent-Length: 0\n\n"));
                Loopback loopback = Loopback.to(site)) {
            loopback.get("http://brightloom.com/");
            loopback.get("http://brightloom.com/");

            assertThat(site.heads())
                    .hasSize(2)
                    .allSatisfy(head -> assertThat(head).noneMatch(line -> line.startsWith("Cookie")));
        }
    }

    @Test
    void a_challenge_is_not_answered_and_a_busy_server_not_asked_again() {
        for (String status :
                List.of("401 Unauthorized\nWWW-Authenticate: Basic realm=\"x\"", "503 Busy\nRetry-After: 0")) {
            try (LoopbackSite site =
                            LoopbackSite.http(LoopbackSite.saying("HTTP/1.1 " + status + "\nContent-Length: 0\n\n"));
                    Loopback loopback = Loopback.to(site)) {
                assertThat(loopback.get("http://brightloom.com/")).isInstanceOf(Answered.class);
                assertThat(site.heads()).as(status).hasSize(1);
            }
        }
    }

    @Test
    void a_connection_that_breaks_is_not_tried_again() {
        try (LoopbackSite site = LoopbackSite.http((_, _) -> {
                    throw new IOException("hang up");
                });
                Loopback loopback = Loopback.to(site)) {
            assertThat(loopback.get("http://brightloom.com/")).isEqualTo(new Broken("connection broke off"));
            assertThat(site.heads()).hasSize(1);
        }
    }

    @Test
    void a_name_without_address_is_no_such_host() {
        try (LoopbackSite site = LoopbackSite.http(LoopbackSite.ok("x"));
                Loopback loopback = Loopback.to(site)) {
            assertThat(loopback.get("http://darkloom.com/")).isEqualTo(new NoSuchHost());
        }
    }

    @Test
    void a_port_where_nothing_listens_is_broken() {
        LoopbackSite site = LoopbackSite.http(LoopbackSite.ok("x"));
        try (Loopback loopback = Loopback.to(site)) {
            site.close();

            assertThat(loopback.get("http://brightloom.com/")).isEqualTo(new Broken("nothing listens"));
        }
    }

    @Test
    void an_address_that_is_dead_leaves_the_others() {
        try (LoopbackSite site = LoopbackSite.http(LoopbackSite.ok("x"));
                Loopback loopback = new Loopback(
                        new Zone()
                                .with("brightloom.com", "A", "127.0.0.2")
                                .with("brightloom.com", "AAAA", "::1")
                                .with("brightloom.com", "A", "127.0.0.1"),
                        LoopbackPolicy.to(site),
                        new SitePorts(site.port(), site.port()),
                        TestCa.CLIENT)) {
            assertThat(loopback.get("http://brightloom.com/")).isInstanceOf(Answered.class);
        }
    }

    @Test
    void text_that_is_no_http_is_broken() {
        try (LoopbackSite site = LoopbackSite.http(LoopbackSite.saying("220 mail.brightloom.com ESMTP\n\n"));
                Loopback loopback = Loopback.to(site)) {
            assertThat(loopback.get("http://brightloom.com/")).isEqualTo(new Broken("answer is not http"));
        }
    }

    @Test
    void a_cap_below_nothing_is_a_mistake() {
        assertThatThrownBy(() -> new Web.Call(URI.create("http://brightloom.com/"), "*/*", -1))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("call: -1 bytes at most: negative");
    }

    @Test
    void a_deadline_in_the_past_sends_nothing() {
        try (LoopbackSite site = LoopbackSite.http(LoopbackSite.ok("x"));
                Loopback loopback = Loopback.to(site)) {
            Deadline past = new Deadline(RealTimer.CLOCK.instant());

            assertThat(loopback.outside().web().get(Loopback.page("http://brightloom.com/"), past))
                    .isEqualTo(new Late());
            assertThat(site.connections()).isZero();
        }
    }

    @Test
    void the_policy_is_told_scheme_name_and_the_port_that_is_connected_to() {
        try (LoopbackSite site = LoopbackSite.http(LoopbackSite.ok("x"))) {
            NetworkPolicy policy = new NetworkPolicy() {
                @Override
                public Optional<String> refuseTarget(String scheme, String host, int port) {
                    return Optional.of(scheme + " " + host + " " + port);
                }

                @Override
                public Optional<String> refuseAddress(InetAddress address, int port) {
                    return Optional.empty();
                }
            };
            try (Loopback loopback =
                    new Loopback(Loopback.brightloom(), policy, new SitePorts(site.port(), 8_443), TestCa.CLIENT)) {
                assertThat(loopback.get("HTTP://Brightloom.COM."))
                        .isEqualTo(new Forbidden("http brightloom.com " + site.port()));
                assertThat(loopback.get("https://brightloom.com:443/"))
                        .isEqualTo(new Forbidden("https brightloom.com 8443"));
                assertThat(loopback.get("https://brightloom.com:80/"))
                        .isEqualTo(new Forbidden("https brightloom.com 80"));
                assertThat(loopback.outside()
                                .web()
                                .get(new Web.Call(URI.create("https://bücher.de/"), "*/*", 1), RealTimer.soon()))
                        .isEqualTo(new Forbidden("https xn--bcher-kva.de 8443"));
                assertThat(loopback.dns().asked()).isEmpty();
            }
        }
    }
}
