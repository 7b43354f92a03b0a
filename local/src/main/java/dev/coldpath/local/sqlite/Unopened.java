package dev.coldpath.local.sqlite;

import static java.util.Objects.requireNonNull;

import dev.coldpath.local.refusal.Reasons;
import dev.coldpath.local.refusal.Unusable;
import dev.coldpath.store.StoreDown;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.sql.SQLException;

/// Says in one sentence why the database of a folder cannot be opened, and what can be done.
final class Unopened {
    private Unopened() {}

    static Unusable because(Path file, RuntimeException e) {
        return switch (e) {
            case UncheckedIOException made ->
                new Unusable(file + " cannot be made: " + Reasons.of(requireNonNull(made.getCause()), file) + ".", e);
            case StoreDown down -> new Unusable(file + " " + words(down), e);
            default -> new Unusable(file + " cannot be used: " + e.getMessage() + ".", e);
        };
    }

    private static String words(StoreDown down) {
        Throwable cause = down;
        while (cause.getCause() != null) {
            cause = cause.getCause();
        }
        return switch (cause instanceof SQLException answer ? ResultCode.primary(answer) : ResultCode.OK) {
            case ResultCode.CORRUPT, ResultCode.NO_DATABASE ->
                "is damaged, or no database; put back the one of a backup.";
            case ResultCode.NO_PERMISSION, ResultCode.READ_ONLY, ResultCode.CANNOT_OPEN ->
                "cannot be opened for writing: permission is denied.";
            case ResultCode.BUSY, ResultCode.LOCKED -> "is being written by another process; try again.";
            default -> "cannot be opened: " + cause.getMessage() + ".";
        };
    }
}
