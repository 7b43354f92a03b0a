package dev.coldpath.local.sqlite;

import dev.coldpath.testkit.Engine;
import dev.coldpath.testkit.contract.EngineContract;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.io.TempDir;

class FileEngineTest implements EngineContract {
    private final SqliteEngine sqlite;

    FileEngineTest(@TempDir Path folder) {
        sqlite = SqliteEngine.open(folder);
    }

    @Override
    public Engine engine() {
        return new TestEngine(sqlite);
    }

    @AfterEach
    void close() {
        sqlite.close();
    }
}
