package dev.coldpath.client;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.Executors;

/// A real HTTP server on loopback that gives the answers it was told, in order, and remembers what it was asked.
final class LoopbackService implements AutoCloseable {
    static {
        System.setProperty("sun.net.httpserver.nodelay", "true");
    }

    private final HttpServer server;
    private final Queue<Told> answers = new ArrayDeque<>();
    private final List<Asked> asked = new ArrayList<>();

    /// What came in.
    record Asked(String method, String path, Map<String, List<String>> headers, String body) {
        String header(String name) {
            return String.join("|", headers.getOrDefault(name.toLowerCase(Locale.ROOT), List.of()));
        }
    }

    private record Told(int status, Map<String, String> headers, ByteBuffer body) {}

    LoopbackService() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/", this::handle);
        server.start();
    }

    URI url() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    LoopbackService answers(int status, String body, String... headers) {
        return answers(status, body.getBytes(StandardCharsets.UTF_8), headers);
    }

    synchronized LoopbackService answers(int status, byte[] body, String... headers) {
        Map<String, String> all = new HashMap<>();
        for (int i = 0; i < headers.length; i += 2) {
            all.put(headers[i], headers[i + 1]);
        }
        answers.add(new Told(status, all, ByteBuffer.wrap(body)));
        return this;
    }

    synchronized List<Asked> asked() {
        return List.copyOf(asked);
    }

    private void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            Map<String, List<String>> headers = new HashMap<>();
            exchange.getRequestHeaders().forEach((name, values) -> headers.put(name.toLowerCase(Locale.ROOT), values));
            String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            Told told = next(new Asked(
                    exchange.getRequestMethod(), exchange.getRequestURI().toString(), headers, body));
            told.headers().forEach(exchange.getResponseHeaders()::set);
            byte[] bytes = told.body().array();
            exchange.sendResponseHeaders(told.status(), bytes.length == 0 ? -1 : bytes.length);
            exchange.getResponseBody().write(bytes);
        }
    }

    private synchronized Told next(Asked request) {
        asked.add(request);
        Told told = answers.poll();
        return told == null ? new Told(599, Map.of(), ByteBuffer.allocate(0)) : told;
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
