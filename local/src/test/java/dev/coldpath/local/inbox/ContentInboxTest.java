package dev.coldpath.local.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import dev.coldpath.api.ServiceLog;
import dev.coldpath.intelligence.ingest.Watcher;
import dev.coldpath.store.StoreDown;
import dev.coldpath.testkit.SettableTime;
import dev.coldpath.time.Timer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ContentInboxTest {
    private static final Duration SECOND = Duration.ofSeconds(1);

    @TempDir
    Path data;

    private final SettableTime time = new SettableTime(Instant.parse("2026-04-28T12:00:00Z"));
    private final Intakes intakes = new Intakes(time);
    private final Failures failures = new Failures();
    private InboxFolders folders = new InboxFolders(Path.of("."), Path.of("."), Path.of("."));

    @BeforeEach
    void makeFolders() throws IOException {
        folders = InboxFolders.in(data);
    }

    @Test
    void a_file_is_taken_in_once_its_size_has_not_changed_for_two_seconds() throws IOException {
        ContentInbox inbox = inbox();
        Path drop = Files.writeString(folders.content().resolve("a.ndjson"), "{}\n");
        inbox.look();
        time.advance(Duration.ofMillis(1_999));
        inbox.look();
        assertThat(intakes.runs).isEmpty();

        Files.writeString(drop, "{}\n{}\n");
        time.advance(SECOND);
        inbox.look();
        time.advance(SECOND);
        inbox.look();
        assertThat(intakes.runs).as("it grew").isEmpty();

        time.advance(SECOND);
        inbox.look();
        assertThat(intakes.sources()).containsExactly("a.ndjson");
        assertThat(drop).doesNotExist();
        assertThat(data.resolve("inbox/done/a.ndjson")).hasContent("{}\n{}\n");
        assertThat(folders.rejected()).isEmptyDirectory();

        time.advance(Duration.ofSeconds(10));
        inbox.look();
        assertThat(intakes.runs).hasSize(1);
    }

    @Test
    void a_drop_is_as_old_as_its_end_and_not_as_its_file() throws IOException {
        ContentInbox inbox = inbox();
        Path drop = Files.writeString(folders.content().resolve("a.ndjson"), "{}\n");
        Files.setLastModifiedTime(drop, FileTime.from(Instant.EPOCH));
        inbox.look();
        time.advance(Duration.ofSeconds(2));
        inbox.look();

        assertThat(Files.getLastModifiedTime(folders.done().resolve("a.ndjson")).toInstant())
                .isEqualTo(time.instant());
    }

    @Test
    void what_is_still_written_hidden_a_folder_or_a_link_is_left_alone() throws IOException {
        ContentInbox inbox = inbox();
        Files.writeString(folders.content().resolve("a.ndjson.part"), "{}\n");
        Files.writeString(folders.content().resolve(".hidden"), "{}\n");
        Files.createDirectory(folders.content().resolve("folder"));
        Path elsewhere = Files.writeString(data.resolve("elsewhere"), "{}\n");
        Files.createSymbolicLink(folders.content().resolve("link"), elsewhere);

        settle(inbox);

        assertThat(intakes.runs).isEmpty();
        assertThat(failures.causes).isEmpty();
    }

    @Test
    void refused_lines_are_written_down_beside() throws IOException {
        Files.writeString(folders.content().resolve("a.ndjson"), "{}\nbad \"line\"\n{}\nbad\n");

        settle(inbox());

        assertThat(data.resolve("inbox/rejected/a.ndjson.ndjson")).hasContent("""
                        {"line":2,"reason":"line is not valid JSON","text":"bad \\"line\\""}
                        {"line":4,"reason":"line is not valid JSON","text":"bad"}
                        """);
        assertThat(data.resolve("inbox/done/a.ndjson")).exists();
    }

    @Test
    void a_file_that_a_broken_store_stops_stays_and_is_tried_again_after_a_while_that_grows() throws IOException {
        ContentInbox inbox = inbox();
        Path drop = Files.writeString(folders.content().resolve("a.ndjson"), "{}\n");
        Files.writeString(folders.content().resolve("b.ndjson"), "{}\n");
        intakes.before = () -> {
            throw new StoreDown("items: gone");
        };
        inbox.look();
        List<Integer> tries = new ArrayList<>();
        for (int second = 1; second <= 40; second++) {
            time.advance(SECOND);
            int before = failures.causes.size();
            inbox.look();
            if (failures.causes.size() > before) {
                tries.add(second);
            }
        }

        assertThat(tries).containsExactly(2, 7, 17, 37);
        assertThat(failures.causes).hasSize(8).allMatch(StoreDown.class::isInstance);
        assertThat(drop).exists();
        intakes.before = () -> {};
        time.advance(Duration.ofMinutes(10));
        inbox.look();
        assertThat(intakes.sources()).containsExactly("b.ndjson", "a.ndjson");
        assertThat(folders.content()).isEmptyDirectory();
    }

    @Test
    void an_error_is_told_and_the_others_are_taken_in_all_the_same() throws IOException {
        Files.writeString(folders.content().resolve("a.ndjson"), "{}\n");
        Files.writeString(folders.content().resolve("b.ndjson"), "{}\n");
        StackOverflowError deep = new StackOverflowError();
        intakes.before = () -> {
            intakes.before = () -> {};
            throw deep;
        };
        ContentInbox inbox = inbox();

        settle(inbox);

        assertThat(failures.causes).containsExactly(deep);
        assertThat(intakes.sources()).containsExactly("b.ndjson");
        time.advance(Duration.ofSeconds(5));
        inbox.look();
        assertThat(intakes.sources()).containsExactly("a.ndjson", "b.ndjson");
    }

    @Test
    void a_file_that_is_replaced_while_it_is_taken_in_is_taken_in_again() throws IOException {
        ContentInbox inbox = inbox();
        Path drop = Files.writeString(folders.content().resolve("a.ndjson"), "{}\n");
        Path other = Files.writeString(data.resolve("other"), "{}\n{}\n");
        intakes.after = () -> move(other, drop);

        settle(inbox);

        assertThat(drop).hasContent("{}\n{}\n");
        assertThat(folders.done()).isEmptyDirectory();
        settle(inbox);
        assertThat(intakes.runs).map(run -> run.tally().processed()).containsExactly(2L, 1L);
        assertThat(folders.done().resolve("a.ndjson")).hasContent("{}\n{}\n");
        assertThat(folders.content()).isEmptyDirectory();
    }

    @Test
    void a_file_that_is_removed_while_it_is_taken_in_is_only_told_of() throws IOException {
        Path drop = Files.writeString(folders.content().resolve("a.ndjson"), "{}\n");
        intakes.after = () -> move(drop, data.resolve("elsewhere"));

        settle(inbox());

        assertThat(intakes.sources()).containsExactly("a.ndjson");
        assertThat(failures.causes).singleElement().isInstanceOf(NoSuchFileException.class);
    }

    private static void move(Path from, Path to) {
        try {
            Files.move(from, to, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void a_run_that_ended_before_its_file_was_put_away_only_repeats_it() throws IOException {
        Path drop = Files.writeString(folders.content().resolve("a.ndjson"), "{}\n");
        intakes.take(drop, Watcher.NONE);

        settle(inbox());

        assertThat(intakes.sources()).containsExactly("a.ndjson", "a.ndjson");
        assertThat(data.resolve("inbox/done/a.ndjson")).exists();
    }

    @Test
    void closing_stops_a_long_run_and_leaves_its_file_for_the_next_start() throws Exception {
        Path drop = Files.writeString(folders.content().resolve("a.ndjson"), "bad\n");
        ContentInbox inbox = inbox();
        intakes.before = () -> inbox.close();
        settle(inbox);

        assertThat(drop).exists();
        assertThat(data.resolve("inbox/rejected/a.ndjson.ndjson")).doesNotExist();
        assertThat(intakes.runs).isEmpty();
        assertThat(failures.causes).isEmpty();
        intakes.before = () -> {};
        settle(inbox());
        assertThat(intakes.sources()).containsExactly("a.ndjson");
    }

    @Test
    void in_the_background_it_looks_every_second_until_it_is_closed() throws Exception {
        Files.writeString(folders.content().resolve("a.ndjson"), "{}\n");
        List<Instant> looks = new ArrayList<>();
        CountDownLatch looked = new CountDownLatch(1);
        CountDownLatch closed = new CountDownLatch(1);
        Timer timer = until -> {
            looks.add(until);
            if (looks.size() < 4) {
                time.set(until);
                return;
            }
            looked.countDown();
            try {
                time.await(until);
            } catch (InterruptedException e) {
                closed.countDown();
                throw e;
            }
        };
        Instant begun = time.instant();
        ContentInbox inbox = new ContentInbox(folders, intakes, time, timer, failures);

        inbox.start();
        looked.await();
        inbox.close();
        closed.await();

        assertThat(looks)
                .containsExactly(
                        begun.plusSeconds(1), begun.plusSeconds(2), begun.plusSeconds(3), begun.plusSeconds(4));
        assertThat(intakes.sources()).containsExactly("a.ndjson");
    }

    private void settle(ContentInbox inbox) {
        inbox.look();
        time.advance(Duration.ofSeconds(2));
        inbox.look();
    }

    private ContentInbox inbox() {
        return new ContentInbox(folders, intakes, time, time, failures);
    }

    private static final class Failures implements ServiceLog {
        private final List<Throwable> causes = new ArrayList<>();

        @Override
        public void served(Served request) {
            throw new UnsupportedOperationException("nothing is served here");
        }

        @Override
        public void failed(String requestId, Throwable cause) {
            throw new UnsupportedOperationException("nothing is served here");
        }

        @Override
        public void dutyFailed(String duty, Throwable cause) {
            assertThat(duty).isEqualTo("inbox");
            causes.add(cause);
        }
    }
}
