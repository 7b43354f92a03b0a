package dev.coldpath.local.sqlite;

import dev.coldpath.local.results.ResultFiles;
import dev.coldpath.testkit.Engine;
import dev.coldpath.testkit.contract.EngineContract;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;

@Tag("slow")
class FileEngineTest implements EngineContract {
    private final SqliteEngine sqlite;
    private final Engine engine;

    FileEngineTest(@TempDir Path folder) {
        sqlite = SqliteEngine.open(folder);
        engine = new TestEngine(sqlite, new ResultFiles(folder.resolve("results")));
    }

    @Override
    public Engine engine() {
        return engine;
    }

    @AfterEach
    void close() {
        sqlite.close();
    }
}
