package dev.coldpath.local;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.Objects;

/// Asks whether a port of this machine can be had, before anything is begun that would have to be ended again.
final class Port {
    private Port() {}

    /// @param port 0 for any free one
    /// @throws Unusable when it cannot be had
    static void check(int port) {
        try (ServerSocket probe = new ServerSocket()) {
            probe.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
        } catch (IOException e) {
            throw unusable(port, e);
        }
    }

    static Unusable unusable(int port, IOException e) {
        String why = Objects.requireNonNullElse(e.getMessage(), e.getClass().getSimpleName());
        String words = why.contains("in use") ? "is taken" : "cannot be had (" + why + ")";
        return new Unusable("port " + port + " " + words + "; choose another with --port.", e);
    }
}
