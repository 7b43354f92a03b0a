package dev.coldpath.local.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.coldpath.local.inbox.ContentIntake;
import dev.coldpath.local.inbox.Intakes;
import dev.coldpath.local.refusal.Unusable;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class IngestCommandTest {
    @TempDir
    Path home;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();
    private final Intakes intakes = new Intakes(() -> Instant.parse("2026-04-28T12:00:00Z"));
    private final List<String> opened = new ArrayList<>();

    @Test
    void files_are_taken_in_one_after_the_other_and_the_folder_is_closed_again() throws IOException {
        Path one = Files.writeString(home.resolve("one.ndjson"), "{}\n{}\n");
        Path two = Files.writeString(home.resolve("two.ndjson"), "{}\n");

        assertThat(execute("--data", "folder", one.toString(), two.toString())).isZero();

        assertThat(intakes.sources()).containsExactly("two.ndjson", "one.ndjson");
        assertThat(opened).containsExactly("open folder", "closed");
        assertThat(out.toString().lines())
                .containsExactly(
                        "one.ndjson: 2 inserted, 0 updated, 0 unchanged, 0 stale, 0 deleted, 0 refused; 0 vectors to be"
                                + " tried again",
                        "two.ndjson: 1 inserted, 0 updated, 0 unchanged, 0 stale, 0 deleted, 0 refused; 0 vectors to be"
                                + " tried again");
        assertThat(err.toString()).contains("one.ndjson: 2 lines, 100 %");
    }

    @Test
    void refused_lines_are_told_by_place_and_end_the_command_with_1() throws IOException {
        Path file = Files.writeString(home.resolve("one.ndjson"), "bad\n{}\nbad\n");

        assertThat(execute(file.toString())).isEqualTo(1);

        assertThat(err.toString())
                .contains("one.ndjson:1: line is not valid JSON", "one.ndjson:3: line is not valid JSON");
        assertThat(out.toString()).contains("1 inserted").contains("2 refused");
    }

    @Test
    void records_can_be_had_as_json() throws IOException {
        Path file = Files.writeString(home.resolve("one.ndjson"), "{}\n");

        assertThat(execute("--json", file.toString())).isZero();

        assertThat(out.toString().strip()).startsWith("{\"runId\":\"run-0\",\"source\":\"one.ndjson\"");
    }

    @Test
    void a_file_that_is_not_there_is_one_sentence_and_nothing_is_opened() throws IOException {
        Path file = Files.writeString(home.resolve("one.ndjson"), "{}\n");

        assertThat(execute(file.toString(), home.resolve("none").toString())).isEqualTo(1);
        assertThat(execute(home.toString())).isEqualTo(1);

        assertThat(err.toString().lines()).hasSize(2).allMatch(line -> line.endsWith("is no file that can be read."));
        assertThat(opened).isEmpty();
    }

    @Test
    void without_a_file_or_with_an_unknown_option_it_is_a_usage_error() {
        assertThat(execute()).isEqualTo(CommandLine.ExitCode.USAGE);
        assertThat(execute("--fast", "x")).isEqualTo(CommandLine.ExitCode.USAGE);
    }

    @Test
    void help_tells_of_every_option_and_of_how_it_ends() {
        assertThat(execute("--help")).isZero();

        assertThat(out.toString()).contains("FILE", "--data", "--json", "Ends with 0", "gzip");
    }

    private int execute(String... arguments) {
        return new CommandLine(new IngestCommand(this::open))
                .setOut(new PrintWriter(out, true))
                .setErr(new PrintWriter(err, true))
                .setExecutionExceptionHandler((failure, in, _) -> {
                    if (failure instanceof Unusable) {
                        in.getErr().println(failure.getMessage());
                        return 1;
                    }
                    throw failure;
                })
                .execute(arguments);
    }

    private IngestCommand.Opened open(Path data) {
        opened.add("open " + data);
        return new IngestCommand.Opened() {
            @Override
            public ContentIntake intake() {
                return intakes;
            }

            @Override
            public void close() {
                opened.add("closed");
            }
        };
    }
}
