package dev.coldpath.intelligence.ingest;

import dev.coldpath.intelligence.content.ContentRun.Note;
import java.time.Duration;
import java.util.Optional;

/// Listens to the progress of an import.
public interface Watcher {
    /// Nobody looks.
    Watcher NONE = new Watcher() {};

    /// How far it is: now and then, and at the end.
    ///
    /// @param lines read so far
    /// @param bytes of the drop read so far, folded as it came
    default void at(long lines, long bytes) {}

    /// The drop was handed over to another process, whose end of it has been waited for that long: at once, and then
    /// every now and then.
    default void waiting(Duration since) {}

    /// A line was refused. Unlike the run's record, which keeps a hundred, this tells of every one.
    ///
    /// @param text what the line says; empty when it is not UTF-8 or too long
    default void rejected(Note note, Optional<String> text) {}
}
