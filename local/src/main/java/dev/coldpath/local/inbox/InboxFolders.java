package dev.coldpath.local.inbox;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

/// Where drops wait, where they go, and where the lines that were refused are written down: `inbox/content`,
/// `inbox/done` and `inbox/rejected` in the data folder.
public record InboxFolders(Path content, Path done, Path rejected) {
    private static final String UNFINISHED = ".part";

    /// Those of a data folder, made if need be.
    public static InboxFolders in(Path data) throws IOException {
        Path inbox = data.resolve("inbox");
        return new InboxFolders(
                Files.createDirectories(inbox.resolve("content")),
                Files.createDirectories(inbox.resolve("done")),
                Files.createDirectories(inbox.resolve("rejected")));
    }

    /// The files that wait, by name. What is still being written is not among them as long as it is called `.part`, and
    /// neither is what is hidden, a folder, or a link to elsewhere.
    List<Path> waiting() throws IOException {
        try (Stream<Path> files = Files.list(content)) {
            return files.filter(file -> isDrop(file.getFileName().toString()))
                    .filter(file -> Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS))
                    .sorted()
                    .toList();
        }
    }

    /// Whether a file of this name is taken for a drop.
    static boolean isDrop(String name) {
        return !name.startsWith(".") && !name.endsWith(UNFINISHED);
    }

    /// Puts a file that is over out of the way, over one of its name that was there before. It is as old as its end,
    /// however old it was when it came.
    void finish(Path file, Instant now) throws IOException {
        Path kept = done.resolve(file.getFileName());
        Files.move(file, kept, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        Files.setLastModifiedTime(kept, FileTime.from(now));
    }

    /// Deletes drops that are over, and lines that were refused, which have lain there untouched since then.
    public void clean(Instant since) throws IOException {
        for (Path folder : List.of(done, rejected)) {
            try (Stream<Path> files = Files.list(folder)) {
                for (Path file : (Iterable<Path>) files.filter(Files::isRegularFile)::iterator) {
                    if (Files.getLastModifiedTime(file).toInstant().isBefore(since)) {
                        Files.deleteIfExists(file);
                    }
                }
            }
        }
    }

    /// Where the refused lines of a drop are written down.
    Path rejects(String name) {
        return rejected.resolve(name + ".ndjson");
    }
}
