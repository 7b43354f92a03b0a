package dev.coldpath.local.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class IngestProgressTest {
    private final StringWriter err = new StringWriter();

    @Test
    void where_lines_stay_a_hand_over_is_one_line_and_then_one_a_minute() {
        IngestProgress progress = new IngestProgress(new PrintWriter(err), false, "posts.ndjson", 10);

        for (int i = 0; i < 240; i++) {
            progress.waiting(Duration.ofMillis(500L * i));
        }
        progress.end();

        assertThat(err.toString().lines())
                .containsExactly(
                        "posts.ndjson: handed over to the service that runs; waiting",
                        "posts.ndjson: handed over to the service that runs; waiting, for 1 min");
    }

    @Test
    void on_a_terminal_it_is_one_line_that_counts_seconds_and_ends() {
        IngestProgress progress = new IngestProgress(new PrintWriter(err), true, "posts.ndjson", 10);

        progress.waiting(Duration.ZERO);
        progress.waiting(Duration.ofMillis(500));
        progress.waiting(Duration.ofSeconds(1));
        progress.end();

        assertThat(err.toString().split("\r"))
                .extracting(String::strip)
                .containsExactly(
                        "",
                        "posts.ndjson: handed over to the service that runs; waiting",
                        "posts.ndjson: handed over to the service that runs; waiting, for 1 s");
        assertThat(err.toString()).endsWith(System.lineSeparator());
    }
}
