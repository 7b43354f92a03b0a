package dev.coldpath.intelligence.ingest;

import dev.coldpath.intelligence.content.ContentKey;
import dev.coldpath.intelligence.content.ContentRun;
import dev.coldpath.intelligence.content.ContentRun.Note;
import dev.coldpath.intelligence.ingest.BatchWriter.Moment;
import dev.coldpath.intelligence.ingest.LineReader.Bad;
import dev.coldpath.intelligence.ingest.LineReader.Good;
import dev.coldpath.intelligence.ingest.Progress.Over;
import dev.coldpath.intelligence.ingest.Progress.Stopped;
import dev.coldpath.intelligence.ingest.Turn.NumberedLine;
import dev.coldpath.intelligence.vector.UpstreamFailed;
import dev.coldpath.store.StoreDown;
import java.io.InputStream;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.function.Supplier;

/// Imports a drop: line by line, good ones in batches, and records the outcome. A run that a broken store or a crash
/// ends early leaves no record; the same drop once more adds what is missing.
public final class Ingest {
    private static final String UNREADABLE = "drop is not readable";
    private static final long TELL = 500;

    private final Stores stores;
    private final Spaces spaces;
    private final InstantSource time;
    private final Supplier<String> runIds;

    /// Takes what it works on.
    ///
    /// @param runIds a new id for every run, sortable by start
    public Ingest(Stores stores, Spaces spaces, InstantSource time, Supplier<String> runIds) {
        this.stores = stores;
        this.spaces = spaces;
        this.time = time;
        this.runIds = runIds;
    }

    /// Takes a drop in that nobody watches.
    ///
    /// @param source the file's or object's name, or what sent it
    public ContentRun ingest(String source, InputStream drop) {
        return ingest(source, drop, Watcher.NONE);
    }

    /// Takes a drop in. The stream is read to its end and left open.
    ///
    /// @throws StoreDown when a store or the index does not answer; what was written until then stays
    public ContentRun ingest(String source, InputStream drop, Watcher watcher) {
        String id = runIds.get();
        Stretch whole = new Stretch(Bookmark.before(id, source, time.instant()), Instant.MAX);
        return switch (ingest(whole, id, drop, watcher)) {
            case Over(ContentRun run) -> run;
            case Stopped(Bookmark bookmark) ->
                throw new IllegalStateException("run " + id + ": stopped after line " + bookmark.line());
        };
    }

    /// Takes in as much of a drop as there is time for. All stretches of a run leave one record together.
    ///
    /// @param drop from its beginning, whatever was taken of it before
    /// @throws StoreDown as before; the same stretch once more makes good what is missing
    public Progress ingest(Stretch stretch, InputStream drop, Watcher watcher) {
        return ingest(stretch, runIds.get(), drop, watcher);
    }

    /// Ends a run whose drop is there no more, if it is not over already: then its record stays as it is.
    public void giveUp(Bookmark bookmark) {
        ContentRun soFar = bookmark.soFar();
        stores.runs().record(asOfNow(soFar, Ledger.after(soFar), Optional.of(UNREADABLE)));
    }

    /// @param attempt nobody else's name: the run's own is not, for the same stretch may come twice
    private Progress ingest(Stretch stretch, String attempt, InputStream drop, Watcher watcher) {
        ContentRun soFar = stretch.from().soFar();
        Moment moment = new Moment(time.instant(), new FirstRevisions(attempt));
        Ledger ledger = Ledger.after(soFar);
        DropLines lines = DropLines.of(drop);
        boolean over;
        try {
            over = new Run(ledger, watcher, moment).over(lines, stretch);
        } catch (UpstreamFailed e) {
            // of models nobody hears here: it is the index that is a store like the others
            throw new StoreDown("vector index: " + e.reason(), e);
        }
        ContentRun run = asOfNow(soFar, ledger, lines.broken() ? Optional.of(UNREADABLE) : Optional.empty());
        if (!over) {
            return new Stopped(new Bookmark(run, lines.lines()));
        }
        stores.runs().record(run);
        return new Over(run);
    }

    private ContentRun asOfNow(ContentRun begun, Ledger ledger, Optional<String> error) {
        return new ContentRun(
                begun.runId(),
                begun.source(),
                begun.startedAt(),
                time.instant(),
                ledger.tally(),
                ledger.rejections(),
                ledger.warnings(),
                error);
    }

    /// One pass over one drop.
    private final class Run {
        private final Ledger ledger;
        private final Watcher watcher;
        private final LineReader reader;
        private final BatchWriter writer;
        private final LastLines seen = new LastLines();
        private Batch batch = new Batch();

        Run(Ledger ledger, Watcher watcher, Moment moment) {
            this.ledger = ledger;
            this.watcher = watcher;
            this.reader = new LineReader(moment.now(), spaces.lengths());
            this.writer = new BatchWriter(stores, spaces.work(time), ledger, watcher, moment);
        }

        /// False: it stopped before the end, with all that it took done.
        boolean over(DropLines lines, Stretch stretch) {
            passOver(lines, stretch.from().line());
            for (Optional<RawLine> raw = lines.next(); raw.isPresent(); raw = lines.next()) {
                take(raw.get());
                boolean full = batch.isFull();
                boolean tell = lines.lines() % TELL == 0;
                if (full) {
                    flush();
                }
                if (tell) {
                    watcher.at(lines.lines(), lines.bytes());
                }
                if ((full || tell) && !time.instant().isBefore(stretch.until())) {
                    flush();
                    return false;
                }
            }
            flush();
            watcher.at(lines.lines(), lines.bytes());
            return true;
        }

        /// Leaves out what was taken before, and remembers as much of it as is remembered of a drop.
        private void passOver(DropLines lines, long taken) {
            lines.skip(ledger.hasRoomForWarnings() ? taken - LastLines.MOST : taken);
            while (lines.lines() < taken) {
                Optional<RawLine> raw = lines.next();
                if (raw.isEmpty()) {
                    return;
                }
                if (reader.read(raw.get()) instanceof Good(ContentLine line)) {
                    seen.put(line.key(), raw.get().number());
                }
            }
        }

        private void take(RawLine raw) {
            switch (reader.read(raw)) {
                case Bad(String reason) -> {
                    Note note = new Note(raw.number(), reason);
                    ledger.reject(note);
                    watcher.rejected(note, raw.text());
                }
                case Good(ContentLine line) -> {
                    warnOfRepeats(raw.number(), line.key());
                    if (!batch.takes(line.key())) {
                        flush();
                    }
                    batch.add(new NumberedLine(raw, line));
                }
            }
        }

        /// Lines are remembered only as long as there is room for a warning.
        private void warnOfRepeats(long line, ContentKey key) {
            if (ledger.hasRoomForWarnings()) {
                seen.put(key, line).ifPresent(before -> ledger.warn(new Note(line, "same item as line " + before)));
            }
        }

        private void flush() {
            if (batch.isEmpty()) {
                return;
            }
            writer.write(batch);
            batch = new Batch();
        }
    }
}
