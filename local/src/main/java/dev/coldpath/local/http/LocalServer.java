package dev.coldpath.local.http;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.coldpath.api.Body;
import dev.coldpath.api.Request;
import dev.coldpath.api.Response;
import dev.coldpath.intelligence.routes.admin.ContentAdminRoutes;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// An HTTP server on loopback that hands every request to the service, each on a virtual thread of its own.
public final class LocalServer implements AutoCloseable {
    /// One byte more than a route takes, so that the route can tell.
    private static final int MOST_BODY = 65_537;
    /// The same for the one route that takes files.
    private static final int MOST_CONTENT = ContentAdminRoutes.LARGEST + 1;

    private static final int BACKLOG = 1_024;
    private static final int CLOSING_SECONDS = 1;

    static {
        // the JDK's server reads its limits once, and only from here
        Map.of(
                        "sun.net.httpserver.nodelay", "true",
                        "sun.net.httpserver.maxReqHeaderSize", "32768",
                        "sun.net.httpserver.maxReqTime", "10",
                        "sun.net.httpserver.maxRspTime", "29",
                        "sun.net.httpserver.maxIdleConnections", "1024")
                .forEach(System::setProperty);
    }

    private final HttpServer server;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final Function<Request, Response> service;
    private final URI base;

    private LocalServer(HttpServer server, Function<Request, Response> service, Optional<URI> publicUrl) {
        this.server = server;
        this.service = service;
        this.base = publicUrl.orElseGet(
                () -> URI.create("http://127.0.0.1:" + server.getAddress().getPort()));
    }

    /// Starts listening.
    ///
    /// @param port 0 for any free one
    /// @param publicUrl the address callers use, when it is not this one
    /// @throws IOException when the port cannot be had
    public static LocalServer start(int port, Optional<URI> publicUrl, Function<Request, Response> service)
            throws IOException {
        HttpServer http = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), BACKLOG);
        LocalServer server = new LocalServer(http, service, publicUrl);
        http.setExecutor(server.threads);
        http.createContext("/", server::handle);
        http.start();
        return server;
    }

    /// Where callers reach it, without a trailing slash.
    public URI url() {
        return base;
    }

    @Override
    public void close() {
        server.stop(CLOSING_SECONDS);
        threads.shutdownNow();
    }

    private void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            Response response = service.apply(request(exchange));
            response.headers()
                    .forEach((name, value) -> exchange.getResponseHeaders().set(name, value));
            send(exchange, response);
        }
    }

    private Request request(HttpExchange exchange) throws IOException {
        URI asked = exchange.getRequestURI();
        return new Request(
                exchange.getRequestMethod(),
                Optional.ofNullable(asked.getRawPath()).orElse("/"),
                Optional.ofNullable(asked.getRawQuery()).orElse(""),
                exchange.getRequestHeaders(),
                Body.of(exchange.getRequestBody().readNBytes(most(asked.getRawPath()))),
                base,
                exchange.getRemoteAddress().getAddress().getHostAddress());
    }

    private static int most(@Nullable String path) {
        return ContentAdminRoutes.PATH.equals(path) ? MOST_CONTENT : MOST_BODY;
    }

    private static void send(HttpExchange exchange, Response response) throws IOException {
        byte[] body = response.body().bytes();
        boolean bare = body.length == 0 || exchange.getRequestMethod().equals("HEAD");
        exchange.sendResponseHeaders(response.status(), bare ? -1 : body.length);
        if (!bare) {
            exchange.getResponseBody().write(body);
        }
    }
}
