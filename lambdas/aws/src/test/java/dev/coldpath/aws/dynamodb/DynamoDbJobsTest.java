package dev.coldpath.aws.dynamodb;

import dev.coldpath.aws.moto.Moto;
import dev.coldpath.aws.moto.MotoAccount;
import dev.coldpath.testkit.Engine;
import dev.coldpath.testkit.contract.JobsContract;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.extension.ExtendWith;

/// Everything an engine promises about accounts and jobs, each on new tables.
@Tag("slow")
@ExtendWith(Moto.class)
class DynamoDbJobsTest implements JobsContract {
    private final Engine engine = new DynamoDbEngine(new MotoAccount());

    @Override
    public Engine engine() {
        return engine;
    }
}
