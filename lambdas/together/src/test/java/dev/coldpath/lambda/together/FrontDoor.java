package dev.coldpath.lambda.together;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.locks.ReentrantLock;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// One address for all services, since a function is told one endpoint: a call's signature says for which service it is
/// meant, and it is handed on to whoever plays that service.
final class FrontDoor implements AutoCloseable {
    private static final Pattern SIGNED_FOR = Pattern.compile("Credential=[^/]+/\\d{8}/[^/]+/([^/]+)/aws4_request");
    private static final Set<String> OF_THE_CONNECTION =
            Set.of("connection", "content-length", "expect", "host", "transfer-encoding", "upgrade");
    private static final String VECTORS = "s3vectors";
    /// What `s3mock` gives at once, as the service did at first.
    private static final int MOST_NEIGHBOURS = 100;

    private static final ObjectMapper JSON = new ObjectMapper();

    private final Map<String, URI> services;
    private final URI others;
    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final HttpServer server;

    /// The server for all others lets one call through at a time, for its own threads get in each other's way.
    private final ReentrantLock oneAtATime = new ReentrantLock();

    /// Opens it.
    ///
    /// @param services by the names that calls are signed for
    /// @param others who plays all others
    FrontDoor(Map<String, URI> services, URI others) throws IOException {
        this.services = Map.copyOf(services);
        this.others = others;
        this.server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::serve);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.start();
    }

    URI address() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    private void serve(HttpExchange exchange) throws IOException {
        try (exchange) {
            String service = service(exchange);
            Optional<URI> known = Optional.ofNullable(services.get(service));
            HttpRequest request = request(exchange, service, known.orElse(others));
            HttpResponse<byte[]> answer = known.isPresent() ? sent(request) : sentAlone(request);
            answer.headers().map().forEach((name, values) -> {
                if (!OF_THE_CONNECTION.contains(name.toLowerCase(Locale.ROOT))) {
                    values.forEach(value -> exchange.getResponseHeaders().add(name, value));
                }
            });
            byte[] body = answer.body();
            exchange.sendResponseHeaders(answer.statusCode(), body.length == 0 ? -1 : body.length);
            exchange.getResponseBody().write(body);
        }
    }

    private static String service(HttpExchange exchange) {
        String signature =
                Objects.requireNonNullElse(exchange.getRequestHeaders().getFirst("Authorization"), "");
        Matcher signed = SIGNED_FOR.matcher(signature);
        return signed.find() ? signed.group(1) : "";
    }

    private static HttpRequest request(HttpExchange exchange, String service, URI to) throws IOException {
        byte[] sent = exchange.getRequestBody().readAllBytes();
        URI asked = exchange.getRequestURI();
        boolean query = service.equals(VECTORS) && asked.getPath().equals("/QueryVectors");
        byte[] body = query ? withinTheLimit(sent) : sent;
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(to + asked.toString()))
                .method(
                        exchange.getRequestMethod(),
                        body.length == 0 ? BodyPublishers.noBody() : BodyPublishers.ofByteArray(body));
        exchange.getRequestHeaders().forEach((name, values) -> {
            if (!OF_THE_CONNECTION.contains(name.toLowerCase(Locale.ROOT))) {
                values.forEach(value -> request.header(name, value));
            }
        });
        return request.build();
    }

    private static byte[] withinTheLimit(byte[] query) throws IOException {
        ObjectNode asked = (ObjectNode) JSON.readTree(query);
        return JSON.writeValueAsBytes(
                asked.put("topK", Math.min(asked.path("topK").asInt(), MOST_NEIGHBOURS)));
    }

    private HttpResponse<byte[]> sentAlone(HttpRequest request) throws IOException {
        oneAtATime.lock();
        try {
            return sent(request);
        } finally {
            oneAtATime.unlock();
        }
    }

    private HttpResponse<byte[]> sent(HttpRequest request) throws IOException {
        try {
            return client.send(request, BodyHandlers.ofByteArray());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("front door: interrupted", e);
        }
    }

    @Override
    public void close() {
        server.stop(0);
        client.shutdownNow();
    }
}
