package dev.coldpath.bench.store;

import dev.coldpath.local.sqlite.SqliteEngine;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Properties;

/// Where the database is.
public enum Place {
    /// A durable file: a commit is on disk when it returns.
    FILE,
    MEMORY;

    SqliteEngine engine(Path folder) {
        return switch (this) {
            case FILE -> SqliteEngine.open(folder);
            case MEMORY -> SqliteEngine.inMemory();
        };
    }

    /// A plain connection with the engine's settings.
    Connection plain(Path folder) throws SQLException {
        Properties settings = new Properties();
        settings.setProperty("jdbc.get_generated_keys", "false");
        settings.setProperty("journal_mode", "WAL");
        settings.setProperty("synchronous", "FULL");
        settings.setProperty("foreign_keys", "ON");
        return switch (this) {
            case FILE -> DriverManager.getConnection("jdbc:sqlite:" + folder.resolve("coldpath.db"), settings);
            case MEMORY -> DriverManager.getConnection("jdbc:sqlite::memory:", settings);
        };
    }
}
