package dev.coldpath.testkit;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.function.BinaryOperator;

/// Stands where Bedrock would be, for no engine of it can be had: it answers on a real socket what a test has written
/// down from the service's documents, and remembers what it was asked. It shows that we speak as documented, and
/// nothing about the models.
public final class BedrockStub implements AutoCloseable {
    private static final String SHORT_OF_BREATH = "titan-embed-image";
    private static final int MOST_WORDS = 256;

    private record Answer(int status, String body) {}

    private static final Answer NONE = new Answer(599, "{\"message\":\"the test has written no answer down\"}");

    private final HttpServer server;
    private final Optional<BinaryOperator<String>> usual;
    private final Queue<Answer> answers = new ConcurrentLinkedQueue<>();
    private final List<String> paths = new CopyOnWriteArrayList<>();
    private final List<String> requests = new CopyOnWriteArrayList<>();

    public BedrockStub() throws IOException {
        this(Optional.empty());
    }

    /// Takes what it answers where no answer is written down.
    ///
    /// @param usual of a path and a body
    public BedrockStub(BinaryOperator<String> usual) throws IOException {
        this(Optional.of(usual));
    }

    private BedrockStub(Optional<BinaryOperator<String>> usual) throws IOException {
        this.usual = usual;
        this.server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::serve);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.start();
    }

    /// Answers the next request that has no answer yet.
    public BedrockStub answers(int status, String body) {
        answers.add(new Answer(status, body));
        return this;
    }

    public URI address() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    /// The paths that were asked for, undecoded.
    public List<String> paths() {
        return paths;
    }

    /// The bodies that were sent.
    public List<String> requests() {
        return requests;
    }

    private void serve(HttpExchange exchange) throws IOException {
        try (exchange) {
            String path = exchange.getRequestURI().getRawPath();
            String request = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            paths.add(path);
            requests.add(request);
            Answer answer = answer(path, request);
            byte[] bytes = answer.body().getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().add("Content-Type", "application/json");
            exchange.sendResponseHeaders(answer.status(), bytes.length);
            exchange.getResponseBody().write(bytes);
        }
    }

    /// The model of pictures takes 256 tokens, and no token is longer than a word.
    private Answer answer(String path, String request) {
        if (path.contains(SHORT_OF_BREATH) && request.split("\\s+").length > MOST_WORDS) {
            return new Answer(400, "{\"message\":\"Too many input tokens\"}");
        }
        return Optional.ofNullable(answers.poll())
                .or(() -> usual.map(rule -> new Answer(200, rule.apply(path, request))))
                .orElse(NONE);
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
