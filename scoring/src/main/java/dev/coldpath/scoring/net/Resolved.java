package dev.coldpath.scoring.net;

import java.net.InetAddress;
import java.util.List;

/// The result of resolving a host name.
sealed interface Resolved {
    /// The policy has passed every address the name has; only these are connected to.
    record Vetted(List<InetAddress> addresses) implements Resolved {
        public Vetted {
            addresses = List.copyOf(addresses);
        }
    }

    /// One of the addresses is forbidden, or there are too many to judge; none is connected to.
    record Refused(String why) implements Resolved {}

    /// The name does not exist, or has no address.
    record Nowhere() implements Resolved {}

    record Late() implements Resolved {}

    record Failed() implements Resolved {}
}
