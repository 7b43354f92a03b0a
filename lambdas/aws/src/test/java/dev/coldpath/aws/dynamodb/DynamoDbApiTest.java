package dev.coldpath.aws.dynamodb;

import dev.coldpath.aws.moto.Moto;
import dev.coldpath.aws.moto.MotoAccount;
import dev.coldpath.testkit.Engine;
import dev.coldpath.testkit.api.AdminContract;
import dev.coldpath.testkit.api.AdminJobsContract;
import dev.coldpath.testkit.api.EdgeContract;
import dev.coldpath.testkit.api.IdempotencyKeyContract;
import dev.coldpath.testkit.api.JobRoutesContract;
import dev.coldpath.testkit.api.ReadScoreContract;
import dev.coldpath.testkit.api.SubmitScoreContract;
import org.junit.jupiter.api.extension.ExtendWith;

/// The wire contract with the AWS adapters behind it.
@ExtendWith(Moto.class)
class DynamoDbApiTest
        implements EdgeContract,
                SubmitScoreContract,
                ReadScoreContract,
                JobRoutesContract,
                IdempotencyKeyContract,
                AdminContract,
                AdminJobsContract {
    private final Engine engine = new DynamoDbEngine(new MotoAccount());

    @Override
    public Engine engine() {
        return engine;
    }
}
