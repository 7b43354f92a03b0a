package dev.coldpath.local.cli;

import dev.coldpath.intelligence.ingest.Watcher;
import java.io.PrintWriter;
import java.time.Duration;
import java.util.Locale;

/// Shows how far a file is: one line that changes on a terminal, a line for every quarter anywhere else.
final class IngestProgress implements Watcher {
    private static final long STEP = 25;

    private final PrintWriter err;
    private final boolean terminal;
    private final String file;
    private final long size;
    private long shown = -1;
    private long waited = -1;

    /// One for a file.
    ///
    /// @param size in bytes
    IngestProgress(PrintWriter err, boolean terminal, String file, long size) {
        this.err = err;
        this.terminal = terminal;
        this.file = file;
        this.size = size;
    }

    @Override
    public void at(long lines, long bytes) {
        long percent = size == 0 ? 100 : Math.min(100, 100 * bytes / size);
        long step = terminal ? lines : percent / STEP;
        if (step == shown) {
            return;
        }
        shown = step;
        show(String.format(Locale.ROOT, "%s: %,d lines, %d %%", file, lines, percent));
    }

    @Override
    public void waiting(Duration since) {
        long step = terminal ? since.toSeconds() : since.toMinutes();
        if (step == waited) {
            return;
        }
        waited = step;
        String how = step == 0 ? "" : ", for " + step + (terminal ? " s" : " min");
        show(file + ": handed over to the service that runs; waiting" + how);
    }

    private void show(String line) {
        if (terminal) {
            err.printf("\r%-60s", line);
        } else {
            err.println(line);
        }
        err.flush();
    }

    /// Ends the line that changes.
    void end() {
        if (terminal && (shown >= 0 || waited >= 0)) {
            err.println();
            err.flush();
        }
    }
}
