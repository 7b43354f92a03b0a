package dev.coldpath.scoring.net;

import java.net.InetAddress;
import java.util.Optional;

/// Decides where this program may connect. Asked about every URL before its name is resolved, and about every address
/// the name resolved to; one refused address refuses the whole name.
public interface NetworkPolicy {
    /// Why this target may not be called; empty when it may.
    ///
    /// @param scheme `http`, `https`, or `tls` for a bare handshake
    /// @param host an A-label in lower case, or whatever else stood in the URL
    /// @param port the port that will be connected to
    Optional<String> refuseTarget(String scheme, String host, int port);

    /// Why this address may not be connected to; empty when it may.
    Optional<String> refuseAddress(InetAddress address, int port);
}
