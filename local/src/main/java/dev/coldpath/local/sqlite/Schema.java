package dev.coldpath.local.sqlite;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;

/// Brings a database to the tables of this build, step by step. The steps are the files `schema-1.sql` and so on, and
/// never change once released; the database remembers how many it has taken.
final class Schema {
    /// How many steps this build has.
    static final int VERSION = 2;

    private Schema() {}

    /// The version found.
    ///
    /// @throws IllegalStateException it is newer than this build
    static int bringUpToDate(Session session) throws SQLException {
        int found = session.first("PRAGMA user_version", row -> row.getInt(1)).orElse(0);
        if (found > VERSION) {
            throw new IllegalStateException(
                    "database: its version is %d and this build knows up to %d; run the newer build, or use another data folder"
                            .formatted(found, VERSION));
        }
        for (int step = found + 1; step <= VERSION; step++) {
            session.script(statements(step));
            session.script("PRAGMA user_version = " + step);
        }
        return found;
    }

    private static String statements(int step) {
        String name = "schema-" + step + ".sql";
        try (InputStream file = Schema.class.getResourceAsStream(name)) {
            if (file == null) {
                throw new IllegalStateException("schema: " + name + " is not in this build");
            }
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("schema: " + name + " cannot be read", e);
        }
    }
}
