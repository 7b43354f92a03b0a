package dev.coldpath.local.cli;

import dev.coldpath.local.datasets.Refresh;
import dev.coldpath.scoring.dataset.DataSet;
import dev.coldpath.scoring.dataset.DataSetId;
import dev.coldpath.scoring.dataset.VersionManifest;
import dev.coldpath.scoring.dataset.load.Loaded;
import java.io.PrintWriter;
import java.util.Locale;

/// Shows how far loads are: one line that changes on a terminal, a line now and then anywhere else.
final class ProgressLines implements Refresh.Watcher {
    private static final long MEGABYTE = 1_000_000;
    /// Of a hundred, where lines stay.
    private static final long STEP = 25;
    private static final long STEP_MEGABYTES = 100;

    private final PrintWriter out;
    private final boolean terminal;
    private String shown = "";
    private boolean allWell = true;

    ProgressLines(PrintWriter out, boolean terminal) {
        this.out = out;
        this.terminal = terminal;
    }

    /// Whoever reads that writer.
    static ProgressLines on(PrintWriter out) {
        return new ProgressLines(out, Terminal.watched());
    }

    /// False: something was refused or could not be had.
    boolean allWell() {
        return allWell;
    }

    @Override
    public void at(DataSetId set, Phase phase, long done, long of) {
        String line = set + ": " + words(phase) + " " + (of > 0 ? percent(done, of) + " %" : megabytes(done) + " MB");
        if (line.equals(shown)) {
            return;
        }
        shown = line;
        if (terminal) {
            out.printf("\r%-60s", line);
        } else {
            out.println(line);
        }
        out.flush();
    }

    private long percent(long done, long of) {
        long percent = 100 * done / of;
        return terminal ? percent : percent / STEP * STEP;
    }

    private long megabytes(long done) {
        long megabytes = done / MEGABYTE;
        return terminal ? megabytes : megabytes / STEP_MEGABYTES * STEP_MEGABYTES;
    }

    @Override
    public void ended(DataSet set, Loaded outcome) {
        String words = switch (outcome) {
            case Loaded.Done(VersionManifest manifest) -> about(manifest) + " is live";
            case Loaded.Unchanged(VersionManifest manifest) -> about(manifest) + " is still the newest";
            case Loaded.Again(String checkpoint) -> checkpoint + "; run the command again to go on";
            case Loaded.Refused(String why) -> "refused, and nothing changed: " + why;
            case Loaded.Failed(String why) -> "failed: " + why;
        };
        allWell &= switch (outcome) {
            case Loaded.Done _, Loaded.Unchanged _ -> true;
            case Loaded.Again _, Loaded.Refused _, Loaded.Failed _ -> false;
        };
        shown = "";
        out.printf(terminal ? "\r%-60s%n" : "%s%n", set.id() + ": " + words);
        out.flush();
    }

    private static String about(VersionManifest manifest) {
        return String.format(
                Locale.ROOT,
                "the list of %s with %,d entries",
                manifest.version().day(),
                manifest.counts().kept());
    }

    private static String words(Phase phase) {
        return switch (phase) {
            case DOWNLOAD -> "downloading";
            case PARTITION -> "reading";
            case SHARDS -> "writing";
        };
    }
}
