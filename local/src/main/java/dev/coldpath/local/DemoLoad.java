package dev.coldpath.local;

import dev.coldpath.api.ServiceLog;
import dev.coldpath.intelligence.content.ItemReader;
import dev.coldpath.intelligence.demo.DemoDrop;
import dev.coldpath.intelligence.ingest.Ingest;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;

/// Loads the demonstration's posts as live content, in the background and once: where there is content, nothing is done.
final class DemoLoad implements AutoCloseable {
    private static final String SOURCE = "demonstration";

    private final ItemReader items;
    private final Ingest ingest;
    private final ContentDuties duties;
    private final InstantSource time;
    private final ServiceLog log;
    private final Thread thread;

    DemoLoad(ItemReader items, Ingest ingest, ContentDuties duties, InstantSource time, ServiceLog log) {
        this.items = items;
        this.ingest = ingest;
        this.duties = duties;
        this.time = time;
        this.log = log;
        this.thread = Thread.ofVirtual().name("demo").unstarted(this::load);
    }

    void start() {
        thread.start();
    }

    /// Waits for what is being written; a load that was stopped is whole with the next start.
    @Override
    public void close() {
        thread.interrupt();
    }

    private void load() {
        try {
            if (items.empty()) {
                String lines = String.join("\n", DemoDrop.lines(time.instant()));
                ingest.ingest(SOURCE, new ByteArrayInputStream(lines.getBytes(StandardCharsets.UTF_8)));
                duties.wish();
            }
        } catch (RuntimeException e) {
            log.dutyFailed("demonstration", e);
        }
    }
}
