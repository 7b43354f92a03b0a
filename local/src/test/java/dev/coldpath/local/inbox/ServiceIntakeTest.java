package dev.coldpath.local.inbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.coldpath.intelligence.content.ContentRun;
import dev.coldpath.intelligence.ingest.Watcher;
import dev.coldpath.local.refusal.Unusable;
import dev.coldpath.testkit.Race;
import dev.coldpath.testkit.SettableTime;
import dev.coldpath.time.Timer;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ServiceIntakeTest {
    @TempDir
    Path home;

    private final SettableTime time = new SettableTime(Instant.parse("2026-04-28T12:00:00Z"));
    private final Intakes service = new Intakes(time);

    @Test
    void a_file_is_copied_for_the_service_and_its_run_is_the_answer() throws IOException {
        InboxFolders folders = InboxFolders.in(home.resolve("data"));
        Path file = Files.writeString(home.resolve("posts.ndjson"), "{}\nbad\n");

        ContentRun run = new ServiceIntake(folders, service, () -> false, time, serviceWorking(folders))
                .take(file, Watcher.NONE);

        assertThat(run).isEqualTo(service.runs.getFirst());
        assertThat(run.tally().rejected()).isEqualTo(1);
        assertThat(file).exists();
        assertThat(folders.content()).isEmptyDirectory();
        assertThat(folders.done().resolve("posts.ndjson")).exists();
    }

    @Test
    void nobody_elses_file_or_run_of_the_same_name_is_taken_for_it() throws IOException {
        InboxFolders folders = InboxFolders.in(home.resolve("data"));
        Path file = Files.writeString(home.resolve("posts.ndjson"), "{}\n{}\n");
        Files.writeString(folders.done().resolve("posts.ndjson"), "{}\n");
        Files.writeString(folders.content().resolve("2-posts.ndjson"), "{}\n{}\n{}\n");

        ContentRun run = new ServiceIntake(folders, service, () -> false, time, serviceWorking(folders))
                .take(file, Watcher.NONE);

        assertThat(run.source()).isEqualTo("3-posts.ndjson");
        assertThat(run.tally().inserted()).isEqualTo(2);
        assertThat(folders.done().resolve("posts.ndjson")).hasContent("{}\n");
    }

    @Test
    void files_of_one_name_that_are_handed_over_at_once_are_all_taken() throws IOException {
        InboxFolders folders = InboxFolders.in(home.resolve("data"));
        List<Path> files = new ArrayList<>();
        for (int i = 0; i < 16; i++) {
            Path folder = Files.createDirectory(home.resolve("from-" + i));
            files.add(Files.writeString(folder.resolve("posts.ndjson"), "{}\n".repeat(i + 1)));
        }
        Timer gone = _ -> {
            throw new InterruptedException("nobody waits here");
        };

        Race.of(16, i -> () -> {
            assertThatThrownBy(() -> new ServiceIntake(folders, service, () -> false, time, gone)
                            .take(files.get(i), Watcher.NONE))
                    .isInstanceOf(InterruptedIOException.class);
            return i;
        });

        List<Long> sizes = new ArrayList<>();
        for (Path drop : folders.waiting()) {
            sizes.add(Files.size(drop));
        }
        assertThat(sizes)
                .containsExactlyInAnyOrderElementsOf(
                        LongStream.rangeClosed(1, 16).map(i -> i * 3).boxed().toList());
        assertThat(folders.content()).isDirectoryNotContaining("glob:**.part");
    }

    @Test
    void a_file_whose_name_the_service_passes_over_gets_another() throws IOException {
        InboxFolders folders = InboxFolders.in(home.resolve("data"));
        Path hidden = Files.writeString(home.resolve(".posts.part"), "{}\n");

        ContentRun run = new ServiceIntake(folders, service, () -> false, time, serviceWorking(folders))
                .take(hidden, Watcher.NONE);

        assertThat(run.source()).isEqualTo("drop-.posts.part.ndjson");
    }

    @Test
    void who_waits_is_told_so_at_once_and_then_how_long_it_takes() throws IOException {
        InboxFolders folders = InboxFolders.in(home.resolve("data"));
        Path file = Files.writeString(home.resolve("posts.ndjson"), "{}\n");
        List<Duration> told = new ArrayList<>();
        Watcher watcher = new Watcher() {
            @Override
            public void waiting(Duration since) {
                told.add(since);
            }
        };

        new ServiceIntake(folders, service, () -> false, time, serviceWorkingFrom(folders, 3)).take(file, watcher);

        assertThat(told).containsExactly(Duration.ZERO, Duration.ofMillis(500));
    }

    @Test
    void a_service_that_stops_first_ends_the_waiting_and_the_file_stays_for_its_next_start() throws IOException {
        InboxFolders folders = InboxFolders.in(home.resolve("data"));
        Path file = Files.writeString(home.resolve("posts.ndjson"), "{}\n");
        Timer nobodyWorks = until -> time.advance(Duration.between(time.instant(), until));
        Instant stop = time.instant().plusSeconds(30);

        ServiceIntake intake =
                new ServiceIntake(folders, service, () -> !time.instant().isBefore(stop), time, nobodyWorks);

        assertThatThrownBy(() -> intake.take(file, Watcher.NONE))
                .isInstanceOf(Unusable.class)
                .hasMessage("the service stopped; " + folders.content().resolve("posts.ndjson")
                        + " is taken in at its next start.");
        assertThat(folders.waiting()).hasSize(1);
        assertThat(time.instant()).isEqualTo(stop);
    }

    @Test
    void what_a_service_finished_before_it_stopped_is_the_answer() throws IOException {
        InboxFolders folders = InboxFolders.in(home.resolve("data"));
        Path file = Files.writeString(home.resolve("posts.ndjson"), "{}\n");

        ContentRun run =
                new ServiceIntake(folders, service, () -> true, time, serviceWorking(folders)).take(file, Watcher.NONE);

        assertThat(run.source()).isEqualTo("posts.ndjson");
    }

    @Test
    void a_file_that_somebody_takes_away_from_the_service_is_not_waited_for() throws IOException {
        InboxFolders folders = InboxFolders.in(home.resolve("data"));
        Path file = Files.writeString(home.resolve("posts.ndjson"), "{}\n");
        Timer thief = until -> {
            time.advance(Duration.between(time.instant(), until));
            try {
                Files.deleteIfExists(folders.content().resolve("posts.ndjson"));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        };

        assertThatThrownBy(() -> new ServiceIntake(folders, service, () -> false, time, thief).take(file, Watcher.NONE))
                .isInstanceOf(Unusable.class)
                .hasMessageEndingWith("was taken away before the service came to it.");
    }

    /// The same from the given look on.
    private Timer serviceWorkingFrom(InboxFolders folders, int look) {
        Timer working = serviceWorking(folders);
        int[] looks = {0};
        return until -> {
            looks[0]++;
            if (looks[0] >= look) {
                working.await(until);
            } else {
                time.advance(Duration.between(time.instant(), until));
            }
        };
    }

    /// While somebody waits, the service looks into its folder and the clock moves on.
    private Timer serviceWorking(InboxFolders folders) {
        return until -> {
            time.advance(Duration.between(time.instant(), until));
            try {
                for (Path drop : folders.waiting()) {
                    service.take(drop, Watcher.NONE);
                    folders.finish(drop, time.instant());
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        };
    }
}
