package dev.coldpath.bench.http;

import dev.coldpath.api.Body;
import dev.coldpath.api.Response;
import dev.coldpath.local.http.LocalServer;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;

/// The service's HTTP server before a function that answers always the same, as long as a cached score.
public final class Echo {
    private static final Body BODY = Body.ofText("{\"echo\":\"" + "x".repeat(500) + "\"}");

    private Echo() {}

    public static void main(String[] args) throws IOException, InterruptedException {
        Response always = new Response(200, Map.of("Content-Type", "application/json"), BODY);
        try (LocalServer server = LocalServer.start(0, Optional.empty(), _ -> always)) {
            System.out.println("{\"url\":\"" + server.url() + "\"}");
            new CountDownLatch(1).await();
        }
    }
}
