package dev.coldpath.aws.dynamodb;

import dev.coldpath.aws.Names;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/// Where an item is: its table, its key and its sort key.
record ItemKey(String table, String partition, String sort) {
    /// The sort key of an item that is alone under its key.
    static final String ALONE = "A";

    /// An instant as a part of sort keys, so that they are in the order of time.
    static String millis(Instant at) {
        return String.format(Locale.ROOT, "%013d", at.toEpochMilli());
    }

    Map<String, AttributeValue> attributes() {
        return Map.of(Names.Key.PARTITION, Values.text(partition), Names.Key.SORT, Values.text(sort));
    }
}
