package dev.coldpath.local.results;

import dev.coldpath.result.ResultStore;
import dev.coldpath.store.StoreDown;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.Optional;
import java.util.stream.Stream;

/// Results as files, `<folder>/<scope>/<job>/<fence>.json.gz`. A file has its name only once all of it is on disk.
public final class ResultFiles implements ResultStore {
    /// Of files below the folder: a scope, a job, an attempt.
    private static final int DEPTH = 3;

    private final Path folder;

    public ResultFiles(Path folder) {
        this.folder = folder;
    }

    @Override
    public void put(Address address, byte[] gzip) {
        Path file = file(address);
        try {
            Path home = Files.createDirectories(file.resolveSibling("."));
            Path draft = Files.createTempFile(home, "draft", ".gz");
            try {
                write(draft, gzip);
                Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            } finally {
                Files.deleteIfExists(draft);
            }
            sync(home);
        } catch (IOException e) {
            throw new StoreDown("result of job " + address.job(), e);
        }
    }

    @Override
    public Optional<byte[]> get(Address address) {
        try {
            return Optional.of(Files.readAllBytes(file(address)));
        } catch (NoSuchFileException _) {
            return Optional.empty();
        } catch (IOException e) {
            throw new StoreDown("result of job " + address.job(), e);
        }
    }

    /// Deletes what has not been written since then, with its job's folder. The folders of scopes stay: somebody may be
    /// about to make a job's in them.
    public void clean(Instant since) throws IOException {
        if (!Files.exists(folder)) {
            return;
        }
        try (Stream<Path> files = Files.walk(folder, DEPTH)) {
            for (Path file : (Iterable<Path>) files.filter(Files::isRegularFile)::iterator) {
                if (Files.getLastModifiedTime(file).toInstant().isBefore(since)) {
                    Files.delete(file);
                    deleteIfEmpty(file.resolveSibling("."));
                }
            }
        }
    }

    private static void deleteIfEmpty(Path home) throws IOException {
        try {
            Files.delete(home.normalize());
        } catch (DirectoryNotEmptyException _) {
            // another attempt's result lies there
            return;
        }
    }

    /// Every part is of characters that a file name may have: their types see to that.
    private Path file(Address address) {
        return folder.resolve(address.scope().key())
                .resolve(address.job().toString())
                .resolve(address.fence().hex() + ".json.gz");
    }

    private static void write(Path file, byte[] bytes) throws IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            ByteBuffer rest = ByteBuffer.wrap(bytes);
            while (rest.hasRemaining()) {
                channel.write(rest);
            }
            channel.force(true);
        }
    }

    /// A new name is durable once its folder is.
    private static void sync(Path home) throws IOException {
        try (FileChannel channel = FileChannel.open(home, StandardOpenOption.READ)) {
            channel.force(true);
        }
    }
}
