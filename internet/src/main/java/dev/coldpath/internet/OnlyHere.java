package dev.coldpath.internet;

import dev.coldpath.scoring.net.NetworkPolicy;
import java.net.InetAddress;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/// Admits the sockets that one miniature internet opened, under names, and nothing else: no other port of this
/// machine, no other address, no address in place of a name.
///
/// @param names the ports of its name servers, which no URL may name
record OnlyHere(int http, int https, Set<Integer> names) implements NetworkPolicy {
    private static final Pattern NAME = Pattern.compile("([a-z0-9_-]+\\.)+[a-z][a-z0-9-]*");

    OnlyHere {
        names = Set.copyOf(names);
    }

    @Override
    public Optional<String> refuseTarget(String scheme, String host, int port) {
        if (!NAME.matcher(host).matches()) {
            return Optional.of("host is not a name");
        }
        boolean here = switch (scheme) {
            case "http" -> port == http;
            case "https", "tls" -> port == https;
            case String _ -> false;
        };
        return here ? Optional.empty() : Optional.of("outside the miniature internet");
    }

    @Override
    public Optional<String> refuseAddress(InetAddress address, int port) {
        boolean here = address.equals(Sockets.HERE) && (port == http || port == https || names.contains(port));
        return here ? Optional.empty() : Optional.of("outside the miniature internet");
    }
}
