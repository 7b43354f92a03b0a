package dev.coldpath.aws.dynamodb;

import dev.coldpath.aws.moto.Moto;
import dev.coldpath.aws.moto.MotoAccount;
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
import org.junit.jupiter.api.extension.ExtendWith;

/// The wire contract with the AWS adapters behind it.
@ExtendWith(Moto.class)
class DynamoDbApiTest
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
    private final Engine engine = new DynamoDbEngine(new MotoAccount());

    @Override
    public Engine engine() {
        return engine;
    }
}
