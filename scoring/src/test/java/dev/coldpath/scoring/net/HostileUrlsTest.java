package dev.coldpath.scoring.net;

import static org.assertj.core.api.Assertions.assertThat;

import dev.coldpath.scoring.net.Web.Reply.Answered;
import dev.coldpath.scoring.net.Web.Reply.Forbidden;
import dev.coldpath.scoring.net.Web.Reply.NoSuchHost;
import java.net.InetAddress;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// Proves E-05 and the second part of X-13 with a server on this machine that waits for a mistake: the rules are those
/// of production, but the ports of the web are this server's.
class HostileUrlsTest {
    private static final List<String> ADDRESSES = List.of(
            "http://127.0.0.1/",
            "http://127.0.0.1./",
            "http://127.1/",
            "http://127.0.1/",
            "http://2130706433/",
            "http://0x7f000001/",
            "http://0x7f.0x0.0x0.0x1/",
            "http://0x7f.1/",
            "http://0177.0.0.1/",
            "http://017700000001/",
            "http://0/",
            "http://0.0.0.0/",
            "http://127.255.255.254/",
            "http://%31%32%37.0.0.1/",
            "http://１２７.０.０.１/",
            "http://①②⑦.⓪.⓪.①/",
            "http://127。0。0。1/",
            "http://[::1]/",
            "http://[::]/",
            "http://[0:0:0:0:0:0:0:1]/",
            "http://[::127.0.0.1]/",
            "http://[::ffff:127.0.0.1]/",
            "http://[::ffff:7f00:1]/",
            "http://[64:ff9b::7f00:1]/",
            "http://[64:ff9b::127.0.0.1]/",
            "http://[fe80::1]/",
            "http://[fd00:ec2::254]/latest/meta-data/",
            "http://169.254.169.254/latest/meta-data/",
            "http://2852039166/latest/meta-data/",
            "http://0xa9fea9fe/latest/meta-data/",
            "http://0251.0376.0251.0376/latest/meta-data/",
            "http://10.0.0.1/",
            "http://192.168.0.1/",
            "http://8.8.8.8/");
    private static final List<String> NAMES = List.of(
            "http://localhost/",
            "http://LOCALHOST/",
            "http://localhost./",
            "http://ⓛocalhost/",
            "http://a.localhost/",
            "http://localhost.localdomain/",
            "http://intranet/",
            "http://printer.local/",
            "http://metadata.google.internal/computeMetadata/v1/",
            "http://metadata.goog/",
            "http://instance-data.us-east-1.compute.amazonaws.com/latest/",
            "http://router.home.arpa/",
            "http://abcdefghijklmnop.onion/",
            "http://_dmarc.brightloom.com/",
            "http://brightloom..com/");
    private static final List<String> FORMS = List.of(
            "ftp://brightloom.com/",
            "file:///etc/passwd",
            "gopher://brightloom.com/_x",
            "jar:http://brightloom.com/a.jar!/",
            "data:text/html,x",
            "http:brightloom.com",
            "//brightloom.com/",
            "http://user@brightloom.com/",
            "http://user:secret@brightloom.com/",
            "http://brightloom.com@127.0.0.1/",
            "http://127.0.0.1@brightloom.com/",
            "http://brightloom.com:22/",
            "http://brightloom.com:6379/",
            "http://brightloom.com:0/",
            "http://brightloom.com:65536/",
            "http://brightloom.com:99999999999/",
            "http://brightloom.com/" + "a".repeat(2_048));
    /// Public names whose owner points them inwards.
    private static final List<String> INWARDS = List.of(
            "http://loopback.brightloom.com/",
            "http://zero.brightloom.com/",
            "http://metadata.brightloom.com/",
            "http://private.brightloom.com/",
            "http://mapped.brightloom.com/",
            "http://nat64.brightloom.com/",
            "http://six.brightloom.com/",
            "http://mixed.brightloom.com/",
            "http://alias.brightloom.com/",
            "https://loopback.brightloom.com/");

