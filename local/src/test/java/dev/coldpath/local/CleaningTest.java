package dev.coldpath.local;

import static dev.coldpath.testkit.Samples.NOON;
import static org.assertj.core.api.Assertions.assertThat;

import dev.coldpath.local.inbox.InboxFolders;
import dev.coldpath.local.results.ResultFiles;
import dev.coldpath.local.sqlite.SqliteEngine;
import dev.coldpath.result.ResultStore.Address;
import dev.coldpath.testkit.Samples;
import dev.coldpath.testkit.SettableTime;
import dev.coldpath.testkit.api.RecordedLog;
import dev.coldpath.time.Timer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CleaningTest {
    @TempDir
    Path home;

    private final SqliteEngine engine = SqliteEngine.inMemory();
    private final SettableTime time = new SettableTime(NOON);
    private final RecordedLog log = new RecordedLog();

    @AfterEach
    void close() {
        engine.close();
    }

    @Test
    void files_of_results_go_after_a_week_and_drops_after_a_quarter() throws Exception {
        ResultFiles results = new ResultFiles(home.resolve("results"));
        Address old = new Address(Samples.scope(), Samples.jobId(), Samples.fence());
        Address other = new Address(old.scope(), Samples.jobId(), Samples.fence());
        results.put(old, new byte[] {1});
        results.put(other, new byte[] {1});
        aged(home.resolve("results"), NOON);
        InboxFolders inbox = InboxFolders.in(home);
        for (Path folder : new Path[] {inbox.done(), inbox.rejected(), inbox.content()}) {
            Files.setLastModifiedTime(Files.writeString(folder.resolve("a"), ""), FileTime.from(NOON));
        }

        Cleaning cleaning = cleaning(results, inbox);

        cleaning.pass(NOON.plus(Duration.ofDays(7)));
        assertThat(results.get(old)).isPresent();

        Files.setLastModifiedTime(file(home.resolve("results"), other), FileTime.from(NOON.plusSeconds(1)));
        cleaning.pass(NOON.plus(Duration.ofDays(7)).plusMillis(1));
        assertThat(results.get(old)).isEmpty();
        assertThat(results.get(other)).isPresent();
        assertThat(home.resolve("results").resolve(old.scope().key()))
                .isDirectoryContaining("glob:**" + other.job())
                .isDirectoryNotContaining("glob:**" + old.job());

        cleaning.pass(NOON.plus(Duration.ofDays(90)));
        assertThat(inbox.done()).isNotEmptyDirectory();
        cleaning.pass(NOON.plus(Duration.ofDays(90)).plusMillis(1));
        assertThat(inbox.done()).isEmptyDirectory();
        assertThat(inbox.rejected()).isEmptyDirectory();
        assertThat(inbox.content()).as("what waits to be taken in").isNotEmptyDirectory();
        assertThat(log.text()).isEmpty();
    }

    @Test
    void it_is_done_at_the_start_and_every_hour_and_what_breaks_is_told() throws Exception {
        InboxFolders inbox = InboxFolders.in(home);
        Files.delete(inbox.rejected());
        CountDownLatch third = new CountDownLatch(3);
        Timer hours = until -> {
            third.countDown();
            if (third.getCount() == 0) {
                new CountDownLatch(1).await();
            }
            assertThat(Duration.between(time.instant(), until)).isEqualTo(Duration.ofHours(1));
            time.set(until);
        };
        Cleaning.Work work = new Cleaning.Work(engine.cleaner(), new ResultFiles(home.resolve("none")), inbox);

        try (Cleaning cleaning = new Cleaning(work, time, hours, log)) {
            cleaning.start();
            third.await();
        }

        assertThat(log.text()).hasLineCount(3).contains("cleaning " + NoSuchFileException.class.getName());
    }

    private Cleaning cleaning(ResultFiles results, InboxFolders inbox) {
        return new Cleaning(new Cleaning.Work(engine.cleaner(), results, inbox), time, time, log);
    }

    private static Path file(Path results, Address address) {
        return results.resolve(address.scope().key())
                .resolve(address.job().toString())
                .resolve(address.fence().hex() + ".json.gz");
    }

    private static void aged(Path folder, Instant at) throws IOException {
        try (var files = Files.walk(folder)) {
            for (Path file : (Iterable<Path>) files.filter(Files::isRegularFile)::iterator) {
                Files.setLastModifiedTime(file, FileTime.from(at));
            }
        }
    }
}
