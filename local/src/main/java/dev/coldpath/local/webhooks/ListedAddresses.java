package dev.coldpath.local.webhooks;

import dev.coldpath.local.refusal.Unusable;
import dev.coldpath.scoring.net.NetworkPolicy;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// Admits exactly the addresses that were named when the service was started, and nothing else. Only webhooks ask it.
public final class ListedAddresses implements NetworkPolicy {
    private static final Pattern PAIR = Pattern.compile("([0-9.]{7,15}|\\[[0-9a-f:]{2,39}]):([0-9]{1,5})");
    private static final int HIGHEST_PORT = 65_535;

    private final Set<InetSocketAddress> listed;

    private ListedAddresses(Set<InetSocketAddress> listed) {
        this.listed = listed;
    }

    /// Reads pairs such as `127.0.0.1:9000` and `[::1]:9000`.
    ///
    /// @throws Unusable one of them is none
    public static ListedAddresses of(List<String> pairs) {
        return new ListedAddresses(pairs.stream().map(ListedAddresses::pair).collect(Collectors.toUnmodifiableSet()));
    }

    private static InetSocketAddress pair(String text) {
        Matcher parts = PAIR.matcher(text);
        try {
            if (parts.matches() && Integer.parseInt(parts.group(2)) <= HIGHEST_PORT) {
                String literal = parts.group(1).replace("[", "").replace("]", "");
                return new InetSocketAddress(InetAddress.ofLiteral(literal), Integer.parseInt(parts.group(2)));
            }
        } catch (IllegalArgumentException e) {
            throw new Unusable("\"" + text + "\" is no address and port, as in --webhook-allow 127.0.0.1:9000.", e);
        }
        throw new Unusable("\"" + text + "\" is no address and port, as in --webhook-allow 127.0.0.1:9000.");
    }

    /// Nothing is listed by name.
    @Override
    public Optional<String> refuseTarget(String scheme, String host, int port) {
        return Optional.of("names are not listed");
    }

    @Override
    public Optional<String> refuseAddress(InetAddress address, int port) {
        return listed.contains(new InetSocketAddress(address, port))
                ? Optional.empty()
                : Optional.of("address is not listed");
    }
}