    private final LoopbackSite site = LoopbackSite.http(LoopbackSite.ok("inside"));
    private final Zone zone = new Zone()
            .with("loopback.brightloom.com", "A", "127.0.0.1")
            .with("localhost.localdomain", "A", "127.0.0.1")
            .with("zero.brightloom.com", "A", "0.0.0.0")
            .with("metadata.brightloom.com", "A", "169.254.169.254")
            .with("private.brightloom.com", "A", "10.0.0.1")
            .with("mapped.brightloom.com", "AAAA", "::ffff:127.0.0.1")
            .with("nat64.brightloom.com", "AAAA", "64:ff9b::127.0.0.1")
            .with("six.brightloom.com", "AAAA", "::1")
            .with("mixed.brightloom.com", "A", "198.51.100.8")
            .with("mixed.brightloom.com", "A", "127.0.0.1")
            .with("alias.brightloom.com", "CNAME", "loopback.brightloom.com.");

    @AfterEach
    void close() {
        site.close();
    }

    @Test
    void no_hostile_url_reaches_a_server_on_this_machine() {
        try (Loopback loopback = new Loopback(
                zone, new OnThisPort(site.port()), new SitePorts(site.port(), site.port()), TestCa.CLIENT)) {
            List<String> urls = Stream.of(ADDRESSES, NAMES, FORMS, INWARDS)
                    .flatMap(List::stream)
                    .toList();
            assertThat(urls).hasSizeGreaterThanOrEqualTo(60);

            for (String url : urls) {
                Web.Reply reply = loopback.outside().web().get(call(url), RealTimer.soon());

                assertThat(reply).as(url).isInstanceOfAny(Forbidden.class, NoSuchHost.class);
            }
            assertThat(site.connections()).isZero();
        }
    }

    @Test
    void a_literal_is_refused_before_anybody_is_asked() {
        try (Loopback loopback = new Loopback(
                zone, new OnThisPort(site.port()), new SitePorts(site.port(), site.port()), TestCa.CLIENT)) {
            ADDRESSES.forEach(url -> loopback.outside().web().get(call(url), RealTimer.soon()));

            assertThat(loopback.dns().asked()).isEmpty();
        }
    }

    /// What the test above would miss if the server could not be reached at all.
    @Test
    void the_same_server_answers_when_the_policy_admits_it() {
        try (Loopback loopback =
                new Loopback(zone, LoopbackPolicy.to(site), new SitePorts(site.port(), site.port()), TestCa.CLIENT)) {
            assertThat(loopback.get("http://loopback.brightloom.com/")).isInstanceOf(Answered.class);
            assertThat(loopback.get("http://mapped.brightloom.com/")).isInstanceOf(Answered.class);
            assertThat(site.connections()).isEqualTo(2);
        }
    }

    @Test
    void the_production_policy_refuses_the_port_as_well() {
        try (Loopback loopback =
                new Loopback(zone, new PublicOnly(), new SitePorts(site.port(), site.port()), TestCa.CLIENT)) {
            assertThat(loopback.get("http://loopback.brightloom.com/"))
                    .isEqualTo(new Forbidden("port is not 80 or 443"));
            assertThat(site.connections()).isZero();
        }
    }

    private static Web.Call call(String url) {
        return new Web.Call(URI.create(url), "*/*", 1_000);
    }

    /// The production policy, for which one more port is a port of the web.
    private record OnThisPort(int port) implements NetworkPolicy {
        private static final PublicOnly POLICY = new PublicOnly();

        @Override
        public Optional<String> refuseTarget(String scheme, String host, int asked) {
            return POLICY.refuseTarget(scheme, host, nominal(asked));
        }

        @Override
        public Optional<String> refuseAddress(InetAddress address, int asked) {
            return POLICY.refuseAddress(address, nominal(asked));
        }

        private int nominal(int asked) {
            return asked == port ? 443 : asked;
        }
    }
}
