package dev.coldpath.scoring.dataset.load;

import dev.coldpath.scoring.dataset.DataSet;
import dev.coldpath.scoring.dataset.Publication.Fixed;
import dev.coldpath.scoring.dataset.Publication.Indexed;
import dev.coldpath.scoring.dataset.Publication.Quarterly;
import dev.coldpath.scoring.dataset.VersionManifest;
import dev.coldpath.scoring.net.Deadline;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// Takes a file of this machine, such as an operator's mirror: the file itself, or out of a folder the last by name of
/// those that are called as the publisher calls them.
///
/// @param path a file or a folder
public record FileIntake(Path path) implements Intake {
    @Override
    public Supply supply(DataSet set, Optional<VersionManifest> live, Deadline deadline) {
        try {
            if (Files.isRegularFile(path)) {
                return supply(List.of(path), set, live);
            }
            if (!Files.isDirectory(path)) {
                return new Supply.Failed(path + " is not a file");
            }
            List<Path> found = inFolder(set);
            return found.isEmpty()
                    ? new Supply.Failed(path + " holds no file of that name; the publisher calls it "
                            + set.files().words())
                    : supply(found, set, live);
        } catch (IOException e) {
            return new Supply.Failed(path + " cannot be read: " + e.getMessage());
        }
    }

    private static Supply supply(List<Path> found, DataSet set, Optional<VersionManifest> live) throws IOException {
        List<RawFile> files = new ArrayList<>();
        for (Path each : found) {
            RawFile file = raw(each);
            if (file.size() > set.limits().bytes()) {
                return new Supply.Refused(
                        "the file is larger than " + set.limits().bytes() + " bytes");
            }
            files.add(file);
        }
        RawFile raw = files.getFirst().with(files.subList(1, files.size()));
        boolean same = live.filter(manifest ->
                        manifest.source().equals(raw.source()) && manifest.tag().equals(raw.tag()))
                .isPresent();
        return same ? new Supply.Same() : new Supply.AtHand(raw);
    }

    private static RawFile raw(Path file) throws IOException {
        long size = Files.size(file);
        Instant modified = Files.getLastModifiedTime(file).toInstant();
        return new RawFile(
                file.toRealPath().toUri(),
                size + "-" + modified.toEpochMilli(),
                modified,
                size,
                List.of(() -> Files.newInputStream(file)));
    }

    /// The last ones by name, the very last first.
    private List<Path> inFolder(DataSet set) throws IOException {
        try (Stream<Path> inside = Files.list(path)) {
            return inside.filter(Files::isRegularFile)
                    .filter(file -> set.files().include(file.getFileName().toString()))
                    .sorted(Comparator.comparing(
                                    (Path file) -> file.getFileName().toString())
                            .reversed())
                    .limit(count(set))
                    .toList();
        }
    }

    private static int count(DataSet set) {
        return switch (set.publication()) {
            case Fixed _, Indexed _ -> 1;
            case Quarterly quarterly -> quarterly.count();
        };
    }
}
