package dev.coldpath.aws.dynamodb;

import dev.coldpath.aws.moto.Moto;
import dev.coldpath.aws.moto.MotoAccount;
import dev.coldpath.testkit.Engine;
import dev.coldpath.testkit.contract.ScoresContract;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.extension.ExtendWith;

/// Everything an engine promises about records, each on new tables.
@Tag("slow")
@ExtendWith(Moto.class)
class DynamoDbScoresTest implements ScoresContract {
    private final Engine engine = new DynamoDbEngine(new MotoAccount());

    @Override
    public Engine engine() {
        return engine;
    }
}
