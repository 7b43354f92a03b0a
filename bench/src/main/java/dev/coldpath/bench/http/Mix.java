package dev.coldpath.bench.http;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.coldpath.bench.http.Line.Reply;
import dev.coldpath.time.Timer;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;

/// What callers do: they ask for scores that are there, and for one that takes its time and is shared meanwhile; and
/// they poll the jobs that these made. As many submits as polls.
final class Mix {
    /// Scored within a second or two.
    private static final List<String> QUICK = List.of("brightloom.com", "kesslau-pumpen.de", "pellucio.com");

    /// Takes connections and says nothing, so its run goes on and on; then it is asked for anew.
    private static final String SLOW = "stillwend.com";

    private static final String SUBMIT = "/v1/score";
    private static final int MOST_LOOKS = 300;
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(100);
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final URI base;
    private final String key;
    private final InstantSource time;
    private final Timer timer;

    Mix(Server server, InstantSource time, Timer timer) {
        this.base = server.url();
        this.key = server.key();
        this.time = time;
        this.timer = timer;
    }

    /// Lets the companies be scored, then names the requests to repeat.
    List<Ask> prepare() throws IOException, InterruptedException {
        List<Ask> asks = new ArrayList<>();
        try (Line line = new Line(base)) {
            for (String domain : QUICK) {
                Ask poll = poll(accepted(line, domain));
                awaitEnd(line, domain, poll);
                asks.add(submit(domain));
                asks.add(poll);
            }
            asks.add(poll(accepted(line, SLOW)));
            asks.add(submit(SLOW));
        }
        return asks;
    }

    private String accepted(Line line, String domain) throws IOException {
        Reply reply = line.ask(submit(domain));
        String job = JSON.readTree(reply.body()).path("job_id").asText();
        if (reply.status() != 202 || job.isEmpty()) {
            throw new IOException(domain + ": not accepted but " + reply);
        }
        return job;
    }

    private void awaitEnd(Line line, String domain, Ask poll) throws IOException, InterruptedException {
        for (int i = 0; i < MOST_LOOKS; i++) {
            JsonNode job = JSON.readTree(line.ask(poll).body());
            if (job.path("status").asText().equals("complete")) {
                return;
            }
            timer.await(time.instant().plus(BETWEEN_LOOKS));
        }
        throw new IOException(domain + ": not scored in time");
    }

    private Ask submit(String domain) {
        return Ask.post(base, SUBMIT, key, "{\"domain\":\"" + domain + "\"}");
    }

    private Ask poll(String job) {
        return Ask.get(base, "/v1/jobs/" + job, key);
    }
}
