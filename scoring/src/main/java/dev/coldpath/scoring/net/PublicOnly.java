package dev.coldpath.scoring.net;

import dev.coldpath.domain.PublicNames;
import java.net.InetAddress;
import java.util.Optional;
import java.util.Set;

/// The policy of every host that faces the real internet: public names, public addresses, the two ports of the web. It
/// has no settings, so nothing can relax it.
public final class PublicOnly implements NetworkPolicy {
    private static final Set<String> SCHEMES = Set.of("http", "https", "tls");
    private static final Set<Integer> PORTS = Set.of(80, 443);

    @Override
    public Optional<String> refuseTarget(String scheme, String host, int port) {
        if (!SCHEMES.contains(scheme)) {
            return Optional.of("scheme is not one of the web");
        }
        return refusePort(port).or(() -> PublicNames.refuse(host));
    }

    @Override
    public Optional<String> refuseAddress(InetAddress address, int port) {
        return refusePort(port).or(() -> AddressTable.refuse(address));
    }

    private static Optional<String> refusePort(int port) {
        return PORTS.contains(port) ? Optional.empty() : Optional.of("port is not 80 or 443");
    }
}
