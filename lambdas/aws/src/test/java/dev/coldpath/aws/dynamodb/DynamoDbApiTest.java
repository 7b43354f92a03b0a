package dev.coldpath.aws.dynamodb;

import dev.coldpath.aws.moto.Moto;
import dev.coldpath.aws.moto.MotoAccount;
import dev.coldpath.testkit.Engine;
import dev.coldpath.testkit.api.EdgeContract;
import dev.coldpath.testkit.api.IdempotencyKeyContract;
import dev.coldpath.testkit.api.JobRoutesContract;
import dev.coldpath.testkit.api.ReadScoreContract;
import dev.coldpath.testkit.api.SubmitScoreContract;
import dev.coldpath.testkit.api.UniverseRoutesContract;
import dev.coldpath.testkit.api.UniverseSandboxContract;
import org.junit.jupiter.api.extension.ExtendWith;

/// The wire contract with the AWS adapters behind it.
@ExtendWith(Moto.class)
class DynamoDbApiTest
        implements EdgeContract,
                SubmitScoreContract,
                ReadScoreContract,
                JobRoutesContract,
                IdempotencyKeyContract,
                UniverseRoutesContract,
                UniverseSandboxContract {
    private final Engine engine = new DynamoDbEngine(new MotoAccount());

    @Override
    public Engine engine() {
        return engine;
    }
}
