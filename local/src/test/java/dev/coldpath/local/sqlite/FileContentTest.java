package dev.coldpath.local.sqlite;

import dev.coldpath.testkit.ContentEngine;
import dev.coldpath.testkit.contract.ContentContract;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;

/// The same on a file, where several connections read beside the one that writes.
@Tag("slow")
class FileContentTest implements ContentContract {
    private final SqliteEngine sqlite;
    private final ContentEngine engine;

    FileContentTest(@TempDir Path folder) {
        sqlite = SqliteEngine.open(folder);
        engine = new TestEngine(sqlite);
    }

    @Override
    public ContentEngine engine() {
        return engine;
    }

    @AfterEach
    void close() {
        sqlite.close();
    }
}
