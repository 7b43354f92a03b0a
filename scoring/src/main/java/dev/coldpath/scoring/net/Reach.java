package dev.coldpath.scoring.net;

import java.net.InetSocketAddress;
import java.net.URI;
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
}
