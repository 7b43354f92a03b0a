package dev.coldpath.client;

import java.time.InstantSource;
import java.util.UUID;

/// The defaults of a client: the real clock, random ids, and HTTP with retries.
public final class ClientWiring {
    private ClientWiring() {}

    public static ClientRuntime runtime() {
        return new ClientRuntime(
                InstantSource.system(),
                new SystemTimer(),
                () -> UUID.randomUUID().toString());
    }

    /// Over HTTP, with retries where they may help.
    public static Transport transport(ClientSettings settings) {
        ClientRuntime runtime = runtime();
        return new RetryingTransport(
                new HttpTransport(settings.url(), settings.requestTimeout()), runtime.clock(), runtime.timer());
    }
}
