package dev.coldpath.local.refusal;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.AccessDeniedException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.util.Objects;

/// Says why a file cannot be used: of many exceptions the message is a path, and their class is the reason.
public final class Reasons {
    private Reasons() {}

    /// The reason in words.
    ///
    /// @param about what the sentence is about, which is not named again
    public static String of(IOException e, Path about) {
        if (!(e instanceof FileSystemException of)) {
            return e instanceof CharacterCodingException ? "it is not text in UTF-8" : text(e);
        }
        String reason = switch (of) {
            case AccessDeniedException _ -> "permission is denied";
            case NoSuchFileException _ -> "it does not exist";
            case FileAlreadyExistsException _, NotDirectoryException _ -> "it is no folder";
            case DirectoryNotEmptyException _ -> "it is not empty";
            default -> Objects.requireNonNullElse(of.getReason(), text(e));
        };
        String file = Objects.requireNonNullElse(of.getFile(), about.toString());
        return Path.of(file).equals(about) ? reason : file + ": " + reason;
    }

    private static String text(IOException e) {
        return Objects.requireNonNullElse(e.getMessage(), e.getClass().getSimpleName());
    }
}
