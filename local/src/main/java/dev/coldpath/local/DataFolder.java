package dev.coldpath.local;

import dev.coldpath.local.keys.PrivateFile;
import dev.coldpath.local.refusal.Reasons;
import dev.coldpath.local.refusal.Unusable;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;

/// The folder that keeps everything a local service must not lose. One service at a time may hold it.
final class DataFolder implements AutoCloseable {
    private static final String HOLDER = "service.lock";

    private final Path path;
    private final FileChannel holder;

    private DataFolder(Path path, FileChannel holder) {
        this.path = path;
        this.holder = holder;
    }

    /// Makes the folder if need be and holds it until closed.
    ///
    /// @throws Unusable when another service holds it, or it cannot be written
    static DataFolder hold(Path path) {
        return holdIfFree(path)
                .orElseThrow(
                        () -> new Unusable(path + " is in use by another service; stop it, or choose another --data."));
    }

    /// The same; empty when another service holds it.
    ///
    /// @throws Unusable when it cannot be written
    static Optional<DataFolder> holdIfFree(Path path) {
        try {
            create(path);
            FileChannel channel =
                    FileChannel.open(path.resolve(HOLDER), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            if (!locked(channel)) {
                channel.close();
                return Optional.empty();
            }
            return Optional.of(new DataFolder(path, channel));
        } catch (IOException e) {
            throw unusable(path, e);
        }
    }

    static Unusable unusable(Path path, IOException e) {
        return new Unusable(path + " cannot be used as the data folder: " + Reasons.of(e, path) + ".", e);
    }

    /// Whether no service holds it at this moment.
    ///
    /// @throws Unusable when it cannot be written
    static boolean isFree(Path path) {
        Optional<DataFolder> free = holdIfFree(path);
        free.ifPresent(DataFolder::close);
        return free.isPresent();
    }

    /// Makes the folder if need be, open to its owner alone where the file system can say so.
    static void create(Path path) throws IOException {
        Files.createDirectories(path, PrivateFile.ownerOnly(path, "rwx------"));
    }

    Path path() {
        return path;
    }

    @Override
    public void close() {
        try {
            holder.close();
        } catch (IOException e) {
            throw new IllegalStateException(path + ": the folder's lock cannot be let go", e);
        }
    }

    private static boolean locked(FileChannel channel) throws IOException {
        try {
            FileLock lock = channel.tryLock();
            return lock != null;
        } catch (OverlappingFileLockException _) {
            return false;
        }
    }
}
