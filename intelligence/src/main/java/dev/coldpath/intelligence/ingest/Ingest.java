package dev.coldpath.intelligence.ingest;

import dev.coldpath.intelligence.content.ContentKey;
import dev.coldpath.intelligence.content.ContentRun;
import dev.coldpath.intelligence.content.ContentRun.Note;
import dev.coldpath.intelligence.ingest.BatchWriter.Moment;
import dev.coldpath.intelligence.ingest.LineReader.Bad;
import dev.coldpath.intelligence.ingest.LineReader.Good;
import dev.coldpath.intelligence.ingest.Turn.NumberedLine;
import dev.coldpath.intelligence.vector.UpstreamFailed;
import dev.coldpath.store.StoreDown;
import java.io.InputStream;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.function.Supplier;

/// Takes a drop in (intelligence-api §18): line by line, good ones in batches, and writes down what it came to. A run
/// that a broken store or a crash ends early leaves no record; the same drop once more makes good what is missing.
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
        Instant startedAt = time.instant();
        String id = runIds.get();
        Ledger ledger = new Ledger();
        DropLines lines = DropLines.of(drop);
        try {
            new Run(ledger, watcher, new Moment(startedAt, new FirstRevisions(id))).over(lines);
        } catch (UpstreamFailed e) {
            // of models nobody hears here: it is the index that is a store like the others
            throw new StoreDown("vector index: " + e.reason(), e);
        }
        ContentRun run = new ContentRun(
                id,
                source,
                startedAt,
                time.instant(),
                ledger.tally(),
                ledger.rejections(),
                ledger.warnings(),
                lines.broken() ? Optional.of(UNREADABLE) : Optional.empty());
        stores.runs().record(run);
        return run;
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

        void over(DropLines lines) {
            for (Optional<RawLine> raw = lines.next(); raw.isPresent(); raw = lines.next()) {
                take(raw.get());
                if (batch.isFull()) {
                    flush();
                }
                if (lines.lines() % TELL == 0) {
                    watcher.at(lines.lines(), lines.bytes());
                }
            }
            flush();
            watcher.at(lines.lines(), lines.bytes());
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
