package dev.coldpath.local.keys;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Optional;

/// A small file that only its owner may read (mode 0600), written whole or not at all.
public record PrivateFile(Path path) {
    Optional<String> read() throws IOException {
        return Files.exists(path) ? Optional.of(Files.readString(path)) : Optional.empty();
    }

    /// Replaces whatever stands there.
    void write(String text) throws IOException {
        Files.move(fresh(text), path, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    /// Of several processes that write at once one wins, and all of them read its text afterwards.
    String writeOnce(String text) throws IOException {
        Path fresh = fresh(text);
        try {
            Files.createLink(path, fresh);
        } catch (FileAlreadyExistsException _) {
            return Files.readString(path);
        } finally {
            Files.delete(fresh);
        }
        return text;
    }

    /// Rights for whoever makes a file or folder there; nothing on a file system without POSIX modes, where the
    /// folder's own rights must do.
    public static FileAttribute<?>[] ownerOnly(Path path, String rights) {
        return path.getFileSystem().supportedFileAttributeViews().contains("posix")
                ? new FileAttribute<?>[] {PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(rights))}
                : new FileAttribute<?>[0];
    }

    private Path fresh(String text) throws IOException {
        Path fresh = Files.createTempFile(
                path.toAbsolutePath().getParent(), "." + path.getFileName(), ".new", ownerOnly(path, "rw-------"));
        try (FileChannel file = FileChannel.open(fresh, StandardOpenOption.WRITE)) {
            ByteBuffer bytes = ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8));
            while (bytes.hasRemaining()) {
                file.write(bytes);
            }
            file.force(true);
        }
        return fresh;
    }
}
