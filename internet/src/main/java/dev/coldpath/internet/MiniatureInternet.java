package dev.coldpath.internet;

import dev.coldpath.domain.Domain;
import dev.coldpath.scoring.net.Contact;
import dev.coldpath.scoring.net.NetworkPolicy;
import dev.coldpath.scoring.net.Reach;
import dev.coldpath.scoring.net.SitePorts;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.time.Duration;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// An internet of made-up companies on this machine's loopback: two name servers, a registry, the public sources that
/// know of them, and every company's web server. Who lives there is told by [Companies], and how to call it by
/// [#reach()].
public final class MiniatureInternet implements AutoCloseable {
    private static final Contact CONTACT = new Contact("https://miniature-internet.org/operator");

    private final Sockets sockets = new Sockets();
    private final Journal journal;
    private final Reach reach;

    /// Opens everything on free ports.
    ///
    /// @param time decides how old the companies' news are
    /// @param politenessGap passed on in [#reach()]
    public static MiniatureInternet start(InstantSource time, Duration politenessGap) {
        List<Folder> folders =
                Companies.all().stream().map(Company::domain).map(Folder::of).toList();
        return start(folders, time, politenessGap);
    }

    static MiniatureInternet start(List<Folder> folders, InstantSource time, Duration politenessGap) {
        return new MiniatureInternet(folders, time, politenessGap);
    }

    private MiniatureInternet(List<Folder> folders, InstantSource time, Duration politenessGap) {
        this.journal = new Journal(time);
        try {
            this.reach = open(new Inhabitants(folders, new Template(time)), politenessGap);
        } catch (IOException broken) {
            sockets.close();
            throw new UncheckedIOException("miniature internet: a socket does not open", broken);
        }
    }

    private Reach open(Inhabitants inhabitants, Duration politenessGap) throws IOException {
        ServerSocket http = sockets.listen();
        ServerSocket https = sockets.listen();
        Authority authority = new Authority();
        String registry = "https://" + Inhabitants.REGISTRY + ":" + https.getLocalPort();
        WebServer web = new WebServer(inhabitants.hosts(registry + "/"), journal, sockets);
        web.serve(http);
        web.serve(https, inhabitants.identities(authority, sockets::untilClosed).getSocketFactory());
        Zones zones = inhabitants.zones();
        InetSocketAddress first = new DnsServer(zones, Zones.Server.FIRST, journal).serve(sockets);
        InetSocketAddress second = new DnsServer(zones, Zones.Server.SECOND, journal).serve(sockets);
        NetworkPolicy policy =
                new OnlyHere(http.getLocalPort(), https.getLocalPort(), Set.of(first.getPort(), second.getPort()));
        return new Reach(
                CONTACT,
                policy,
                List.of(first, second),
                new SitePorts(http.getLocalPort(), https.getLocalPort()),
                authority.trust(),
                sources(registry, https.getLocalPort()),
                politenessGap);
    }

    private static Map<String, URI> sources(String registry, int port) {
        Map<String, URI> sources = new HashMap<>();
        for (PublicSource each : PublicSource.values()) {
            sources.put(each.key(), URI.create("https://" + Sources.HOST + ":" + port + "/" + each.key()));
        }
        sources.put("rdap.bootstrap", URI.create(registry + Registry.BOOTSTRAP));
        return sources;
    }

    /// How to get here, and nowhere else.
    public Reach reach() {
        return reach;
    }

    /// Every HTTP request so far, in order.
    public List<Request> requests() {
        return journal.requests();
    }

    /// Those to the company's own hosts.
    public List<Request> requests(Domain domain) {
        return journal.requests().stream()
                .filter(each -> within(each.host(), domain))
                .toList();
    }

    /// Every question to the name servers about the domain and the names below it, in order.
    public List<Question> questions(Domain domain) {
        return journal.questions().stream()
                .filter(each -> within(each.name(), domain))
                .toList();
    }

    /// Begins [#requests()] and [#questions(Domain)] anew.
    public void forget() {
        journal.forget();
    }

    private static boolean within(String host, Domain domain) {
        return host.equals(domain.name()) || host.endsWith("." + domain);
    }

    @Override
    public void close() {
        sockets.close();
    }
}
