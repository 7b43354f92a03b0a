package dev.coldpath.scoring.net;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import com.sun.net.httpserver.HttpServer;
import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/// A receiver of webhooks on this machine.
final class LoopbackReceiver implements AutoCloseable {
    private final HttpServer server;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final List<Received> received = new CopyOnWriteArrayList<>();

    /// @param headers names in lower case
    record Received(String method, String path, Map<String, String> headers, String body) {}

    private LoopbackReceiver(HttpServer server, HttpHandler answer) {
        this.server = server;
        server.setExecutor(threads);
        server.createContext("/", exchange -> {
            received.add(read(exchange));
            answer.handle(exchange);
        });
        server.start();
    }

    static LoopbackReceiver https(HttpHandler answer) {
        try {
            HttpsServer server = HttpsServer.create(anyPort(), 0);
            server.setHttpsConfigurator(
                    new HttpsConfigurator(TestCa.serving(TestCa.certificate("hooks.brightloom.com"))));
            return new LoopbackReceiver(server, answer);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static LoopbackReceiver http(HttpHandler answer) {
        try {
            return new LoopbackReceiver(HttpServer.create(anyPort(), 0), answer);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static InetSocketAddress anyPort() {
        return new InetSocketAddress(InetAddress.ofLiteral("127.0.0.1"), 0);
    }

    static HttpHandler status(int status) {
        return exchange -> {
            exchange.sendResponseHeaders(status, -1);
            exchange.close();
        };
    }

    int port() {
        return server.getAddress().getPort();
    }

    List<Received> received() {
        return received;
    }

    private static Received read(HttpExchange exchange) throws IOException {
        Map<String, String> headers = new TreeMap<>();
        exchange.getRequestHeaders()
                .forEach((name, values) -> headers.put(name.toLowerCase(Locale.ROOT), String.join(", ", values)));
        String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        return new Received(
                exchange.getRequestMethod(), exchange.getRequestURI().toString(), headers, body);
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}
