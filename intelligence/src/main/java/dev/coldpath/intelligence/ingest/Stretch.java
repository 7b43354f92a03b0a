package dev.coldpath.intelligence.ingest;

import java.time.Instant;

/// How much of a drop is imported at once.
///
/// @param until when to stop, at the end of the batch that is at work then; each stretch takes at least one
public record Stretch(Bookmark from, Instant until) {}
