package dev.coldpath.local.sqlite;

import dev.coldpath.testkit.Engine;
import dev.coldpath.testkit.api.AdminContract;
import dev.coldpath.testkit.api.AdminJobsContract;
import dev.coldpath.testkit.api.ConfidenceRouteContract;
import dev.coldpath.testkit.api.DeliveryRoutesContract;
import dev.coldpath.testkit.api.EdgeContract;
import dev.coldpath.testkit.api.HistoryContract;
import dev.coldpath.testkit.api.IdempotencyKeyContract;
import dev.coldpath.testkit.api.JobRoutesContract;
import dev.coldpath.testkit.api.MeteringContract;
import dev.coldpath.testkit.api.RateLimitContract;
import dev.coldpath.testkit.api.ReadEdgeContract;
import dev.coldpath.testkit.api.ReadScoreContract;
import dev.coldpath.testkit.api.SandboxReadsContract;
import dev.coldpath.testkit.api.SignalsContract;
import dev.coldpath.testkit.api.SubmitScoreContract;
import dev.coldpath.testkit.api.UniverseRoutesContract;
import dev.coldpath.testkit.api.UniverseSandboxContract;
import dev.coldpath.testkit.api.UsageContract;
import dev.coldpath.testkit.api.WebhookRoutesContract;
import org.junit.jupiter.api.AfterEach;

class MemoryApiTest
        implements EdgeContract,
                SubmitScoreContract,
                ReadScoreContract,
                JobRoutesContract,
                IdempotencyKeyContract,
                WebhookRoutesContract,
                DeliveryRoutesContract,
                AdminContract,
                AdminJobsContract,
                ConfidenceRouteContract,
                HistoryContract,
                MeteringContract,
                RateLimitContract,
                ReadEdgeContract,
                SandboxReadsContract,
                SignalsContract,
                UsageContract,
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
