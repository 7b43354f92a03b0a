package dev.coldpath.local.sqlite;

import dev.coldpath.testkit.Engine;
import dev.coldpath.testkit.api.ApiContract;
import org.junit.jupiter.api.AfterEach;

class MemoryApiTest implements ApiContract {
    private final SqliteEngine sqlite = SqliteEngine.inMemory();
    private final Engine engine = new TestEngine(sqlite);

    @Override
    public Engine engine() {
        return engine;
    }

    @AfterEach
    void close() {
        sqlite.close();
    }
}
