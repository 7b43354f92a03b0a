package dev.coldpath.local.sqlite;

import static org.assertj.core.api.Assertions.assertThat;

import dev.coldpath.job.Job;
import dev.coldpath.job.JobId;
import dev.coldpath.testkit.Ask;
import dev.coldpath.testkit.Proves;
import dev.coldpath.testkit.Samples;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.io.TempDir;

/// A process killed in the middle of its work has lost nothing that it had answered.
class KilledProcessTest {
    private static final int ANSWERS = 60;

    @TempDir
    private Path folder;

    @RepeatedTest(2)
    @Proves({"J-01", "J-36", "core I-1"})
    void every_job_that_was_answered_before_the_kill_is_there_with_its_lock_and_its_unit() throws Exception {
        List<JobId> answered = admittedUntilKilled();

        try (SqliteEngine sqlite = SqliteEngine.open(folder)) {
            TestEngine engine = new TestEngine(sqlite);
            assertThat(answered).hasSizeGreaterThanOrEqualTo(ANSWERS).allSatisfy(id -> {
                Job job = engine.jobs().find(id).orElseThrow();
                assertThat(engine.lock(job.scope(), job.hash()).heldBy(id)).isTrue();
                assertThat(engine.usage(job.scope()).cold()).isEqualTo(1);
            });
        }
    }

    private List<JobId> admittedUntilKilled() throws IOException, InterruptedException {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "--enable-native-access=ALL-UNNAMED",
                        "-cp",
                        System.getProperty("java.class.path"),
                        Admitter.class.getName(),
                        folder.toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        List<JobId> answered = new ArrayList<>();
        try (BufferedReader lines =
                new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.US_ASCII))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                JobId.parse(line).ifPresent(answered::add);
                if (answered.size() == ANSWERS) {
                    process.toHandle().destroyForcibly();
                }
            }
        }
        process.waitFor();
        return answered;
    }

    /// Admits jobs from four threads for ever and says which.
    static final class Admitter {
        private Admitter() {}

        public static void main(String[] arguments) {
            SqliteEngine sqlite = SqliteEngine.open(Path.of(arguments[0]));
            TestEngine engine = new TestEngine(sqlite);
            for (int thread = 0; thread < 4; thread++) {
                Thread.ofPlatform().start(() -> {
                    while (true) {
                        JobId id = Samples.jobId();
                        System.out.println(Ask.anything().admitted(engine, id).id());
                    }
                });
            }
        }
    }
}
