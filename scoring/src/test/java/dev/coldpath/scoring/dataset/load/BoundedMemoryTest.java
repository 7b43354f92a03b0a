package dev.coldpath.scoring.dataset.load;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Proves E-25 with a heap that cannot lie. `-Dcoldpath.rows=10000000` loads as much as the largest list keeps.
@Tag("slow")
class BoundedMemoryTest {
    private static final int ROWS = Integer.getInteger("coldpath.rows", 1_000_000);

    @TempDir
    Path home;

    @Test
    void a_million_rows_are_loaded_in_a_heap_of_128_megabytes() throws IOException, InterruptedException {
        Process jvm = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx128m",
                        "-XX:+UseSerialGC",
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("java.class.path"),
                        BigFile.class.getName(),
                        home.toString(),
                        Integer.toString(ROWS))
                .redirectErrorStream(true)
                .start();
        String said = new String(jvm.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

        assertThat(jvm.waitFor()).as(said).isZero();
        assertThat(said).contains("kept " + ROWS);
    }
}
