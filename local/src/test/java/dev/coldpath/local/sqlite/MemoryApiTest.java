package dev.coldpath.local.sqlite;

import dev.coldpath.testkit.Engine;
import dev.coldpath.testkit.api.EdgeContract;
import dev.coldpath.testkit.api.IdempotencyKeyContract;
import dev.coldpath.testkit.api.JobRoutesContract;
import dev.coldpath.testkit.api.ReadScoreContract;
import dev.coldpath.testkit.api.SubmitScoreContract;
import dev.coldpath.testkit.api.UniverseRoutesContract;
import dev.coldpath.testkit.api.UniverseSandboxContract;
import org.junit.jupiter.api.AfterEach;

class MemoryApiTest
        implements EdgeContract,
                SubmitScoreContract,
                ReadScoreContract,
                JobRoutesContract,
                IdempotencyKeyContract,
                UniverseRoutesContract,
                UniverseSandboxContract {
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
