package dev.coldpath.local.inbox;

import dev.coldpath.intelligence.content.ContentRun;
import dev.coldpath.intelligence.content.ContentRuns;
import dev.coldpath.intelligence.ingest.Watcher;
import dev.coldpath.local.refusal.Unusable;
import dev.coldpath.time.Timer;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.function.BooleanSupplier;

/// Hands files over to the service that runs beside, since only one process writes its index: puts them into the folder
/// it watches, and waits until their run is on record.
public final class ServiceIntake implements ContentIntake {
    private static final Duration PERIOD = Duration.ofMillis(500);
    private static final int RUNS = 100;

    private final InboxFolders folders;
    private final ContentRuns runs;
    private final BooleanSupplier stopped;
    private final InstantSource time;
    private final Timer timer;

    /// Takes the folders and the records of the service.
    ///
    /// @param stopped whether no service is there any more that would come to the folder
    public ServiceIntake(
            InboxFolders folders, ContentRuns runs, BooleanSupplier stopped, InstantSource time, Timer timer) {
        this.folders = folders;
        this.runs = runs;
        this.stopped = stopped;
        this.time = time;
        this.timer = timer;
    }

    /// @throws Unusable when the service stops before it has come to the file, or the file is taken away from it
    @Override
    public ContentRun take(Path file, Watcher watcher) throws IOException {
        Instant begun = time.instant();
        Path drop = handOver(file);
        for (Instant next = begun; ; next = next.plus(PERIOD)) {
            await(next);
            Optional<ContentRun> run = result(drop, begun);
            if (run.isPresent()) {
                return run.get();
            }
            watcher.waiting(Duration.between(begun, next));
        }
    }

    /// Empty: it still waits, or is being taken in.
    private Optional<ContentRun> result(Path drop, Instant begun) {
        if (Files.exists(drop)) {
            // one that stopped may have finished this file with its last breath: the next look sees that
            if (stopped.getAsBoolean() && Files.exists(drop)) {
                throw new Unusable("the service stopped; " + drop + " is taken in at its next start.");
            }
            return Optional.empty();
        }
        // the record comes first and then the file goes, so what is gone without one went another way
        return Optional.of(recorded(drop.getFileName().toString(), begun)
                .orElseThrow(() -> new Unusable(drop + " was taken away before the service came to it.")));
    }

    /// Copies under a name that is free, so that nobody else's file of the same name is lost. Others may hand over at
    /// the same time: what is unfinished has a name of its own, and a name is taken before anything is put there.
    private Path handOver(Path file) throws IOException {
        String own = file.getFileName().toString();
        // what the service would pass over by its name it would never take
        String name = InboxFolders.isDrop(own) ? own : "drop-" + own + ".ndjson";
        Path unfinished = Files.createTempFile(folders.content(), "." + name + "-", ".part");
        try {
            Files.copy(file, unfinished, StandardCopyOption.REPLACE_EXISTING);
            Path drop = folders.content().resolve(name);
            for (int i = 2; !reserved(drop); i++) {
                drop = folders.content().resolve(i + "-" + name);
            }
            return Files.move(unfinished, drop, StandardCopyOption.ATOMIC_MOVE);
        } finally {
            Files.deleteIfExists(unfinished);
        }
    }

    /// Takes a name. Whoever had it before has gone to the others that are done, which is why those are looked at last.
    private boolean reserved(Path drop) throws IOException {
        try {
            Files.createFile(drop);
        } catch (FileAlreadyExistsException _) {
            return false;
        }
        if (Files.exists(folders.done().resolve(drop.getFileName()))) {
            Files.delete(drop);
            return false;
        }
        return true;
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
