package dev.coldpath.bench.http;

import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.coldpath.bench.folder.Folders;
import dev.coldpath.bench.http.Line.Reply;
import dev.coldpath.time.WallClock;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Measures what one request takes while ever more companies have been scored.
///
/// @param launcher the words that run the service's command line
/// @param sizes how many companies
/// @param requests how often each route is asked
public record UniverseRun(List<String> launcher, List<Integer> sizes, int requests) {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    /// Takes connections and says nothing, so its run goes on and on.
    private static final String SLOW = "stillwend.com";

    /// With the service on this program's class path, not as it is delivered.
    public static UniverseRun onClassPath(List<Integer> sizes, int requests) {
        return new UniverseRun(Server.java("dev.coldpath.local.cli.Main"), sizes, requests);
    }

    /// How long a route's answers took among so many companies.
    public record Found(int size, String route, Latencies latencies) {}

    public List<Found> run() throws IOException {
        List<Found> found = new ArrayList<>();
        for (int size : sizes) {
            Path folder = Folders.create();
            Instant now = WallClock.inMillis().instant().truncatedTo(ChronoUnit.SECONDS);
            new Companies(size, now).into(folder.resolve("data"));
            try (Server server = Server.coldpath(launcher, folder)) {
                found.addAll(measure(server, size));
            } finally {
                Folders.delete(folder);
            }
        }
        return found;
    }

    private List<Found> measure(Server server, int size) throws IOException {
        List<Found> found = new ArrayList<>();
        try (Line line = new Line(server.url())) {
            for (Map.Entry<String, Ask> route : routes(server, line, size).entrySet()) {
                ask(line, route.getValue());
                found.add(new Found(size, route.getKey(), ask(line, route.getValue())));
            }
        }
        return found;
    }

    private Map<String, Ask> routes(Server server, Line line, int size) throws IOException {
        String company = Companies.domain(size / 2).name();
        Map<String, Ask> routes = new LinkedHashMap<>();
        routes.put("score", get(server, "/v1/score/" + company));
        routes.put("history", get(server, "/v1/score/" + company + "/history"));
        routes.put("cohort", get(server, "/v1/company/" + company + "/cohort"));
        routes.put("distribution", get(server, "/v1/distribution"));
        routes.put("movers", get(server, "/v1/movers?window=30d"));
        routes.put("usage", get(server, "/v1/usage"));
        routes.put("job", get(server, "/v1/jobs/" + job(server, line)));
        return routes;
    }

    private static String job(Server server, Line line) throws IOException {
        Ask submit = Ask.post(server.url(), "/v1/score", server.key(), "{\"domain\":\"" + SLOW + "\"}");
        return JSON.readTree(line.ask(submit).body()).path("job_id").asText();
    }

    private static Ask get(Server server, String path) {
        return Ask.get(server.url(), path, server.key());
    }

    private Latencies ask(Line line, Ask ask) throws IOException {
        List<Long> nanos = new ArrayList<>();
        long start = System.nanoTime();
        for (int i = 0; i < requests; i++) {
            long before = System.nanoTime();
            Reply reply = line.ask(ask);
            nanos.add(System.nanoTime() - before);
            if (!reply.good()) {
                throw new IOException(reply.status() + ": " + reply.body());
            }
        }
        return Latencies.of(nanos, Duration.ofNanos(System.nanoTime() - start));
    }
}
