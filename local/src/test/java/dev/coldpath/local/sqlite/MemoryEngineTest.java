package dev.coldpath.local.sqlite;

import dev.coldpath.testkit.Engine;
import dev.coldpath.testkit.contract.EngineContract;
import org.junit.jupiter.api.AfterEach;

class MemoryEngineTest implements EngineContract {
    private final SqliteEngine sqlite = SqliteEngine.inMemory();

    @Override
    public Engine engine() {
        return new TestEngine(sqlite);
    }

    @AfterEach
    void close() {
        sqlite.close();
    }
}
