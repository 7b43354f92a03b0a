package dev.coldpath.scoring.net;

import dev.coldpath.domain.Domain;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import javax.net.ssl.SSLContext;

/// A way out that ends on this machine: the real [Outside] over a made-up name server.
final class Loopback implements AutoCloseable {
    static final String CONTACT = "https://brightloom.com/bots";

    private final LoopbackDns dns;
    private final Outside outside;

    Loopback(Zone zone, NetworkPolicy policy, SitePorts ports, SSLContext trust) {
        this.dns = new LoopbackDns(zone, LoopbackDns.GOOD);
        Reach reach = new Reach(
                new Contact(CONTACT),
                policy,
                List.of(dns.address(), dns.address()),
                ports,
                trust,
                Map.of(),
                Duration.ZERO);
        this.outside = Outside.of(reach, RealTimer.CLOCK, new RealTimer());
    }

    /// `brightloom.com` and `www.brightloom.com` live at this site.
    static Loopback to(LoopbackSite site) {
        return new Loopback(
                brightloom(), LoopbackPolicy.to(site), new SitePorts(site.port(), site.port()), TestCa.CLIENT);
    }

    static Zone brightloom() {
        return new Zone().with("brightloom.com", "A", "127.0.0.1").with("www.brightloom.com", "A", "127.0.0.1");
    }

    static Web.Call page(String url) {
        return new Web.Call(URI.create(url), "text/html", 100_000);
    }

    Web.Reply get(String url) {
        return outside.web().get(page(url), RealTimer.soon());
    }

    Web.Reply getLate(String url) {
        return outside.web().get(page(url), RealTimer.atOnce());
    }

    Handshakes.Shake shake(String domain) {
        return outside.handshakes().shake(new Domain(domain), RealTimer.soon());
    }

    Outside outside() {
        return outside;
    }

    LoopbackDns dns() {
        return dns;
    }

    @Override
    public void close() {
        outside.close();
        dns.close();
    }
}
