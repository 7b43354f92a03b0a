package dev.coldpath.aws.dynamodb.table;

import java.util.Optional;

/// What became of the write of one item.
public sealed interface Written {
    record Done() implements Written {}

    /// Nothing was written, because its condition does not hold for what is stored.
    record Refused(Optional<Item> stored) implements Written {}
}
