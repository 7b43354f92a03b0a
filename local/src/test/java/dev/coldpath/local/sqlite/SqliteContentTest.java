package dev.coldpath.local.sqlite;

import dev.coldpath.testkit.ContentEngine;
import dev.coldpath.testkit.contract.ContentContract;
import org.junit.jupiter.api.AfterEach;

/// Everything the engine promises about content, in memory.
class SqliteContentTest implements ContentContract {
    private final SqliteEngine sqlite = SqliteEngine.inMemory();
    private final ContentEngine engine = new TestEngine(sqlite);

    @Override
    public ContentEngine engine() {
        return engine;
    }

    @AfterEach
    void close() {
        sqlite.close();
    }
}
