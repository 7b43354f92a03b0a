package dev.coldpath.intelligence.ingest;

import dev.coldpath.intelligence.content.ContentRun;
import dev.coldpath.intelligence.vector.VectorName;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/// An ingest with everything around it in memory.
final class Intake {
    static final Instant NOON = Instant.parse("2026-04-28T12:00:00Z");

    final MemoryStores memory = new MemoryStores();
    final MemoryIndex index = new MemoryIndex();
    final LetterEmbedder letters = new LetterEmbedder();
    final Map<VectorName, Integer> recorded = new HashMap<>();
    volatile Instant now = NOON;
    UUID anywhere = new UUID(0, 0);
    private int runs;

    ContentRun drop(String... lines) {
        return drop((String.join("\n", lines) + "\n").getBytes(StandardCharsets.UTF_8));
    }

    ContentRun drop(byte[] bytes) {
        return drop(bytes, Watcher.NONE);
    }

    ContentRun drop(byte[] bytes, Watcher watcher) {
        return ingest().ingest("test.ndjson", new ByteArrayInputStream(bytes), watcher);
    }

    Ingest ingest() {
        return new Ingest(memory.stores(), spaces(Optional.empty()), time(), this::runId);
    }

    Ingest ingest(Spaces.Sight sight) {
        return new Ingest(memory.stores(), spaces(Optional.of(sight)), time(), this::runId);
    }

    Spaces spaces(Optional<Spaces.Sight> sight) {
        return new Spaces(index, Optional.of(letters), sight, () -> recorded);
    }

    RetryEmbeddings retry() {
        return retry(Optional.empty());
    }

    RetryEmbeddings retry(Spaces.Sight sight) {
        return retry(Optional.of(sight));
    }

    private RetryEmbeddings retry(Optional<Spaces.Sight> sight) {
        return new RetryEmbeddings(memory.stores().items(), spaces(sight), time(), () -> anywhere);
    }

    InstantSource time() {
        return () -> now;
    }

    private String runId() {
        return runId(++runs);
    }

    private static String runId(int run) {
        return "run-%04d".formatted(run);
    }

    /// The revision that the item of this line of this run begins with, both counted from 1.
    static long first(int run, long line) {
        return new FirstRevisions(runId(run)).of(line);
    }
}
