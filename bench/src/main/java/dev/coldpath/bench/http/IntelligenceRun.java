package dev.coldpath.bench.http;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.coldpath.bench.folder.Folders;
import dev.coldpath.bench.http.Line.Reply;
import dev.coldpath.time.SystemTimer;
import dev.coldpath.time.Timer;
import dev.coldpath.time.WallClock;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;

/// Measures Intelligence jobs over a body of posts, whole: from the submit to the result, as a caller sees it who
/// polls.
///
/// @param launcher the words that run the service's command line
/// @param posts how many there are
/// @param questions how many of each kind are asked
public record IntelligenceRun(List<String> launcher, int posts, int questions) {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final InstantSource TIME = WallClock.inMillis();
    private static final Timer TIMER = new SystemTimer(TIME);
    /// Far fewer requests than a key of the largest plan may send.
    private static final Duration PACE = Duration.ofMillis(150);

    private static final List<String> THINGS = List.of(
            "smart watch", "cold brew", "trail running", "sourdough", "sleep tracking", "camper van", "matcha", "desk");

    /// What was found.
    ///
    /// @param ingested posts taken in, embedded and stored in a second
    /// @param search from the submit of a search to its end
    /// @param discover the same of a discovery
    /// @param submit one submit
    /// @param status one poll of an open job
    /// @param result the poll that brings a job's whole result
    public record Found(
            double ingested,
            Latencies search,
            Latencies discover,
            Latencies submit,
            Latencies status,
            Latencies result) {}

    /// With the service on this program's class path, not as it is delivered.
    public static IntelligenceRun onClassPath(int posts, int questions) {
        return new IntelligenceRun(Server.java("dev.coldpath.local.cli.Main"), posts, questions);
    }

    public Found run() throws IOException, InterruptedException {
        Path folder = Folders.create();
        try (Server server = Server.coldpath(launcher, folder);
                Line line = new Line(server.url())) {
            double ingested = ingest(folder.resolve("data"), server, line);
            Caller caller = new Caller(server.url(), key(server, line), line);
            ask(caller, "intelligence_discover", "warm up ", Measured.nothing());
            Measured counted = Measured.nothing();
            Latencies search = ask(caller, "intelligence_search", "about ", counted);
            Latencies discover = ask(caller, "intelligence_discover", "about ", counted);
            return new Found(
                    ingested,
                    search,
                    discover,
                    latencies(counted.submits()),
                    latencies(counted.polls()),
                    latencies(counted.results()));
        } finally {
            Folders.delete(folder);
        }
    }

    private double ingest(Path data, Server server, Line line) throws IOException, InterruptedException {
        Path drop = data.resolve("inbox").resolve("content").resolve("posts.ndjson.part");
        Files.write(drop, Posts.lines(posts, TIME.instant()));
        Files.move(drop, drop.resolveSibling("posts.ndjson"));
        Ask runs = Ask.get(server.url(), "/admin/content/runs", server.adminKey());
        while (true) {
            TIMER.await(TIME.instant().plusSeconds(1));
            JsonNode run = JSON.readTree(line.ask(runs).body()).path("runs").path(0);
            if (!run.isMissingNode()) {
                return run.path("insertedCount").asLong()
                        * 1e3
                        / run.path("durationMs").asLong();
            }
        }
    }

    /// A live key of an account with the largest plan: others have a pace that would be measured with the service.
    private static String key(Server server, Line line) throws IOException {
        Reply opened = line.ask(Ask.post(
                server.url(), "/admin/accounts", server.adminKey(), "{\"plan\":\"enterprise\",\"keys\":[\"live\"]}"));
        return JSON.readTree(opened.body()).path("keys").path(0).path("key").asText();
    }

    /// Who asks.
    private record Caller(URI url, String key, Line line) {}

    private record Answer(JsonNode job, long nanos) {
        boolean open() {
            return !job.has("completedAt");
        }
    }

    private record Measured(List<Long> submits, List<Long> polls, List<Long> results) {
        static Measured nothing() {
            return new Measured(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
        }

        void polled(Answer answer) {
            (answer.open() ? polls : results).add(answer.nanos());
        }
    }

    private Latencies ask(Caller caller, String kind, String prefix, Measured measured)
            throws IOException, InterruptedException {
        List<Long> nanos = new ArrayList<>();
        for (int i = 0; i < questions; i++) {
            String query = prefix + THINGS.get(i % THINGS.size()) + " " + i;
            Ask submit = Ask.post(
                    caller.url(),
                    "/intelligence/jobs",
                    caller.key(),
                    "{\"kind\":\"" + kind + "\",\"input\":{\"query\":\"" + query + "\"}}");
            Answer submitted = timed(caller.line(), submit);
            measured.submits().add(submitted.nanos());
            Ask poll = Ask.get(caller.url(), submitted.job().path("statusUrl").asText(), caller.key());
            JsonNode job = ended(caller.line(), poll, measured);
            if (!job.has("result")) {
                throw new IOException("a job failed: " + job);
            }
            nanos.add(
                    (job.path("completedAt").asLong() - job.path("submittedAt").asLong()) * 1_000_000);
        }
        return latencies(nanos);
    }

    /// Polls at once, when hardly any job is over, and then at the pace.
    private static JsonNode ended(Line line, Ask poll, Measured measured) throws IOException, InterruptedException {
        while (true) {
            Answer answer = timed(line, poll);
            measured.polled(answer);
            TIMER.await(TIME.instant().plus(PACE));
            if (!answer.open()) {
                return answer.job();
            }
        }
    }

    private static Answer timed(Line line, Ask ask) throws IOException {
        long before = System.nanoTime();
        Reply reply = line.ask(ask);
        long nanos = System.nanoTime() - before;
        if (!reply.good()) {
            throw new IOException(reply.status() + ": " + reply.body());
        }
        return new Answer(JSON.readTree(reply.body()), nanos);
    }

    private static Latencies latencies(List<Long> nanos) {
        return Latencies.of(
                nanos,
                Duration.ofNanos(nanos.stream().mapToLong(Long::longValue).sum()));
    }
}
