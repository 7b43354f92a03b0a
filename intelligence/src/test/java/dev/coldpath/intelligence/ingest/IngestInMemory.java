package dev.coldpath.intelligence.ingest;

import dev.coldpath.intelligence.content.ContentRuns;
import java.time.Instant;

/// An ingest in memory, for tests of what uses one.
public final class IngestInMemory {
    private final Intake intake = new Intake();

    /// Takes the one instant at which everything happens.
    public IngestInMemory(Instant now) {
        intake.now = now;
    }

    public Ingest ingest() {
        return intake.ingest();
    }

    public ContentRuns runs() {
        return intake.memory.stores().runs();
    }

    public int itemCount() {
        return intake.memory.items.size();
    }
}
