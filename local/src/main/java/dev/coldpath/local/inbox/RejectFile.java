package dev.coldpath.local.inbox;

import dev.coldpath.intelligence.content.ContentRun.Note;
import dev.coldpath.intelligence.ingest.RejectLines;
import dev.coldpath.intelligence.ingest.Watcher;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;

/// The refused lines of one drop as a file. It appears whole once the drop is over, and not at all when none was
/// refused.
final class RejectFile implements Watcher, AutoCloseable {
    private final Path file;
    private final Path unfinished;
    private Optional<Writer> out = Optional.empty();

    /// One that is to appear there.
    RejectFile(Path file) {
        this.file = file;
        this.unfinished = file.resolveSibling(file.getFileName() + ".part");
    }

    @Override
    public void rejected(Note note, Optional<String> text) {
        new RejectLines(opened()).rejected(note, text);
    }

    private Writer opened() {
        try {
            if (out.isEmpty()) {
                out = Optional.of(Files.newBufferedWriter(unfinished));
            }
            return out.get();
        } catch (IOException e) {
            throw new UncheckedIOException(file + " cannot be written", e);
        }
    }

    /// Lets the file appear.
    void finish() throws IOException {
        if (out.isPresent()) {
            out.get().close();
            Files.move(unfinished, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        }
    }

    @Override
    public void close() throws IOException {
        if (out.isPresent()) {
            out.get().close();
        }
    }
}
