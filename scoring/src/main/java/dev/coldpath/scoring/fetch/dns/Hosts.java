package dev.coldpath.scoring.fetch.dns;

import java.util.List;

/// Compares host names label by label.
final class Hosts {
    private Hosts() {}

    static boolean under(String host, String end) {
        return host.equals(end) || host.endsWith("." + end);
    }

    static boolean anyUnder(List<String> hosts, String end) {
        return hosts.stream().anyMatch(host -> under(host, end));
    }
}
