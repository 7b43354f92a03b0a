package dev.coldpath.bench.folder;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/// Folders that live as long as one measurement.
public final class Folders {
    private Folders() {}

    /// A new one on the disk of the system's temporary files.
    public static Path create() throws IOException {
        return Files.createTempDirectory("coldpath-bench");
    }

    /// Deletes it with all it holds.
    public static void delete(Path folder) throws IOException {
        List<Path> all;
        try (Stream<Path> found = Files.walk(folder)) {
            all = found.sorted(Comparator.reverseOrder()).toList();
        }
        for (Path each : all) {
            Files.delete(each);
        }
    }
}
