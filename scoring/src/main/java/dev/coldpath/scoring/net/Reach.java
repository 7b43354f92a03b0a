package dev.coldpath.scoring.net;

import java.net.InetSocketAddress;
import java.net.URI;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import javax.net.ssl.SSLContext;

/// How this program reaches the world. Given to constructors; nothing in it can be changed by environment or property.
///
/// @param resolvers name servers, at least two, which may be the same one
/// @param ports where companies' own sites are called
/// @param trust for every HTTPS call and every handshake
/// @param sources base URLs by source key, such as `rdap.bootstrap`; a key that is missing has its public default
/// @param politenessGap the least time between two requests to one company's site
public record Reach(
        Contact contact,
        NetworkPolicy policy,
        List<InetSocketAddress> resolvers,
        SitePorts ports,
        SSLContext trust,
        Map<String, URI> sources,
        Duration politenessGap) {
    public Reach {
        resolvers = List.copyOf(resolvers);
        sources = Map.copyOf(sources);
        if (resolvers.size() < 2) {
            throw new IllegalArgumentException("reach: " + resolvers.size() + " name servers, fewer than 2");
        }
    }

    /// The real internet, as every host but a test's reaches it.
    public static Reach publicInternet(Contact contact) {
        return new Reach(
                contact,
                new PublicOnly(),
                SystemResolvers.ofThisMachine(),
                SitePorts.STANDARD,
                systemTrust(),
                Map.of(),
                Duration.ofMillis(500));
    }

    /// Where this source is called.
    public URI base(Source source) {
        return sources.getOrDefault(source.key(), source.base());
    }

    /// The JDK's default context could carry a client certificate; this one has none to show.
    static SSLContext systemTrust() {
        try {
            SSLContext context = SSLContext.getInstance("TLS");
            context.init(null, null, null);
            return context;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("reach: this JDK has no TLS", e);
        }
    }
}
