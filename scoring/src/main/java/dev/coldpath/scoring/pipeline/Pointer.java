package dev.coldpath.scoring.pipeline;

import dev.coldpath.scoring.snapshot.Snapshot;
import dev.coldpath.scoring.snapshot.Status;
import java.time.Instant;

/// What tasks tell each other of a snapshot: how the call ended, and the instant that completes its key.
record Pointer(Status status, Instant observedAt) {
    static Pointer to(Snapshot snapshot) {
        return new Pointer(snapshot.status(), snapshot.observedAt());
    }
}
