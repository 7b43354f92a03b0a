package dev.coldpath.aws.dynamodb;

import dev.coldpath.aws.moto.Moto;
import dev.coldpath.aws.moto.MotoAccount;
import dev.coldpath.testkit.Engine;
import dev.coldpath.testkit.api.ApiContract;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.extension.ExtendWith;

/// The wire contract with the AWS adapters behind it.
@Tag("slow")
@ExtendWith(Moto.class)
class DynamoDbApiTest implements ApiContract {
    private final Engine engine = new DynamoDbEngine(new MotoAccount());

    @Override
    public Engine engine() {
        return engine;
    }
}
