package dev.coldpath.local;

import dev.coldpath.api.ServiceLog;
import dev.coldpath.intelligence.content.ContentKey;
import dev.coldpath.intelligence.content.ContentRuns;
import dev.coldpath.intelligence.content.ItemReader;
import dev.coldpath.intelligence.demo.DemoDrop;
import dev.coldpath.intelligence.ingest.Ingest;
import dev.coldpath.intelligence.ingest.Watcher;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.List;

/// Loads the demonstration's posts as live content, in the background and once: where there is other content, nothing
/// is done. A load that was stopped leaves posts and no record of its run; the next start makes it whole.
final class DemoLoad implements AutoCloseable {
    private static final String SOURCE = "demonstration";

    private final Content content;
    private final Runnable loaded;
    private final InstantSource time;
    private final ServiceLog log;
    private final Thread thread;
    private volatile boolean closing;

    /// What there is, what was loaded, and what loads.
    record Content(ItemReader items, ContentRuns runs, Ingest ingest) {}

    /// Takes whom to tell once all of it is there.
    DemoLoad(Content content, Runnable loaded, InstantSource time, ServiceLog log) {
        this.content = content;
        this.loaded = loaded;
        this.time = time;
        this.log = log;
        this.thread = Thread.ofVirtual().name("demo").unstarted(this::load);
    }

    void start() {
        thread.start();
    }

    /// Stops the load at its next few hundred lines and waits until then: nothing that is being written is
    /// interrupted.
    @Override
    public void close() {
        closing = true;
        try {
            thread.join();
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    private void load() {
        try {
            if (content.items().empty() || isUnfinished()) {
                String lines = String.join("\n", DemoDrop.lines(time.instant()));
                content.ingest()
                        .ingest(
                                SOURCE,
                                new ByteArrayInputStream(lines.getBytes(StandardCharsets.UTF_8)),
                                new Stopping());
                loaded.run();
            }
        } catch (Stopped _) {
            // the next start makes it whole
        } catch (RuntimeException e) {
            log.dutyFailed("demonstration", e);
        }
    }

    /// Whether its first post is there, and no run of its own ended.
    private boolean isUnfinished() {
        List<ContentKey> first = List.of(DemoDrop.first());
        return !content.items().byContent(first).isEmpty()
                && content.runs().newest(Integer.MAX_VALUE).stream()
                        .noneMatch(run -> run.source().equals(SOURCE));
    }

    /// The host is closing.
    private static final class Stopped extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    private final class Stopping implements Watcher {
        @Override
        public void at(long lines, long bytes) {
            if (closing) {
                throw new Stopped();
            }
        }
    }
}
