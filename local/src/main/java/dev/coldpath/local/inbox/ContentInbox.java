package dev.coldpath.local.inbox;

import dev.coldpath.api.ServiceLog;
import dev.coldpath.intelligence.content.ContentRun.Note;
import dev.coldpath.intelligence.ingest.Watcher;
import dev.coldpath.time.Rhythm;
import dev.coldpath.time.Timer;
import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;

/// Watches the folder of drops for as long as the host lives. A file that has not changed for two seconds is taken in
/// and put away; one that changed meanwhile is taken in again, and one that a broken store stops stays where it is and
/// is tried again, after a while that grows.
public final class ContentInbox implements AutoCloseable {
    static final Duration PERIOD = Duration.ofSeconds(1);
    private static final Rhythm RHYTHM = new Rhythm(PERIOD);
    private static final Duration STILL = Duration.ofSeconds(2);
    private static final Duration FIRST_RETRY = Duration.ofSeconds(5);
    private static final int DOUBLINGS = 6;

    private final InboxFolders folders;
    private final ContentIntake intake;
    private final InstantSource time;
    private final Timer timer;
    private final ServiceLog log;
    private final Map<Path, Seen> seen = new HashMap<>();
    private final ReentrantLock working = new ReentrantLock();
    private final Thread thread;
    private volatile boolean closing;

    /// One that does not watch yet.
    public ContentInbox(InboxFolders folders, ContentIntake intake, InstantSource time, Timer timer, ServiceLog log) {
        this.folders = folders;
        this.intake = intake;
        this.time = time;
        this.timer = timer;
        this.log = log;
        this.thread = Thread.ofVirtual().name("inbox").unstarted(this::lookAgainAndAgain);
    }

    /// What is known of a file that waits.
    ///
    /// @param next not to be tried before
    private record Seen(FileState state, Instant next, int failures) {
        static Seen first(FileState state, Instant now) {
            return new Seen(state, now.plus(STILL), 0);
        }

        Seen failed(Instant now) {
            Duration pause = FIRST_RETRY.multipliedBy(1L << Math.min(failures, DOUBLINGS));
            return new Seen(state, now.plus(pause), failures + 1);
        }
    }

    /// Begins to watch in the background.
    public void start() {
        thread.start();
    }

    /// Stops watching. A file that is being taken in is stopped at its next few hundred lines and repeated by the next
    /// start; nothing that is being written is interrupted.
    @Override
    public void close() {
        closing = true;
        working.lock();
        try {
            thread.interrupt();
        } finally {
            working.unlock();
        }
    }

    private void lookAgainAndAgain() {
        Instant next = time.instant();
        try {
            while (!closing) {
                look();
                next = RHYTHM.next(next, time.instant());
                timer.await(next);
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    /// Takes in what has waited long enough. Whatever goes wrong is told, and the next look is made all the same.
    void look() {
        working.lock();
        try {
            List<Path> waiting = folders.waiting();
            seen.keySet().retainAll(waiting);
            for (Path file : waiting) {
                if (!closing && isDue(file)) {
                    take(file);
                }
            }
        } catch (IOException | RuntimeException | Error e) {
            log.dutyFailed("inbox", e);
        } finally {
            working.unlock();
        }
    }

    private boolean isDue(Path file) throws IOException {
        Instant now = time.instant();
        try {
            FileState state = FileState.of(file);
            Seen before = seen.get(file);
            if (before == null || !before.state().equals(state)) {
                seen.put(file, Seen.first(state, now));
                return false;
            }
            return !now.isBefore(before.next());
        } catch (NoSuchFileException _) {
            seen.remove(file);
            return false;
        }
    }

    private void take(Path file) {
        String name = file.getFileName().toString();
        try (RejectFile rejects = new RejectFile(folders.rejects(name))) {
            FileState taken = FileState.of(file);
            intake.take(file, new Stopping(rejects));
            rejects.finish();
            // what came under this name meanwhile waits like any other
            seen.remove(file);
            if (FileState.of(file).equals(taken)) {
                folders.finish(file, time.instant());
            }
        } catch (Stopped _) {
            // the next start repeats it
            seen.remove(file);
        } catch (IOException | RuntimeException | Error e) {
            log.dutyFailed("inbox", e);
            seen.computeIfPresent(file, (_, known) -> known.failed(time.instant()));
        }
    }

    /// The host is closing.
    private static final class Stopped extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    /// Ends a run where it is once the host is closing.
    private final class Stopping implements Watcher {
        private final RejectFile rejects;

        Stopping(RejectFile rejects) {
            this.rejects = rejects;
        }

        @Override
        public void at(long lines, long bytes) {
            if (closing) {
                throw new Stopped();
            }
        }

        @Override
        public void rejected(Note note, Optional<String> text) {
            rejects.rejected(note, text);
        }
    }
}
