package dev.coldpath.intelligence.ingest;

import dev.coldpath.intelligence.content.ContentRun;
import dev.coldpath.intelligence.content.ContentRun.Tally;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// Where an import stands in its drop, and its result so far.
///
/// @param soFar as its record would be; what goes on from here goes on in the same record
/// @param line how many lines were taken, all of them done with
public record Bookmark(ContentRun soFar, long line) {
    public Bookmark {
        if (line < 0) {
            throw new IllegalArgumentException("run " + soFar.runId() + ": it cannot go on after line " + line);
        }
    }

    /// Before the first line.
    ///
    /// @param runId nobody else's, sortable by start
    /// @param source the file's or object's name, or what sent it
    public static Bookmark before(String runId, String source, Instant startedAt) {
        Tally nothing = new Tally(0, 0, 0, 0, 0, 0, 0, 0);
        return new Bookmark(
                new ContentRun(runId, source, startedAt, startedAt, nothing, List.of(), List.of(), Optional.empty()),
                0);
    }
}
