package dev.coldpath.intelligence.content;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// The record of one drop's import.
///
/// @param runId sortable by start
/// @param source the file's or object's name, or what sent it
/// @param rejected the first hundred lines that were refused, and why
/// @param warnings the first hundred oddities that were no reason to refuse
/// @param error why the rest of the drop could not be read
public record ContentRun(
        String runId,
        String source,
        Instant startedAt,
        Instant completedAt,
        Tally tally,
        List<Note> rejected,
        List<Note> warnings,
        Optional<String> error) {
    public ContentRun {
        rejected = List.copyOf(rejected);
        warnings = List.copyOf(warnings);
    }

    public Duration duration() {
        return Duration.between(startedAt, completedAt);
    }

    /// How many lines became what; `processed` are the good ones.
    public record Tally(
            long processed,
            long inserted,
            long updated,
            long unchanged,
            long stale,
            long deleted,
            long rejected,
            long vectorFailures) {}

    /// Something about one line.
    ///
    /// @param line from 1
    public record Note(long line, String reason) {}
}
