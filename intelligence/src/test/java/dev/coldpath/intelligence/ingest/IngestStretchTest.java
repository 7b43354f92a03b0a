package dev.coldpath.intelligence.ingest;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.coldpath.intelligence.content.ContentRun;
import dev.coldpath.intelligence.content.Item;
import dev.coldpath.intelligence.ingest.Progress.Over;
import dev.coldpath.intelligence.ingest.Progress.Stopped;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;

class IngestStretchTest {
    private static final Bookmark START = Bookmark.before("run-long", "test.ndjson", Intake.NOON);

    private final Intake intake = new Intake();

    @Test
    void stretches_of_a_drop_come_to_what_the_whole_comes_to() {
        for (long seed = 1; seed <= 5; seed++) {
            byte[] drop = drop(new Random(seed));
            Intake whole = new Intake();
            ContentRun run = whole.drop(drop);
            Intake parts = new Intake();

            List<Bookmark> stops = stops(parts, drop);

            assertThat(stops).map(Bookmark::line).as("seed %d", seed).hasSizeGreaterThan(3);
            assertThat(parts.memory.runs).as("seed %d", seed).singleElement().satisfies(record -> {
                assertThat(record.runId()).isEqualTo("run-long");
                assertThat(record.tally()).isEqualTo(run.tally());
                assertThat(record.rejected()).isEqualTo(run.rejected());
                assertThat(record.warnings()).isEqualTo(run.warnings());
                assertThat(record.error()).isEmpty();
            });
            assertThat(titles(parts)).as("seed %d", seed).isEqualTo(titles(whole));
        }
    }

    @Test
    void bad_lines_alone_make_a_stretch_too() {
        byte[] drop = "{\n".repeat(1_100).getBytes(UTF_8);

        assertThat(stops(intake, drop)).map(Bookmark::line).containsExactly(500L, 1_000L);
        assertThat(intake.memory.runs).singleElement().satisfies(record -> {
            assertThat(record.tally().rejected()).isEqualTo(1_100);
            assertThat(record.rejected()).hasSize(100);
        });
    }

    @Test
    void the_same_stretch_twice_begins_items_with_other_revisions() {
        byte[] drop = drop(new Random(1));
        take(intake, START, drop);
        Map<String, Long> first = revisions();
        intake.memory.items.clear();

        take(intake, START, drop);

        assertThat(revisions()).hasSameSizeAs(first).doesNotContainValue(first.get("n0"));
    }

    @Test
    void a_drop_that_breaks_in_a_later_stretch_ends_its_run() throws IOException {
        byte[] whole = gzip(drop(new Random(2)));

        Stopped stopped = (Stopped) take(intake, START, whole);
        byte[] cut = Arrays.copyOf(whole, whole.length / 2);
        Progress progress =
                intake.ingest().ingest(new Stretch(stopped.bookmark(), Instant.MAX), stream(cut), Watcher.NONE);

        assertThat(progress).isInstanceOf(Over.class);
        assertThat(intake.memory.runs)
                .singleElement()
                .satisfies(record -> assertThat(record.error()).contains("drop is not readable"));
    }

    @Test
    void a_run_whose_drop_is_gone_ends_with_what_it_came_to() {
        Stopped stopped = (Stopped) take(intake, START, drop(new Random(1)));

        intake.ingest().giveUp(stopped.bookmark());

        assertThat(intake.memory.runs).singleElement().satisfies(record -> {
            assertThat(record.runId()).isEqualTo("run-long");
            assertThat(record.tally()).isEqualTo(stopped.bookmark().soFar().tally());
            assertThat(record.error()).contains("drop is not readable");
        });
    }

    @Test
    void nothing_goes_on_before_the_first_line() {
        assertThatThrownBy(() -> new Bookmark(START.soFar(), -1))
                .hasMessage("run run-long: it cannot go on after line -1");
    }

    /// Where the run stood whenever there was no more time: there never is any.
    private static List<Bookmark> stops(Intake intake, byte[] drop) {
        List<Bookmark> stops = new ArrayList<>();
        Bookmark from = START;
        while (take(intake, from, drop) instanceof Stopped(Bookmark bookmark)) {
            assertThat(bookmark.line()).isGreaterThan(from.line());
            stops.add(bookmark);
            from = bookmark;
        }
        return stops;
    }

    private static Progress take(Intake intake, Bookmark from, byte[] drop) {
        return intake.ingest().ingest(new Stretch(from, Instant.MIN), stream(drop), Watcher.NONE);
    }

    private static ByteArrayInputStream stream(byte[] drop) {
        return new ByteArrayInputStream(drop);
    }

    private static Map<String, String> titles(Intake intake) {
        return intake.memory.items.values().stream()
                .collect(Collectors.toMap(Item::contentId, item -> item.title().orElseThrow()));
    }

    private Map<String, Long> revisions() {
        return intake.memory.items.values().stream().collect(Collectors.toMap(Item::contentId, Item::revision));
    }

    /// Items of which some come again with another title, bad lines and blank ones.
    private static byte[] drop(Random chance) {
        StringBuilder drop = new StringBuilder(line(0, 0));
        int lines = 1_200 + chance.nextInt(400);
        int repeats = 4 + chance.nextInt(40);
        for (int i = 1; i < lines; i++) {
            int name = chance.nextInt(repeats) == 0 ? chance.nextInt(i) : i;
            drop.append('\n')
                    .append(
                            switch (chance.nextInt(10)) {
                                case 0 -> "{}";
                                case 1 -> "";
                                default -> line(name, i);
                            });
        }
        return drop.toString().getBytes(UTF_8);
    }

    private static byte[] gzip(byte[] drop) throws IOException {
        ByteArrayOutputStream folded = new ByteArrayOutputStream();
        try (OutputStream out = new GZIPOutputStream(folded)) {
            out.write(drop);
        }
        return folded.toByteArray();
    }

    private static String line(int name, int title) {
        return "{\"platform\":\"X\",\"contentId\":\"n" + name + "\",\"title\":\"t" + title + "\"}";
    }
}
