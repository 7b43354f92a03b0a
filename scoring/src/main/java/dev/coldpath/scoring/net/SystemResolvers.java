package dev.coldpath.scoring.net;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.stream.Stream;
import org.xbill.DNS.config.ResolvConfResolverConfigProvider;

/// The name servers of a host that was told none: the first one of its system, and one that is independent of it. Two
/// and no more, so that a name which both deny was denied by two that do not share a mistake.
final class SystemResolvers {
    private static final int PORT = 53;
    /// Both answer without filtering.
    private static final List<InetSocketAddress> INDEPENDENT = Stream.of("1.1.1.1", "9.9.9.10")
            .map(address -> new InetSocketAddress(InetAddress.ofLiteral(address), PORT))
            .toList();

    private SystemResolvers() {}

    /// Reads `/etc/resolv.conf` and nothing else: no property of the JVM names a server.
    static List<InetSocketAddress> ofThisMachine() {
        ResolvConfResolverConfigProvider system = new ResolvConfResolverConfigProvider();
        system.initialize();
        return beside(system.servers());
    }

    static List<InetSocketAddress> beside(List<InetSocketAddress> system) {
        return Stream.concat(system.stream().limit(1), INDEPENDENT.stream())
                .distinct()
                .limit(2)
                .toList();
    }
}
