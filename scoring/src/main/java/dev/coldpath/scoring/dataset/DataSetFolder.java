package dev.coldpath.scoring.dataset;

import dev.coldpath.store.StoreDown;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;

/// Data sets as files, `<root>/<set>/<version>/shard-00.tsv.gz`, beside `<root>/<set>/LIVE`. A file has its name only
/// once all of it is written, and a version is on disk, whatever happens to the machine, before it is live.
public final class DataSetFolder implements DataSetStore {
    private static final String LIVE = "LIVE";
    /// Disks take many at once in little more time than one.
    private static final int AT_ONCE = 16;

    private final Path root;
    private final Settling settling;

    public DataSetFolder(Path root) {
        this(root, DataSetFolder::settle);
    }

    /// Takes what is done to a version before it goes live.
    public DataSetFolder(Path root, Settling settling) {
        this.root = root;
        this.settling = settling;
    }

    /// Sees to it that all files of a folder, and their names, are on disk.
    @FunctionalInterface
    public interface Settling {
        /// For whoever can load everything again after a power failure.
        Settling NONE = _ -> {};

        void settle(Path folder) throws IOException;
    }

    @Override
    public Optional<Version> live(DataSetId set) {
        try {
            return Version.named(Files.readString(home(set).resolve(LIVE)).strip());
        } catch (NoSuchFileException _) {
            return Optional.empty();
        } catch (IOException e) {
            throw down(set + "/" + LIVE, e);
        }
    }

    @Override
    public void publish(DataSetId set, Version version) {
        Path home = home(set);
        try {
            settling.settle(home.resolve(version.toString()));
            Path live = replace(home.resolve(LIVE), draft -> {
                Files.writeString(draft, version + "\n");
                sync(draft, StandardOpenOption.WRITE);
            });
            sync(live.resolveSibling("."), StandardOpenOption.READ);
        } catch (IOException e) {
            throw down(home.toString(), e);
        }
    }

    @Override
    public List<Version> versions(DataSetId set) {
        try (Stream<Path> inside = Files.list(home(set))) {
            return inside.flatMap(each -> Version.named(each.getFileName().toString()).stream())
                    .sorted()
                    .toList();
        } catch (NoSuchFileException | NotDirectoryException _) {
            return List.of();
        } catch (IOException e) {
            throw down(set.name(), e);
        }
    }

    @Override
    public Optional<InputStream> open(Place place) {
        try {
            return Optional.of(Files.newInputStream(path(place)));
        } catch (NoSuchFileException _) {
            return Optional.empty();
        } catch (IOException e) {
            throw down(place.toString(), e);
        }
    }

    @Override
    public void put(Place place, Path file) {
        replace(path(place), draft -> Files.copy(file, draft, StandardCopyOption.REPLACE_EXISTING));
    }

    @Override
    public void drop(DataSetId set, Version version) {
        Path manifest = path(Place.manifest(set, version));
        try {
            Files.deleteIfExists(manifest);
        } catch (IOException e) {
            throw down(manifest.toString(), e);
        }
        remove(home(set).resolve(version.toString()));
    }

    @Override
    public void clear(DataSetId set) {
        remove(path(Place.inWorkshop(set, "any")).resolveSibling("."));
    }

    private Path home(DataSetId set) {
        return root.resolve(set.name());
    }

    /// Every part is of characters that a file name may have: their types see to that.
    private Path path(Place place) {
        return home(place.set()).resolve(place.folder()).resolve(place.file());
    }

    private interface Writing {
        void write(Path draft) throws IOException;
    }

    private static Path replace(Path file, Writing writing) {
        try {
            Path home = Files.createDirectories(file.toAbsolutePath().getParent());
            Path draft = Files.createTempFile(home, ".draft", "");
            try {
                writing.write(draft);
                return Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            } finally {
                Files.deleteIfExists(draft);
            }
        } catch (IOException e) {
            throw down(file.toString(), e);
        }
    }

    private static void settle(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder);
                ExecutorService threads = Executors.newFixedThreadPool(AT_ONCE)) {
            List<Future<?>> all = files.<Future<?>>map(file -> threads.submit(() -> {
                        sync(file, StandardOpenOption.WRITE);
                        return file;
                    }))
                    .toList();
            for (Future<?> each : all) {
                each.get();
            }
        } catch (ExecutionException e) {
            throw new IOException(folder + " cannot be written to disk", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(folder + ": interrupted while it was written to disk", e);
        }
        sync(folder, StandardOpenOption.READ);
    }

    private static void sync(Path path, StandardOpenOption mode) throws IOException {
        try (FileChannel channel = FileChannel.open(path, mode)) {
            channel.force(true);
        }
    }

    private static void remove(Path folder) {
        Path top = folder.normalize();
        try (Stream<Path> inside = Files.walk(top)) {
            for (Path each : inside.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(each);
            }
        } catch (NoSuchFileException _) {
            // nothing there
        } catch (IOException e) {
            throw down(top.toString(), e);
        }
    }

    private static StoreDown down(String what, IOException e) {
        return new StoreDown("data sets: " + what, e);
    }
}
