package dev.coldpath.bench.store;

import dev.coldpath.bench.folder.Folders;
import dev.coldpath.local.sqlite.SqliteEngine;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HexFormat;
import java.util.Random;
import java.util.UUID;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;

/// One JDBC connection to a database that the engine has made and put one row of each kind into. What is measured on
/// it runs none of our code.
@State(Scope.Benchmark)
public class Plain {
    @Param
    Place place;

    private final Random chance = new Random(11);
    private Path folder;
    private Connection connection;
    private PreparedStatement begin;
    private PreparedStatement commit;

    @Setup(Level.Trial)
    public void open() throws IOException, SQLException {
        folder = Folders.create();
        makeRows();
        connection = place.plain(folder);
        if (place == Place.MEMORY) {
            try (Statement copy = connection.createStatement()) {
                copy.executeUpdate("restore from '" + folder.resolve("coldpath.db") + "'");
            }
        }
        begin = connection.prepareStatement("BEGIN IMMEDIATE");
        commit = connection.prepareStatement("COMMIT");
    }

    @TearDown(Level.Trial)
    public void close() throws IOException, SQLException {
        connection.close();
        Folders.delete(folder);
    }

    Connection connection() {
        return connection;
    }

    void begin() throws SQLException {
        begin.executeUpdate();
    }

    void commit() throws SQLException {
        commit.executeUpdate();
    }

    /// A new job id, its first bits the time.
    String jobId() {
        long high = (System.currentTimeMillis() << 16) | 0x7000L | (chance.nextLong() & 0x0fffL);
        return new UUID(high, chance.nextLong()).toString();
    }

    /// As many random bytes in hex.
    String hex(int bytes) {
        byte[] random = new byte[bytes];
        chance.nextBytes(random);
        return HexFormat.of().formatHex(random);
    }

    private void makeRows() {
        try (SqliteEngine engine = SqliteEngine.open(folder)) {
            engine.admissions().admit(Questions.aboutCompanies().next(), Questions.LIMITS);
            Scored.record(engine);
        }
    }
}
