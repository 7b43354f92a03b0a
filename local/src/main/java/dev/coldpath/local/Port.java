package dev.coldpath.local;

import dev.coldpath.local.refusal.Unusable;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.Objects;

/// Checks that a port of this machine is free, before anything is started that would have to be stopped again.
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
