package dev.coldpath.scoring.net;

import static dev.coldpath.scoring.net.PictureAnswers.answer;
import static dev.coldpath.scoring.net.PictureAnswers.head;
import static dev.coldpath.scoring.net.PictureAnswers.pictures;
import static dev.coldpath.scoring.net.PictureAnswers.serving;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/// Proves what X-15 asks of pictures.
class PictureRedirectsTest {
    private static final Duration LONG = Duration.ofSeconds(60);

    @Test
    void redirects_are_followed_and_a_loop_ends() {
        try (LoopbackSite site = LoopbackSite.http((head, out) -> {
                    if (head.getFirst().startsWith("GET /there")) {
                        answer(out, 200, "image/png", head(PictureType.PNG));
                    } else if (head.getFirst().startsWith("GET /here")) {
                        LoopbackSite.redirecting("/there?w=1").write(head, out);
                    } else {
                        LoopbackSite.redirecting("/loop").write(head, out);
                    }
                });
                Loopback loopback = Loopback.to(site)) {
            assertThat(pictures(loopback, LONG).fetch(URI.create("http://brightloom.com/here")))
                    .isPresent();
            assertThat(site.heads()).hasSize(2);

            assertThat(pictures(loopback, LONG).fetch(URI.create("http://brightloom.com/loop")))
                    .isEmpty();
            assertThat(site.heads()).hasSize(8);
        }
    }

    /// 127.0.0.1 plays the public address, and whoever listens at 127.0.0.2 must never hear of it.
    @Test
    void a_redirect_inwards_is_not_followed() {
        for (String inwards : List.of(
                "http://inside.brightloom.com/",
                "http://mixed.brightloom.com/",
                "http://127.0.0.2/",
                "http://2130706434/",
                "//localhost/",
                "http://[::ffff:127.0.0.2]/",
                "http://user:secret@inside.brightloom.com/")) {
            try (LoopbackSite site = LoopbackSite.http(LoopbackSite.redirecting(inwards));
                    LoopbackSite inside =
                            LoopbackSite.http(serving("image/png", head(PictureType.PNG)), "127.0.0.2", site.port());
                    Loopback loopback = behind(site, new Facing(site.port()))) {
                assertThat(pictures(loopback, LONG).fetch(URI.create("http://brightloom.com/1.png")))
                        .as(inwards)
                        .isEmpty();
                assertThat(pictures(loopback, LONG).fetch(URI.create(inwards.replaceFirst("^//", "http://"))))
                        .as(inwards)
                        .isEmpty();

                assertThat(inside.connections()).as(inwards).isZero();
                assertThat(site.heads()).as(inwards).hasSize(1);
            }
        }
    }

    /// What the test above would miss if nobody could be reached there at all.
    @Test
    void the_same_redirect_is_followed_when_the_policy_admits_its_end() {
        try (LoopbackSite site = LoopbackSite.http(LoopbackSite.redirecting("http://inside.brightloom.com/"));
                LoopbackSite inside =
                        LoopbackSite.http(serving("image/png", head(PictureType.PNG)), "127.0.0.2", site.port());
                Loopback loopback = behind(site, LoopbackPolicy.to(site))) {
            assertThat(pictures(loopback, LONG).fetch(URI.create("http://brightloom.com/1.png")))
                    .isPresent();
            assertThat(inside.connections()).isOne();
        }
    }

    @Test
    void nothing_is_asked_of_what_is_no_address_of_the_web() {
        try (LoopbackSite site = LoopbackSite.http(serving("image/png", head(PictureType.PNG)));
                Loopback loopback = Loopback.to(site)) {
            for (String address : List.of(
                    "file:///etc/passwd",
                    "data:image/png;base64,iVBORw0KGgo=",
                    "ftp://brightloom.com/1.png",
                    "mailto:a@brightloom.com",
                    "1.png",
                    "//brightloom.com/1.png",
                    "http:///1.png",
                    "http://brightloom.com:22/1.png",
                    "http://nobody.brightloom.com/1.png")) {
                assertThat(pictures(loopback, LONG).fetch(URI.create(address)))
                        .as(address)
                        .isEmpty();
            }
            assertThat(site.connections()).isZero();
        }
    }

    @Test
    void it_asks_for_pictures_in_the_operators_name_and_says_nothing_else() {
        try (LoopbackSite site = LoopbackSite.http(serving("image/png", head(PictureType.PNG)));
                Loopback loopback = Loopback.to(site)) {
            pictures(loopback, LONG).fetch(URI.create("http://brightloom.com/1.png#part"));

            assertThat(site.heads().getFirst())
                    .startsWith("GET /1.png HTTP/1.1")
                    .contains("Accept: image/jpeg, image/png, image/webp;q=0.5, image/gif;q=0.5")
                    .anyMatch(line -> line.startsWith("User-Agent: Coldpath/") && line.contains(Loopback.CONTACT))
                    .noneMatch(line -> line.matches("(?i)(cookie|authorization|referer):.*"));
        }
    }

    private static Loopback behind(LoopbackSite site, NetworkPolicy policy) {
        Zone zone = Loopback.brightloom()
                .with("inside.brightloom.com", "A", "127.0.0.2")
                .with("mixed.brightloom.com", "A", "127.0.0.1")
                .with("mixed.brightloom.com", "A", "127.0.0.2");
        return new Loopback(zone, policy, new SitePorts(site.port(), site.port()), TestCa.CLIENT);
    }

    /// The rules of production for everything but the one server that plays a public one.
    private record Facing(int port) implements NetworkPolicy {
        @Override
        public Optional<String> refuseTarget(String scheme, String host, int to) {
            return to == port
                    ? new PublicOnly().refuseTarget(scheme, host, 443)
                    : Optional.of("port was not opened by the test");
        }

        @Override
        public Optional<String> refuseAddress(InetAddress address, int to) {
            return address.equals(InetAddress.ofLiteral("127.0.0.1"))
                    ? Optional.empty()
                    : new PublicOnly().refuseAddress(address, 443);
        }
    }
}
