package dev.coldpath.scoring.dataset.load;

import dev.coldpath.scoring.dataset.DataSet;
import dev.coldpath.scoring.dataset.VersionManifest;
import dev.coldpath.scoring.net.Deadline;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;

/// Takes a file of this machine, such as an operator's mirror: the file itself, or out of a folder the last one by name
/// of those that are called as the publisher calls it.
///
/// @param path a file or a folder
public record FileIntake(Path path) implements Intake {
    @Override
    public Supply supply(DataSet set, Optional<VersionManifest> live, Deadline deadline) {
        try {
            Optional<Path> found =
                    Files.isDirectory(path) ? inFolder(set) : Optional.of(path).filter(Files::isRegularFile);
            if (found.isEmpty()) {
                return new Supply.Failed(
                        Files.isDirectory(path)
                                ? path + " holds no file of that name, " + set.files()
                                : path + " is not a file");
            }
            return supply(found.get(), set, live);
        } catch (IOException e) {
            return new Supply.Failed(path + " cannot be read: " + e.getMessage());
        }
    }

    private static Supply supply(Path file, DataSet set, Optional<VersionManifest> live) throws IOException {
        long size = Files.size(file);
        if (size > set.limits().bytes()) {
            return new Supply.Refused("the file is larger than " + set.limits().bytes() + " bytes");
        }
        Instant modified = Files.getLastModifiedTime(file).toInstant();
        RawFile raw = new RawFile(
                file.toRealPath().toUri(),
                size + "-" + modified.toEpochMilli(),
                modified,
                size,
                () -> Files.newInputStream(file));
        boolean same = live.filter(manifest ->
                        manifest.source().equals(raw.source()) && manifest.tag().equals(raw.tag()))
                .isPresent();
        return same ? new Supply.Same() : new Supply.AtHand(raw);
    }

    private Optional<Path> inFolder(DataSet set) throws IOException {
        try (Stream<Path> inside = Files.list(path)) {
            return inside.filter(Files::isRegularFile)
                    .filter(file ->
                            set.files().matcher(file.getFileName().toString()).matches())
                    .max(Comparator.comparing(file -> file.getFileName().toString()));
        }
    }
}
