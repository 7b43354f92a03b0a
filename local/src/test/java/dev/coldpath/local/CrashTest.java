package dev.coldpath.local;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.coldpath.job.Job;
import dev.coldpath.job.JobId;
import dev.coldpath.local.Caller.Answer;
import dev.coldpath.local.cli.Main;
import dev.coldpath.local.sqlite.SqliteEngine;
import dev.coldpath.local.sqlite.TestEngine;
import dev.coldpath.testkit.Proves;
import dev.coldpath.testkit.Race;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.net.URI;
import java.net.http.HttpClient;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;

/// The whole service as a process of its own, killed with `kill -9` while its runs are at work.
@Tag("slow")
class CrashTest {
    private static final List<String> COMPANIES =
            List.of("brightloom.com", "pellucio.com", "ostravale.com", "tolverne-plumbing.co.uk", "kesslau-pumpen.de");

    @TempDir
    Path data;

    private final HttpClient http = HttpClient.newHttpClient();

    @RepeatedTest(3)
    @Proves({"J-12", "J-36", "core I-1", "core I-2", "core I-5", "core L-1"})
    void every_accepted_job_ends_after_the_restart_and_is_charged_once(RepetitionInfo repetition) throws Exception {
        Map<String, String> accepted = new LinkedHashMap<>();
        Random chance = new Random(repetition.getCurrentRepetition());
        try (Service service = new Service(data)) {
            Caller caller = service.caller(http);
            for (String company : COMPANIES.subList(0, 1 + chance.nextInt(COMPANIES.size()))) {
                List<String> jobs = Race.of(2, () -> caller.ask(company).text("job_id"));
                accepted.put(company, jobs.getFirst());
                assertThat(jobs).containsOnly(accepted.get(company));
            }
            service.kill();
        }

        try (LocalHost host = Wiring.start(new Settings(0, data, Optional.empty(), true, Optional.empty()), _ -> {})) {
            Caller caller = new Caller(http, host.url(), host.keys().live().reveal());
            for (var job : accepted.entrySet()) {
                Answer over = caller.untilOver(job.getValue());

                assertThat(over.text("status")).as(over.body().toString()).isEqualTo("complete");
                assertThat(caller.get(over.text("score_url")).status()).isEqualTo(200);
                assertThat(caller.ask(job.getKey()).status()).isEqualTo(200);
            }
        }
        assertThat(charged(accepted.values().iterator().next())).isEqualTo(accepted.size());
    }

    /// What the account of this job has been charged.
    private int charged(String job) {
        try (SqliteEngine engine = SqliteEngine.open(data)) {
            Job stored = engine.jobs().find(JobId.of(job)).orElseThrow();
            return new TestEngine(engine).usage(stored.scope()).cold();
        }
    }

    /// `coldpath up --miniature-internet` in a process of its own.
    private record Service(Process process, URI url, String liveKey) implements AutoCloseable {
        Service(Path data) throws IOException {
            this(start(data));
        }

        private Service(Process process) throws IOException {
            this(process, new JsonMapper().readTree(process.inputReader().readLine()));
        }

        private Service(Process process, JsonNode welcome) {
            this(
                    process,
                    URI.create(welcome.path("url").asText()),
                    welcome.path("liveKey").asText());
        }

        private static Process start(Path data) throws IOException {
            return new ProcessBuilder(
                            Path.of(System.getProperty("java.home"), "bin", "java")
                                    .toString(),
                            "--enable-native-access=ALL-UNNAMED",
                            "-cp",
                            System.getProperty("java.class.path"),
                            Main.class.getName(),
                            "up",
                            "--miniature-internet",
                            "--json",
                            "--port=0",
                            "--data=" + data)
                    .redirectError(Redirect.DISCARD)
                    .start();
        }

        Caller caller(HttpClient http) {
            return new Caller(http, url, liveKey);
        }

        void kill() throws InterruptedException {
            process.destroyForcibly().waitFor();
        }

        @Override
        public void close() {
            process.destroyForcibly();
        }
    }
}
