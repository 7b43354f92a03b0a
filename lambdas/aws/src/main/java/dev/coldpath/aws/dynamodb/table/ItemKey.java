package dev.coldpath.aws.dynamodb.table;

import dev.coldpath.aws.Names;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/// Where an item is: its table, its key and its sort key.
public record ItemKey(String table, String partition, String sort) {
    /// The sort key of an item that is alone under its key.
    public static final String ALONE = "A";

    /// An instant as a part of sort keys, so that they are in the order of time.
    public static String millis(Instant at) {
        return String.format(Locale.ROOT, "%013d", at.toEpochMilli());
    }

    public Map<String, AttributeValue> attributes() {
        return Map.of(Names.Key.PARTITION, Values.text(partition), Names.Key.SORT, Values.text(sort));
    }
}
