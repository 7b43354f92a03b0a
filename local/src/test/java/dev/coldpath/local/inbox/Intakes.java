package dev.coldpath.local.inbox;

import dev.coldpath.intelligence.content.ContentRun;
import dev.coldpath.intelligence.content.ContentRun.Note;
import dev.coldpath.intelligence.content.ContentRun.Tally;
import dev.coldpath.intelligence.content.ContentRuns;
import dev.coldpath.intelligence.ingest.Watcher;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Takes files in by counting their lines: those that begin with `bad` are refused. It remembers its runs.
public final class Intakes implements ContentIntake, ContentRuns {
    public final List<ContentRun> runs = new ArrayList<>();
    private final InstantSource time;

    /// What happens before a file is taken in.
    public Runnable before = () -> {};

    /// What happens once, when a file was taken in.
    public Runnable after = () -> {};

    public Intakes(InstantSource time) {
        this.time = time;
    }

    public List<String> sources() {
        return runs.stream().map(ContentRun::source).toList();
    }

    @Override
    public ContentRun take(Path file, Watcher watcher) throws IOException {
        before.run();
        Instant now = time.instant();
        List<Note> notes = new ArrayList<>();
        long line = 0;
        for (String text : Files.readAllLines(file)) {
            line++;
            if (text.startsWith("bad")) {
                notes.add(new Note(line, "line is not valid JSON"));
                watcher.rejected(notes.getLast(), Optional.of(text));
            }
        }
        watcher.at(line, Files.size(file));
        Tally tally = new Tally(line - notes.size(), line - notes.size(), 0, 0, 0, 0, notes.size(), 0);
        ContentRun run = new ContentRun(
                "run-" + runs.size(),
                file.getFileName().toString(),
                now,
                now,
                tally,
                notes,
                List.of(),
                Optional.empty());
        record(run);
        Runnable next = after;
        after = () -> {};
        next.run();
        return run;
    }

    @Override
    public void record(ContentRun run) {
        runs.addFirst(run);
    }

    @Override
    public List<ContentRun> newest(int most) {
        return runs.stream().limit(most).toList();
    }

    @Override
    public Optional<Freshness> freshness(Instant since) {
        throw new UnsupportedOperationException("nobody asks here");
    }
}
