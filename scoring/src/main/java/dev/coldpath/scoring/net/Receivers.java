package dev.coldpath.scoring.net;

import java.net.InetSocketAddress;
import java.util.List;
import java.util.Optional;
import javax.net.ssl.SSLContext;

/// How the receivers of webhooks are reached.
///
/// @param resolvers name servers, at least two, which may be the same one
/// @param ports where receivers listen
/// @param listed admits single addresses of the operator's own, to be called by number and in the clear; absent
///     everywhere but on the local host
public record Receivers(
        NetworkPolicy policy,
        List<InetSocketAddress> resolvers,
        SitePorts ports,
        SSLContext trust,
        Optional<NetworkPolicy> listed) {
    public Receivers {
        resolvers = List.copyOf(resolvers);
    }

    /// On the real internet.
    public static Receivers publicInternet() {
        return new Receivers(
                new PublicOnly(),
                SystemResolvers.ofThisMachine(),
                SitePorts.STANDARD,
                Reach.systemTrust(),
                Optional.empty());
    }

    /// Where the same calls of fetchers would end.
    public static Receivers within(Reach reach) {
        return new Receivers(reach.policy(), reach.resolvers(), reach.ports(), reach.trust(), Optional.empty());
    }

    public Receivers alsoListed(NetworkPolicy addresses) {
        return new Receivers(policy, resolvers, ports, trust, Optional.of(addresses));
    }
}
