package dev.coldpath.client;

import java.net.URI;
import java.time.Duration;

/// A service's two products, as the owner of one key sees them. Safe for any number of threads.
///
/// ```java
/// ColdpathClient coldpath = ColdpathClient.connect(URI.create("https://api.example.com"), ApiKey.of(key));
/// ScoreRecord score = coldpath.scores().ask("example.com");
/// JsonNode search = coldpath.intelligence().ask(ContextRequest.search("smart watch launch"));
/// ```
public final class ColdpathClient {
    private final Scores scores;
    private final Intelligence intelligence;

    /// Takes the transport, which is used once a call: give it one that retries.
    public ColdpathClient(Transport transport, ClientSettings settings, ApiKey key, ClientRuntime runtime) {
        Duration timeout = settings.requestTimeout().multipliedBy(RetryingTransport.ATTEMPTS);
        Exchange exchange = new Exchange(transport, key, runtime, timeout);
        Waiting waiting = new Waiting(runtime.clock(), runtime.timer());
        this.scores = new Scores(exchange, waiting);
        this.intelligence = new Intelligence(exchange, waiting, settings.basePath());
    }

    public static ColdpathClient connect(URI url, ApiKey key) {
        return connect(ClientSettings.of(url), key);
    }

    public static ColdpathClient connect(ClientSettings settings, ApiKey key) {
        return new ColdpathClient(ClientWiring.transport(settings), settings, key, ClientWiring.runtime());
    }

    /// How strong is the company behind a domain?
    public Scores scores() {
        return scores;
    }

    /// What is the conversation around a query or campaign?
    public Intelligence intelligence() {
        return intelligence;
    }
}
