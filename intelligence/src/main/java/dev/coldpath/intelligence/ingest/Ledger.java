package dev.coldpath.intelligence.ingest;

import dev.coldpath.intelligence.content.ContentRun;
import dev.coldpath.intelligence.content.ContentRun.Note;
import dev.coldpath.intelligence.content.ContentRun.Tally;
import java.util.List;
import java.util.NavigableMap;
import java.util.SortedMap;
import java.util.TreeMap;

/// The counts of an import so far.
final class Ledger {
    /// As many rejected lines, and as many warnings, as a run's record keeps.
    static final int NOTES = 100;

    private final NavigableMap<Long, String> rejections = new TreeMap<>();
    private final NavigableMap<Long, String> warnings = new TreeMap<>();
    private long inserted;
    private long updated;
    private long unchanged;
    private long stale;
    private long deleted;
    private long rejected;
    private long vectorFailures;

    /// Goes on where a run stopped.
    static Ledger after(ContentRun soFar) {
        Ledger ledger = new Ledger();
        Tally tally = soFar.tally();
        ledger.inserted = tally.inserted();
        ledger.updated = tally.updated();
        ledger.unchanged = tally.unchanged();
        ledger.stale = tally.stale();
        ledger.deleted = tally.deleted();
        ledger.rejected = tally.rejected();
        ledger.vectorFailures = tally.vectorFailures();
        soFar.rejected().forEach(note -> keep(ledger.rejections, note));
        soFar.warnings().forEach(note -> keep(ledger.warnings, note));
        return ledger;
    }

    void count(Upsert.Outcome outcome) {
        switch (outcome) {
            case Upsert.Outcome.Inserted _ -> inserted++;
            case Upsert.Outcome.Updated _ -> updated++;
            case Upsert.Outcome.Unchanged _ -> unchanged++;
            case Upsert.Outcome.Stale _ -> stale++;
            case Upsert.Outcome.Deleted _ -> deleted++;
            case Upsert.Outcome.Refused _ -> rejected++;
        }
    }

    void reject(Note note) {
        rejected++;
        keep(rejections, note);
    }

    void warn(Note note) {
        keep(warnings, note);
    }

    void vectorsFailed(int more) {
        vectorFailures += more;
    }

    boolean hasRoomForWarnings() {
        return warnings.size() < NOTES;
    }

    Tally tally() {
        long processed = inserted + updated + unchanged + stale + deleted;
        return new Tally(processed, inserted, updated, unchanged, stale, deleted, rejected, vectorFailures);
    }

    List<Note> rejections() {
        return notes(rejections);
    }

    List<Note> warnings() {
        return notes(warnings);
    }

    /// Lines are told of batch by batch and not quite in order; the first of the drop stay.
    private static void keep(NavigableMap<Long, String> notes, Note note) {
        notes.put(note.line(), note.reason());
        if (notes.size() > NOTES) {
            notes.pollLastEntry();
        }
    }

    private static List<Note> notes(SortedMap<Long, String> notes) {
        return notes.entrySet().stream()
                .map(note -> new Note(note.getKey(), note.getValue()))
                .toList();
    }
}
