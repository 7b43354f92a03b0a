package dev.coldpath.local.sqlite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.coldpath.testkit.Proves;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SchemaTest {
    @TempDir
    private Path folder;

    @Test
    void a_new_database_is_of_this_builds_version_and_stays_so() {
        for (int start = 0; start < 2; start++) {
            try (Database database = Database.open(folder)) {
                assertThat(writerSays(database, "PRAGMA user_version")).isEqualTo(Integer.toString(Schema.VERSION));
            }
        }
    }

    @Test
    @Proves("J-35")
    void a_database_of_a_newer_build_is_refused_in_one_sentence_and_left_as_it_is() {
        try (Database database = Database.open(folder)) {
            database.write("newer", session -> session.update("PRAGMA user_version = 7"));
        }

        for (int start = 0; start < 2; start++) {
            assertThatThrownBy(() -> Database.open(folder))
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessage("database: its version is 7 and this build knows up to 2; run the newer build, or use"
                            + " another data folder");
        }
    }

    @Test
    @Proves("J-35")
    void a_database_of_an_older_build_is_brought_up_to_date_and_keeps_what_is_in_it() throws Exception {
        try (Session older =
                new Session(DriverManager.getConnection("jdbc:sqlite:" + folder.resolve(Connections.FILE)))) {
            older.script(step(1));
            older.script("INSERT INTO buckets VALUES ('kept', 0, 0); PRAGMA user_version = 1");
        }

        try (Database database = Database.open(folder)) {
            assertThat(writerSays(database, "PRAGMA user_version")).isEqualTo(Integer.toString(Schema.VERSION));
            assertThat(writerSays(database, "SELECT name FROM buckets")).isEqualTo("kept");
            assertThat(writerSays(database, "SELECT count(*) FROM exclusions")).isEqualTo("0");
            assertThat(writerSays(database, "SELECT count(charge_on_key) FROM jobs"))
                    .isEqualTo("0");
        }
    }

    @Test
    void what_was_answered_is_on_disk() {
        try (Database database = Database.open(folder)) {
            assertThat(writerSays(database, "PRAGMA journal_mode")).isEqualTo("wal");
            assertThat(writerSays(database, "PRAGMA synchronous")).as("FULL").isEqualTo("2");
            assertThat(writerSays(database, "PRAGMA foreign_keys")).isEqualTo("1");
        }
    }

    @Test
    void every_table_is_strict() {
        try (Database database = Database.inMemory()) {
            List<String> loose = database.read(
                    "tables",
                    session -> session.all(
                            "SELECT name FROM pragma_table_list WHERE schema = 'main' AND strict = 0 AND name NOT LIKE"
                                    + " 'sqlite_%'",
                            row -> row.getString(1)));

            assertThat(loose).isEmpty();
        }
    }

    @Test
    void only_its_owner_may_read_the_file() throws IOException {
        try (Database database = Database.open(folder.resolve("made/on/the/way"))) {
            Path file = folder.resolve("made/on/the/way").resolve(Connections.FILE);

            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                    .isEqualTo("rw-------");
            assertThat(writerSays(database, "PRAGMA user_version")).isNotEqualTo("0");
        }
    }

    @Test
    void readers_cannot_write() {
        try (Database database = Database.open(folder)) {
            assertThatThrownBy(() ->
                            database.read("read", session -> session.update("INSERT INTO buckets VALUES ('x', 0, 0)")))
                    .hasMessage("read")
                    .hasRootCauseMessage("[SQLITE_READONLY] Attempt to write a readonly database (attempt to write a"
                            + " readonly database)");
        }
    }

    private static String step(int number) throws IOException {
        try (InputStream file = Objects.requireNonNull(Schema.class.getResourceAsStream("schema-" + number + ".sql"))) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static String writerSays(Database database, String question) {
        return database.write("question", session -> session.first(question, SchemaTest::only))
                .orElseThrow();
    }

    private static String only(ResultSet row) throws SQLException {
        return row.getString(1);
    }
}
