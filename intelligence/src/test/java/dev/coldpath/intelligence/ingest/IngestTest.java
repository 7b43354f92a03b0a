package dev.coldpath.intelligence.ingest;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.coldpath.intelligence.content.ContentRun;
import dev.coldpath.intelligence.content.ContentRun.Note;
import dev.coldpath.intelligence.content.ContentRun.Tally;
import dev.coldpath.intelligence.content.Counts;
import dev.coldpath.intelligence.content.Item;
import dev.coldpath.intelligence.content.Media;
import dev.coldpath.intelligence.vector.VectorName;
import java.io.IOException;
import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class IngestTest {
    private static final String WATCH = """
            {"platform":"TIKTOK","contentId":"7351","url":"https://example.com/v/7351",\
            "title":"Smart watch launch day","tags":["#SmartWatch","fitness"],"contentType":"video",\
            "author":{"handle":"runlab","name":"Run Lab","followers":50000,"verified":true},\
            "publishedAt":"2026-04-28T09:00:00Z",\
            "counts":{"views":10000,"likes":800,"comments":40,"shares":60},\
            "media":[{"type":"video","url":"https://example.com/v/7351.mp4"}]}""";

    private final Intake intake = new Intake();

    /// Proves I-62.
    @Test
    void the_example_of_the_page_becomes_an_item() {
        ContentRun run = intake.drop(WATCH);

        Item item = intake.memory.item("TIKTOK", "7351");
        assertThat(run.tally()).isEqualTo(new Tally(1, 1, 0, 0, 0, 0, 0, 0));
        assertThat(item.uuid()).isEqualTo(UUID.fromString("42277b40-4fd1-51fd-bd4b-d154fcb73088"));
        assertThat(item.tags()).containsExactly("smartwatch", "fitness");
        assertThat(item.title()).contains("Smart watch launch day");
        assertThat(item.url()).contains("https://example.com/v/7351");
        assertThat(item.contentType()).contains("video");
        assertThat(item.publishedAt()).contains(Instant.parse("2026-04-28T09:00:00Z"));
        assertThat(item.counts())
                .isEqualTo(new Counts(
                        OptionalLong.of(10_000), OptionalLong.of(800), OptionalLong.of(40), OptionalLong.of(60)));
        assertThat(item.media())
                .containsExactly(new Media(Media.Type.VIDEO, URI.create("https://example.com/v/7351.mp4")));
        assertThat(item.creatorId()).hasValue(3_380_028_227_454_179L);
        assertThat(item.revision()).isEqualTo(Intake.first(1, 1));
        assertThat(intake.letters.texts()).containsExactly("Smart watch launch day\n#smartwatch #fitness");
        assertThat(intake.index
                        .entry(VectorName.TEXT, item.uuid())
                        .orElseThrow()
                        .record())
                .isEqualTo(VectorRecords.of(item));
    }

    /// Proves I-60.
    @Test
    void bad_lines_are_told_by_number_and_the_good_ones_stay() {
        ContentRun run = intake.drop(
                line("1", "\"title\":\"one\""),
                "{",
                "",
                line("2", "\"title\":5"),
                "[]",
                line("3", "\"url\":\"x\""),
                line("4", "\"title\":\"four\""));

        assertThat(run.tally()).isEqualTo(new Tally(2, 2, 0, 0, 0, 0, 4, 0));
        assertThat(run.rejected())
                .containsExactly(
                        new Note(2, "line is not valid JSON"),
                        new Note(4, "title must be a string"),
                        new Note(5, "line must be a JSON object"),
                        new Note(6, "url is invalid"));
        assertThat(run.error()).isEmpty();
        assertThat(intake.memory.items.values()).flatExtracting(Item::contentId).containsExactlyInAnyOrder("1", "4");
        assertThat(intake.memory.runs).containsExactly(run);
    }

    /// Proves I-60.
    @Test
    void of_an_item_that_comes_twice_the_last_line_wins_and_a_warning_says_so() {
        ContentRun run = intake.drop(
                line("1", "\"title\":\"first\",\"tags\":[\"a\"]"),
                line("2", "\"title\":\"other\""),
                line("1", "\"title\":\"last\""),
                line("1", "\"counts\":{\"likes\":1}"));

        assertThat(run.warnings())
                .containsExactly(new Note(3, "same item as line 1"), new Note(4, "same item as line 3"));
        assertThat(run.tally()).isEqualTo(new Tally(4, 2, 2, 0, 0, 0, 0, 0));
        Item item = intake.memory.item("X", "1");
        assertThat(item.title()).contains("last");
        assertThat(item.tags()).as("absent in the last line").containsExactly("a");
        assertThat(item.revision()).isEqualTo(Intake.first(1, 1));
    }

    @Test
    void a_record_keeps_the_first_hundred_of_each_kind_of_note() {
        List<String> lines = new ArrayList<>();
        for (int i = 0; i < 300; i++) {
            lines.add(line("same", "\"title\":\"t" + i + "\""));
            lines.add("{");
        }

        ContentRun run = intake.drop(lines.toArray(String[]::new));

        assertThat(run.tally().rejected()).isEqualTo(300);
        assertThat(run.rejected()).hasSize(100).startsWith(new Note(2, "line is not valid JSON"));
        assertThat(run.rejected().getLast().line()).isEqualTo(200);
        assertThat(run.warnings()).hasSize(100).startsWith(new Note(3, "same item as line 1"));
    }

    @Test
    void a_watcher_hears_of_every_rejected_line_with_its_text() {
        List<String> heard = new ArrayList<>();
        Watcher watcher = new Watcher() {
            @Override
            public void rejected(Note note, Optional<String> text) {
                heard.add(note.line() + " " + note.reason() + " " + text.orElse("-"));
            }
        };

        intake.drop("{\n\u00e9\n".getBytes(UTF_8), watcher);
        intake.drop(new byte[] {(byte) 0xff, '\n'}, watcher);

        assertThat(heard)
                .containsExactly(
                        "1 line is not valid JSON {", "2 line is not valid JSON é", "1 line is not valid UTF-8 -");
    }

    @Test
    void a_drop_of_many_batches_comes_in_whole() {
        String[] lines = IntStream.range(0, 1_234)
                .mapToObj(i -> line("n" + i, "\"title\":\"title " + i + "\""))
                .toArray(String[]::new);
        List<Long> progress = new ArrayList<>();

        ContentRun run = intake.drop(String.join("\r\n", lines).getBytes(UTF_8), new Watcher() {
            @Override
            public void at(long done, long bytes) {
                progress.add(done);
            }
        });

        assertThat(run.tally()).isEqualTo(new Tally(1_234, 1_234, 0, 0, 0, 0, 0, 0));
        assertThat(intake.memory.items).hasSize(1_234);
        assertThat(progress).containsExactly(500L, 1_000L, 1_234L);
        assertThat(intake.letters.asked).allMatch(texts -> texts.size() <= 32);
        assertThat(intake.letters.texts()).hasSize(1_234);
    }

    @Test
    void a_gzip_drop_that_breaks_keeps_its_lines_and_says_that_it_broke() throws IOException {
        byte[] folded = DropLinesTest.gzip(WATCH + "\n" + "{\"x\":1}\n".repeat(100_000));
        byte[] broken = Arrays.copyOf(folded, folded.length - 10);

        ContentRun run = intake.drop(broken);

        assertThat(run.error()).contains("drop is not readable");
        assertThat(run.tally().inserted()).isEqualTo(1);
        assertThat(RunJson.of(run).path("error").asText()).isEqualTo("drop is not readable");
    }

    @Test
    void a_run_is_written_out_member_by_member() {
        intake.drop(WATCH, WATCH, "{");

        assertThat(RunJson.of(intake.memory.runs.getFirst()))
                .hasToString("{\"runId\":\"run-0001\",\"source\":\"test.ndjson\","
                        + "\"startedAt\":\"2026-04-28T12:00:00.000Z\",\"completedAt\":\"2026-04-28T12:00:00.000Z\","
                        + "\"durationMs\":0,\"processedCount\":2,\"insertedCount\":1,\"updatedCount\":0,"
                        + "\"unchangedCount\":1,\"staleCount\":0,\"deletedCount\":0,\"rejectedCount\":1,"
                        + "\"vectorFailures\":0,\"rejected\":[{\"line\":3,\"reason\":\"line is not valid JSON\"}],"
                        + "\"warnings\":[{\"line\":2,\"reason\":\"same item as line 1\"}]}");
    }

    private static String line(String contentId, String members) {
        return "{\"platform\":\"X\",\"contentId\":\"" + contentId + "\"," + members + "}";
    }
}
