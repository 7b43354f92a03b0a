package dev.coldpath.intelligence.content;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// Stores the records of imports.
public interface ContentRuns {
    void record(ContentRun run);

    /// The newest first.
    List<ContentRun> newest(int most);

    /// The run that ended last, and what all runs that ended since then came to; empty when there never was one.
    Optional<Freshness> freshness(Instant since);

    /// How fresh the content is.
    ///
    /// @param processed good lines of the runs that ended since the asked instant
    /// @param inserted new items of those runs
    record Freshness(ContentRun last, long processed, long inserted) {}
}
