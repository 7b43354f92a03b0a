package dev.coldpath.local.sqlite;

import dev.coldpath.local.keys.PrivateFile;
import dev.coldpath.store.StoreDown;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Properties;
import java.util.concurrent.locks.LockSupport;

/// Opens connections the way this engine wants them: a commit waits for the disk until the [Writer] says otherwise, and
/// who meets another process that writes waits a while.
final class Connections {
    static final String FILE = "coldpath.db";

    private static final String READ_ONLY = "1";
    private static final long PAUSE_NANOS = 5_000_000;

    private final String url;
    private final Duration patience;

    private Connections(String url, Duration patience) {
        this.url = url;
        this.patience = patience;
    }

    static Connections inMemory() {
        return new Connections("jdbc:sqlite::memory:", Duration.ZERO);
    }

    /// To the file of a data folder; both are made when they are missing, the file for its owner's eyes only.
    ///
    /// @param patience how long a writer waits for another process to finish
    static Connections toFileIn(Path folder, Duration patience) {
        Path file = folder.resolve(FILE);
        try {
            Files.createDirectories(folder);
            Files.createFile(file, PrivateFile.ownerOnly(file, "rw-------"));
        } catch (FileAlreadyExistsException _) {
            // the usual case: it was made by an earlier start, or by another process just now
            return toFile(file, patience);
        } catch (IOException e) {
            throw new UncheckedIOException(file + ": cannot be made", e);
        }
        return toFile(file, patience);
    }

    private static Connections toFile(Path file, Duration patience) {
        return new Connections("jdbc:sqlite:" + file.toAbsolutePath(), patience);
    }

    Session writing() {
        Properties settings = settings();
        settings.setProperty("synchronous", "FULL");
        settings.setProperty("foreign_keys", "ON");
        Session session = open(settings);
        try {
            logAhead(session);
            return session;
        } catch (SQLException e) {
            throw unopened(session, e);
        }
    }

    Session reading() {
        Properties settings = settings();
        settings.setProperty("open_mode", READ_ONLY);
        return open(settings);
    }

    private Session open(Properties settings) {
        try {
            return new Session(DriverManager.getConnection(url, settings));
        } catch (SQLException e) {
            throw new StoreDown(url + ": cannot be opened", e);
        }
    }

    /// A new file changes its mode once. Two who change it at once would wait for each other, so SQLite refuses one of
    /// them without waiting; what waits is this loop.
    private void logAhead(Session session) throws SQLException {
        long end = System.nanoTime() + patience.toNanos();
        while (true) {
            try {
                session.first("PRAGMA journal_mode = WAL", row -> row.getString(1));
                return;
            } catch (SQLException e) {
                if (ResultCode.primary(e) != ResultCode.BUSY || System.nanoTime() - end >= 0) {
                    throw e;
                }
                LockSupport.parkNanos(PAUSE_NANOS);
            }
        }
    }

    private StoreDown unopened(Session session, SQLException cause) {
        try (session) {
            return new StoreDown(url + ": cannot be opened", cause);
        } catch (SQLException e) {
            cause.addSuppressed(e);
            return new StoreDown(url + ": cannot be opened", cause);
        }
    }

    private Properties settings() {
        Properties settings = new Properties();
        settings.setProperty("busy_timeout", Long.toString(patience.toMillis()));
        settings.setProperty("jdbc.get_generated_keys", "false");
        return settings;
    }
}
