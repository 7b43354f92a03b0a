package dev.coldpath.scoring.net;

import static org.assertj.core.api.Assertions.assertThat;

import dev.coldpath.scoring.net.Web.Reply.Answered;
import dev.coldpath.scoring.net.Web.Reply.Broken;
import dev.coldpath.scoring.net.Web.Reply.Forbidden;
import java.util.List;
import org.junit.jupiter.api.Test;

/// Proves E-07 and the fetchers' part of X-15.
class FollowingWebTest {
    @Test
    void a_redirect_is_followed_to_its_end() {
        for (int status : List.of(301, 302, 303, 307, 308)) {
            try (LoopbackSite site = LoopbackSite.http((head, out) -> LoopbackSite.saying(
                                    head.getFirst().startsWith("GET /new ")
                                            ? "HTTP/1.1 200 OK\nContent-Length: 3\n\nnew"
                                            : "HTTP/1.1 " + status + " Moved\nLocation: new\nContent-Length: 0\n\n")
                            .write(head, out));
                    Loopback loopback = Loopback.to(site)) {
                Answered answer = (Answered) follow(loopback, "http://brightloom.com/old");

                assertThat(answer.content().bytes()).asString().isEqualTo("new");
            }
        }
    }

    @Test
    void a_fifth_redirect_is_followed_and_a_sixth_ends_the_call() {
        assertThat(redirected(5)).isInstanceOf(Answered.class);
        assertThat(redirected(6)).isEqualTo(new Broken("more than 5 redirects"));
    }

    @Test
    void a_loop_ends_after_six_requests() {
        try (LoopbackSite site = LoopbackSite.http(LoopbackSite.redirecting("http://brightloom.com/"));
                Loopback loopback = Loopback.to(site)) {
            assertThat(follow(loopback, "http://brightloom.com/")).isInstanceOf(Broken.class);
            assertThat(site.heads()).hasSize(6);
        }
    }

    @Test
    void every_hop_is_judged_like_the_first() {
        for (String location : List.of(
                "http://private.brightloom.com/",
                "http://127.0.0.1/",
                "http://[::1]/",
                "//localhost/",
                "https://printer.local/",
                "http://169.254.169.254/latest/meta-data/",
                "ftp://brightloom.com/",
                "file:///etc/passwd",
                "http://user:secret@brightloom.com/",
                "http://brightloom.com:22/")) {
            try (LoopbackSite site = LoopbackSite.http(LoopbackSite.redirecting(location));
                    Loopback loopback = new Loopback(
                            Loopback.brightloom().with("private.brightloom.com", "A", "10.0.0.1"),
                            LoopbackPolicy.to(site),
                            new SitePorts(site.port(), site.port()),
                            TestCa.CLIENT)) {
                assertThat(follow(loopback, "http://brightloom.com/"))
                        .as(location)
                        .isInstanceOf(Forbidden.class);
                assertThat(site.heads()).as(location).hasSize(1);
            }
        }
    }

    @Test
    void a_redirect_to_nowhere_is_the_last_answer() {
        for (String location : List.of("", "http://bright loom.com/", "http://[")) {
            try (LoopbackSite site = LoopbackSite.http(LoopbackSite.saying("HTTP/1.1 302 Found\n"
                            + (location.isEmpty() ? "" : "Location: " + location + "\n")
                            + "Content-Length: 0\n\n"));
                    Loopback loopback = Loopback.to(site)) {
                Web.Reply reply = follow(loopback, "http://brightloom.com/");

                assertThat(reply)
                        .as(location)
                        .isInstanceOfSatisfying(
                                Answered.class,
                                answer -> assertThat(answer.status()).isEqualTo(302));
            }
        }
    }

    /// Each of so many hops leads to the next, and the last one answers.
    private static Web.Reply redirected(int hops) {
        try (LoopbackSite site = LoopbackSite.http((head, out) -> {
                    int hop = Integer.parseInt(head.getFirst().replaceAll("GET /(\\d+) .*", "$1"));
                    (hop == hops ? LoopbackSite.ok("end") : LoopbackSite.redirecting("/" + (hop + 1))).write(head, out);
                });
                Loopback loopback = Loopback.to(site)) {
            return follow(loopback, "http://brightloom.com/0");
        }
    }

    private static Web.Reply follow(Loopback loopback, String url) {
        return new FollowingWeb(loopback.outside().web()).get(Loopback.page(url), RealTimer.soon());
    }
}
