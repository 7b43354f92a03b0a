package dev.coldpath.client;

import java.time.InstantSource;
import java.util.UUID;

/// Gives a client the real clock and real ids.
public final class ClientWiring {
    private ClientWiring() {}

    public static Surroundings surroundings() {
        return new Surroundings(
                InstantSource.system(),
                new SystemTimer(),
                () -> UUID.randomUUID().toString());
    }

    /// The usual way to a service: over HTTP, and again when that may help.
    public static Transport transport(ClientSettings settings) {
        Surroundings surroundings = surroundings();
        return new RetryingTransport(
                new HttpTransport(settings.url(), settings.patience()), surroundings.time(), surroundings.timer());
    }
}
