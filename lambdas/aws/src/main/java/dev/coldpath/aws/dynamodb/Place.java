package dev.coldpath.aws.dynamodb;

import dev.coldpath.aws.Names;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/// Where an item is: its table, its key and its sort key.
record Place(String table, String partition, String sort) {
    /// The sort key of an item that is alone under its key.
    static final String ALONE = "A";

    Map<String, AttributeValue> key() {
        return Map.of(Names.Key.PARTITION, Values.text(partition), Names.Key.SORT, Values.text(sort));
    }
}
