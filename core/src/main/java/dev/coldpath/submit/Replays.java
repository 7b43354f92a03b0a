package dev.coldpath.submit;

import java.time.Instant;

/// Remembers what was answered under an idempotency key when nothing was admitted. What is admitted is remembered by
/// the admission itself.
public interface Replays {
    /// Stores the answer unless a live one is there. Returns the one that is stored now: the first wins, and its
    /// repetitions learn what it was.
    Replay keep(Once once, Replay replay, Instant now);
}
