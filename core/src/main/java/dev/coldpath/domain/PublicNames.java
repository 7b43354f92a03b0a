package dev.coldpath.domain;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Which host names may be looked up at all: those that a company on the public internet can have.
public final class PublicNames {
    /// Names for special use; some networks answer for them from inside.
    private static final List<String> LOCAL =
            List.of("alt", "arpa", "example", "internal", "invalid", "local", "localhost", "onion", "test");
    /// Under these a cloud answers questions about the machine that asks.
    private static final List<String> METADATA = List.of(
            "metadata.goog",
            "metadata.tencentyun.com",
            "metadata.packet.net",
            "metadata.platformequinix.com",
            "metadata.cloud.ibm.com");
    private static final List<String> AWS = List.of("amazonaws.com", "amazonaws.com.cn");
    private static final Set<String> AWS_METADATA = Set.of("instance-data", "metadata");

    private PublicNames() {}

    /// Why the host may not be called; empty when it may.
    public static Optional<String> refuse(String host) {
        if (!HostNames.ascii(host).equals(Optional.of(host))) {
            return Optional.of("host is an address, a single label or no name");
        }
        if (LOCAL.stream().anyMatch(name -> within(host, name))) {
            return Optional.of("host has a local name");
        }
        return metadata(host) ? Optional.of("host has the name of a metadata service") : Optional.empty();
    }

    private static boolean metadata(String host) {
        if (METADATA.stream().anyMatch(name -> within(host, name))) {
            return true;
        }
        return AWS.stream().anyMatch(name -> within(host, name))
                && List.of(host.split("\\.")).stream().anyMatch(AWS_METADATA::contains);
    }

    private static boolean within(String host, String name) {
        return host.equals(name) || host.endsWith("." + name);
    }
}
