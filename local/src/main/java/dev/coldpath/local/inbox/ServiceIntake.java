package dev.coldpath.local.inbox;

import dev.coldpath.intelligence.content.ContentRun;
import dev.coldpath.intelligence.content.ContentRuns;
import dev.coldpath.intelligence.ingest.Watcher;
import dev.coldpath.time.Timer;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;

/// Hands files over to the service that runs beside, since only one process writes its index: puts them into the folder
/// it watches, and waits until their run is on record.
public final class ServiceIntake implements ContentIntake {
    private static final Duration PERIOD = Duration.ofMillis(500);
    private static final int RUNS = 100;

    private final InboxFolders folders;
    private final ContentRuns runs;
    private final InstantSource time;
    private final Timer timer;

    /// Takes the folders and the records of the service.
    public ServiceIntake(InboxFolders folders, ContentRuns runs, InstantSource time, Timer timer) {
        this.folders = folders;
        this.runs = runs;
        this.time = time;
        this.timer = timer;
    }

    @Override
    public ContentRun take(Path file, Watcher watcher) throws IOException {
        Instant begun = time.instant();
        Path drop = handOver(file);
        String source = drop.getFileName().toString();
        for (Instant next = begun.plus(PERIOD); ; next = next.plus(PERIOD)) {
            await(next);
            Optional<ContentRun> run = Files.exists(drop) ? Optional.empty() : recorded(source, begun);
            if (run.isPresent()) {
                return run.get();
            }
        }
    }

    /// Copies under a name that is free, so that nobody else's file of the same name is lost.
    private Path handOver(Path file) throws IOException {
        String name = file.getFileName().toString();
        Path drop = folders.content().resolve(name);
        for (int i = 2; Files.exists(drop) || Files.exists(folders.done().resolve(drop.getFileName())); i++) {
            drop = folders.content().resolve(i + "-" + name);
        }
        Path unfinished = drop.resolveSibling(drop.getFileName() + ".part");
        Files.copy(file, unfinished, StandardCopyOption.REPLACE_EXISTING);
        return Files.move(unfinished, drop, StandardCopyOption.ATOMIC_MOVE);
    }

    private Optional<ContentRun> recorded(String source, Instant begun) {
        return runs.newest(RUNS).stream()
                .filter(run -> run.source().equals(source) && !run.startedAt().isBefore(begun))
                .findFirst();
    }

    private void await(Instant next) throws IOException {
        try {
            timer.await(next);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("the service still works on it");
        }
    }
}
