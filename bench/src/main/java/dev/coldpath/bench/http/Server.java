package dev.coldpath.bench.http;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/// A server in a process of its own, which says on its first line of output how to reach it.
final class Server implements AutoCloseable {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final Process process;
    private final JsonNode welcome;

    private Server(Process process, JsonNode welcome) {
        this.process = process;
        this.welcome = welcome;
    }

    /// The whole service.
    ///
    /// @param launcher the words before `up`
    static Server coldpath(List<String> launcher, Path folder) throws IOException {
        String data = folder.resolve("data").toString();
        List<String> up = List.of("up", "--json", "--port", "0", "--miniature-internet", "--data", data);
        return start(folder, Stream.concat(launcher.stream(), up.stream()).toList());
    }

    /// The same HTTP server before a function that answers always the same.
    static Server echo(Path folder) throws IOException {
        return start(folder, java(Echo.class.getName()));
    }

    /// Runs a class that is on this program's class path.
    static List<String> java(String mainClass) {
        return List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                mainClass);
    }

    private static Server start(Path folder, List<String> command) throws IOException {
        Process process = new ProcessBuilder(command)
                .redirectError(folder.resolve("server.log").toFile())
                .start();
        BufferedReader out = process.inputReader();
        String line = out.readLine();
        if (line == null) {
            throw new IOException(
                    command.getFirst() + " ended before it listened; see " + folder.resolve("server.log"));
        }
        return new Server(process, JSON.readTree(line));
    }

    URI url() {
        return URI.create(welcome.path("url").asText());
    }

    String key() {
        return welcome.path("liveKey").asText();
    }

    String adminKey() {
        return welcome.path("adminKey").asText();
    }

    /// How much processor time it has had.
    Duration processorTime() {
        return process.info().totalCpuDuration().orElse(Duration.ZERO);
    }

    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(10, TimeUnit.SECONDS)) {
                process.destroyForcibly().waitFor();
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }
}
