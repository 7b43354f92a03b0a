package dev.coldpath.local.inbox;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.util.Objects;

/// What tells a file from the same file after somebody wrote to it, and from another of its name.
///
/// @param key which file of its disk it is; empty where the file system has no such number
record FileState(long size, FileTime modified, String key) {
    /// As it is now.
    ///
    /// @throws IOException when it is not there
    static FileState of(Path file) throws IOException {
        BasicFileAttributes now = Files.readAttributes(file, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
        return new FileState(now.size(), now.lastModifiedTime(), Objects.toString(now.fileKey(), ""));
    }
}
