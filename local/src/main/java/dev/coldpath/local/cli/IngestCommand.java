package dev.coldpath.local.cli;

import dev.coldpath.intelligence.content.ContentRun;
import dev.coldpath.intelligence.content.ContentRun.Note;
import dev.coldpath.intelligence.content.ContentRun.Tally;
import dev.coldpath.intelligence.ingest.RunJson;
import dev.coldpath.local.inbox.ContentIntake;
import dev.coldpath.local.refusal.Reasons;
import dev.coldpath.local.refusal.Unusable;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `coldpath ingest`: takes files of content in.
@Command(
        name = "ingest",
        description = {
            "Take content in: files with one JSON object a line, as they are or as gzip. The same file may come any"
                    + " number of times.",
            "Ends with 0 when every line was good, with 1 when a line was refused or a file could not be read to its"
                    + " end, and with 2 when the command makes no sense."
        },
        mixinStandardHelpOptions = true,
        sortOptions = false)
final class IngestCommand implements Callable<Integer> {
    private static final int FAILED = 1;

    private final Opening opening;

    @Spec
    CommandSpec spec;

    @Parameters(paramLabel = "FILE", arity = "1..*", description = "Files such as posts.ndjson or posts.ndjson.gz.")
    List<Path> files = List.of();

    @Mixin
    DataFolder data = new DataFolder();

    @Option(names = "--json", description = "Print the record of each file as JSON, a line each.")
    boolean json;

    /// Takes what opens a data folder.
    IngestCommand(Opening opening) {
        this.opening = opening;
    }

    /// Opens what takes content in, here or in the service that holds the folder.
    interface Opening {
        /// For the data folder, which must be closed again.
        Opened open(Path data);
    }

    /// An open data folder.
    interface Opened extends AutoCloseable {
        ContentIntake intake();

        @Override
        void close();
    }

    @Override
    public Integer call() {
        for (Path file : files) {
            if (!Files.isRegularFile(file) || !Files.isReadable(file)) {
                throw new Unusable(file + " is no file that can be read.");
            }
        }
        boolean allWell = true;
        try (Opened opened = opening.open(data.anywhere())) {
            for (Path file : files) {
                allWell &= take(opened.intake(), file);
            }
        }
        return allWell ? 0 : FAILED;
    }

    private boolean take(ContentIntake intake, Path file) {
        String name = file.getFileName().toString();
        PrintWriter err = spec.commandLine().getErr();
        try {
            IngestProgress progress = new IngestProgress(err, Terminal.watched(), name, Files.size(file));
            ContentRun run = watched(intake, file, progress);
            tell(name, run);
            return run.tally().rejected() == 0 && run.error().isEmpty();
        } catch (IOException e) {
            throw new Unusable(file + " cannot be read: " + Reasons.of(e, file) + ".", e);
        }
    }

    private static ContentRun watched(ContentIntake intake, Path file, IngestProgress progress) throws IOException {
        try {
            return intake.take(file, progress);
        } finally {
            progress.end();
        }
    }

    private void tell(String name, ContentRun run) {
        PrintWriter err = spec.commandLine().getErr();
        notes(err, name, run.rejected(), run.tally().rejected());
        notes(err, name, run.warnings(), run.warnings().size());
        run.error().ifPresent(error -> err.println(name + ": " + error + "; the lines before that were taken in"));
        err.flush();
        PrintWriter out = spec.commandLine().getOut();
        out.println(json ? RunJson.of(run).toString() : summary(name, run.tally()));
        out.flush();
    }

    private static void notes(PrintWriter err, String name, List<Note> notes, long all) {
        notes.forEach(note -> err.println(name + ":" + note.line() + ": " + note.reason()));
        if (all > notes.size()) {
            err.printf(Locale.ROOT, "%s: %,d more%n", name, all - notes.size());
        }
    }

    private static String summary(String name, Tally tally) {
        return String.format(
                Locale.ROOT,
                "%s: %,d inserted, %,d updated, %,d unchanged, %,d stale, %,d deleted, %,d refused; %,d vectors to be"
                        + " tried again",
                name,
                tally.inserted(),
                tally.updated(),
                tally.unchanged(),
                tally.stale(),
                tally.deleted(),
                tally.rejected(),
                tally.vectorFailures());
    }
}
