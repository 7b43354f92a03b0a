package dev.coldpath.local.inbox;

import dev.coldpath.intelligence.content.ContentRun;
import dev.coldpath.intelligence.ingest.Ingest;
import dev.coldpath.intelligence.ingest.Watcher;
import java.io.FileInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;

/// Takes one file of content in.
@FunctionalInterface
public interface ContentIntake {
    /// What it came to.
    ///
    /// @throws IOException when the file cannot be opened
    ContentRun take(Path file, Watcher watcher) throws IOException;

    /// One that does it here, under the file's name.
    static ContentIntake of(Ingest ingest) {
        return (file, watcher) -> {
            // not a channel: an interrupt must not look like a file that ends early
            try (InputStream drop = new FileInputStream(file.toFile())) {
                return ingest.ingest(file.getFileName().toString(), drop, watcher);
            }
        };
    }
}
