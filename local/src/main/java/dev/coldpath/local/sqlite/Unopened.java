package dev.coldpath.local.sqlite;

import static java.util.Objects.requireNonNull;

import dev.coldpath.local.Reasons;
import dev.coldpath.local.Unusable;
import dev.coldpath.store.StoreDown;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.sql.SQLException;

/// Says in one sentence why the database of a folder cannot be opened, and what can be done.
final class Unopened {
    /// SQLite's result codes; what is above their lowest byte says more of the same.
    private static final int PRIMARY = 0xff;

    private static final int NO_PERMISSION = 3;
    private static final int BUSY = 5;
    private static final int LOCKED = 6;
    private static final int READ_ONLY = 8;
    private static final int CORRUPT = 11;
    private static final int CANNOT_OPEN = 14;
    private static final int NO_DATABASE = 26;

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
        return switch (cause instanceof SQLException answer ? answer.getErrorCode() & PRIMARY : 0) {
            case CORRUPT, NO_DATABASE -> "is damaged, or no database; put back the one of a backup.";
            case NO_PERMISSION, READ_ONLY, CANNOT_OPEN -> "cannot be opened for writing: permission is denied.";
            case BUSY, LOCKED -> "is being written by another process; try again.";
            default -> "cannot be opened: " + cause.getMessage() + ".";
        };
    }
}
