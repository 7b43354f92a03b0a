package dev.coldpath.local.vectors;

import static dev.coldpath.intelligence.vector.VectorName.TEXT;
import static dev.coldpath.testkit.contract.SampleVectors.entry;
import static dev.coldpath.testkit.contract.SampleVectors.id;
import static dev.coldpath.testkit.contract.SampleVectors.on;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A process killed while it puts vectors has lost none that it had put, and left the folder to the next.
@Tag("slow")
class KilledVectorsTest {
    private static final int PUT = 40;

    @TempDir
    Path folder;

    @Test
    void every_vector_that_was_put_before_the_kill_is_there() throws Exception {
        int last = putUntilKilled();

        try (LuceneVectors vectors = LuceneVectors.open(folder, Map.of())) {
            List<UUID> all = IntStream.rangeClosed(1, last).mapToObj(n -> id(n)).toList();
            assertThat(last).isGreaterThanOrEqualTo(PUT);
            assertThat(vectors.points(
                            TEXT,
                            all.stream()
                                    .collect(Collectors.toMap(
                                            id -> id, _ -> on("X", 1).place()))))
                    .containsOnlyKeys(all);
        }
    }

    private int putUntilKilled() throws IOException, InterruptedException {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-XX:+UseSerialGC",
                        "-cp",
                        System.getProperty("java.class.path"),
                        Putter.class.getName(),
                        folder.toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        int last = 0;
        try (BufferedReader lines = process.inputReader()) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                last = Integer.parseInt(line);
                if (last == PUT) {
                    process.toHandle().destroyForcibly();
                }
            }
        }
        process.waitFor();
        return last;
    }

    /// Puts vectors for ever and says how many.
    static final class Putter {
        private Putter() {}

        public static void main(String[] arguments) {
            LuceneVectors vectors = LuceneVectors.open(Path.of(arguments[0]), Map.of());
            for (int n = 1; true; n++) {
                vectors.put(List.of(entry(TEXT, on("X", n), n, 1, 0)));
                System.out.println(n);
            }
        }
    }
}
