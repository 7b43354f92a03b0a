package dev.coldpath.aws.dynamodb;

import dev.coldpath.aws.moto.Moto;
import dev.coldpath.aws.moto.MotoAccount;
import dev.coldpath.testkit.ContentEngine;
import dev.coldpath.testkit.contract.ContentContract;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.extension.ExtendWith;

/// Everything an engine promises about content, each on a new table.
@Tag("slow")
@ExtendWith(Moto.class)
class DynamoDbContentTest implements ContentContract {
    private final ContentEngine engine = new DynamoDbEngine(new MotoAccount());

    @Override
    public ContentEngine engine() {
        return engine;
    }
}
