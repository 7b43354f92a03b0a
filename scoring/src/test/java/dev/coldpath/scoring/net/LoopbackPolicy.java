package dev.coldpath.scoring.net;

import java.net.InetAddress;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// Admits the ports that a test opened on this machine and nothing else. Names are judged as in production.
record LoopbackPolicy(Set<Integer> opened) implements NetworkPolicy {
    static LoopbackPolicy to(LoopbackSite... sites) {
        return new LoopbackPolicy(Arrays.stream(sites).map(LoopbackSite::port).collect(Collectors.toSet()));
    }

    @Override
    public Optional<String> refuseTarget(String scheme, String host, int port) {
        return refusePort(port).or(() -> new PublicOnly().refuseTarget(scheme, host, 443));
    }

    @Override
    public Optional<String> refuseAddress(InetAddress address, int port) {
        return address.isLoopbackAddress() ? refusePort(port) : Optional.of("address is not on this machine");
    }

    private Optional<String> refusePort(int port) {
        return opened.contains(port) ? Optional.empty() : Optional.of("port was not opened by the test");
    }
}
