package dev.coldpath.local.sqlite;

import static org.assertj.core.api.Assertions.assertThat;

import dev.coldpath.testkit.Ask;
import dev.coldpath.testkit.Proves;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Where a write-ahead log is torn decides whether anything is lost.
class WalTailTest {
    private static final int JOBS = 5;
    private static final int TEARS = 30;

    @TempDir
    private Path folder;

    private SqliteEngine sqlite;

    @BeforeEach
    void jobs_are_admitted_and_their_process_never_closes_its_store() {
        sqlite = SqliteEngine.open(folder);
        TestEngine engine = new TestEngine(sqlite);
        for (int job = 0; job < JOBS; job++) {
            Ask.anything().admitted(engine);
        }
    }

    @AfterEach
    void close() {
        sqlite.close();
    }

    @Test
    @Proves({"J-36"})
    void a_torn_tail_costs_no_commit() throws IOException {
        for (int seed = 0; seed < TEARS; seed++) {
            Path copy = copy("torn" + seed);
            WalTail.in(copy).tear(new Random(seed));

            try (Survivor survivor = Survivor.in(copy)) {
                assertThat(survivor.offences()).as("seed %d", seed).isEmpty();
                assertThat(survivor.jobs()).as("seed %d", seed).hasSize(JOBS);
            }
        }
    }

    @Test
    void one_byte_more_would_cost_the_last_commit() throws IOException {
        Path copy = copy("cut");
        try (FileChannel log =
                FileChannel.open(copy.resolve("coldpath.db-wal"), StandardOpenOption.READ, StandardOpenOption.WRITE)) {
            log.truncate(WalTail.committed(log) - 1);
        }

        try (Survivor survivor = Survivor.in(copy)) {
            assertThat(survivor.jobs()).hasSize(JOBS - 1);
        }
    }

    private Path copy(String name) throws IOException {
        Path copy = Files.createDirectory(folder.resolve(name));
        for (String file : new String[] {"coldpath.db", "coldpath.db-wal"}) {
            Files.copy(folder.resolve(file), copy.resolve(file), StandardCopyOption.COPY_ATTRIBUTES);
        }
        return copy;
    }
}
