package dev.coldpath.intelligence.ingest;

import dev.coldpath.intelligence.content.ContentRun;

/// How far a drop has been imported.
public sealed interface Progress {
    /// To its end; the run is on record.
    record Over(ContentRun run) implements Progress {}

    /// No further than there was time for. Nothing is on record yet.
    record Stopped(Bookmark bookmark) implements Progress {}
}
