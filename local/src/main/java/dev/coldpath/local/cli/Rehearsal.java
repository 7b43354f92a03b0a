package dev.coldpath.local.cli;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.coldpath.internet.Companies;
import dev.coldpath.internet.Company;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.PipedReader;
import java.io.PipedWriter;
import java.io.PrintWriter;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;

/// Goes through a first start and first answers, so that the JVM, which is told to watch, can write down what it had to
/// load and compile. The build runs it; what the JVM wrote is what makes `./coldpath up` start fast.
final class Rehearsal {
    private static final int COMPANIES = 3;
    private static final int MOST_POLLS = 400;
    private static final long BETWEEN_POLLS_NANOS = 50_000_000;
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final URI url;
    private final String key;

    private Rehearsal(JsonNode welcome) {
        this.url = URI.create(welcome.path("url").asText());
        this.key = welcome.path("liveKey").asText();
    }

    /// Ends with the program, which the service's threads would keep alive.
    ///
    /// @param arguments a data folder, made anew
    public static void main(String[] arguments) {
        try {
            rehearse(Path.of(arguments[0]));
            System.exit(0);
        } catch (IOException | RuntimeException e) {
            e.printStackTrace();
            System.exit(1);
        }
    }

    private static void rehearse(Path data) throws IOException {
        remove(data);
        try (PipedReader welcome = new PipedReader();
                PrintWriter out = new PrintWriter(new PipedWriter(welcome), true)) {
            Thread.ofPlatform().daemon().start(() -> up(data, out));
            String line = new BufferedReader(welcome).readLine();
            Rehearsal rehearsal = new Rehearsal(JSON.readTree(requireNonNull(line, "the service did not start")));
            for (Company company : Companies.all().subList(0, COMPANIES)) {
                rehearsal.score(company);
            }
        }
    }

    private static void remove(Path folder) throws IOException {
        if (Files.exists(folder)) {
            try (Stream<Path> inside = Files.walk(folder)) {
                for (Path each : inside.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(each);
                }
            }
        }
    }

    private static void up(Path data, PrintWriter out) {
        Main.commandLine().setOut(out).execute("up", "--miniature-internet", "--json", "--port=0", "--data=" + data);
        // it came back, so it could not start, and has said why
        out.close();
    }

    private void score(Company company) throws IOException {
        JsonNode answer = send("POST", "/v1/score", "{\"domain\":\"" + company.domain() + "\"}");
        String poll = "/v1/jobs/" + answer.path("job_id").asText();
        for (int polls = 0; answer.path("status").asText().equals("pending"); polls++) {
            if (polls == MOST_POLLS) {
                throw new IllegalStateException("rehearsal: " + poll + " does not end");
            }
            LockSupport.parkNanos(BETWEEN_POLLS_NANOS);
            answer = send("GET", poll, "");
        }
        send("GET", "/v1/score/" + company.domain(), "");
    }

    private JsonNode send(String method, String path, String body) throws IOException {
        HttpURLConnection call =
                (HttpURLConnection) URI.create(url + path).toURL().openConnection();
        call.setRequestMethod(method);
        call.setRequestProperty("X-API-Key", key);
        if (!body.isEmpty()) {
            call.setDoOutput(true);
            call.getOutputStream().write(body.getBytes(StandardCharsets.UTF_8));
        }
        try (InputStream answer = call.getInputStream()) {
            return JSON.readTree(answer);
        }
    }
}
